// Finds the calls in parsed code, and turns what they are given into plain values and holes.

import type { SyntaxNode, Tree } from '@lezer/common';
import type { Path } from '../../pointer.js';
import { type Deadline, parts, TooSlow } from './parse.js';
import type { Evaluator } from './evaluate.js';
import type { Scopes } from './scope.js';
import type { Hole, PastedCall, ProblemKind, Spot } from './types.js';
import { known, type Unknown, type Value } from './values.js';

/** More calls than anybody picks from. */
const mostCalls = 50;
/** More holes than anybody reads. */
const mostHoles = 200;
const longestSource = 80;
const deepestValue = 40;

export interface Found {
  calls: PastedCall[];
  userCode?: string;
  problem?: ProblemKind;
}

export interface Code {
  /** As it was pasted, with what a server would replace. */
  original: string;
  tree: Tree;
  scopes: Scopes;
  evaluator: Evaluator;
  spot(offset: number): Spot;
}

/** The members that most requests have; an object with two of them is likely one. */
const telling = new Set([
  'amount',
  'buyer_name',
  'buyer_tel',
  'buyer_email',
  'channelKey',
  'customer_uid',
  'm_redirect_url',
  'merchant_uid',
  'name',
  'notice_url',
  'pay_method',
  'pg',
]);

type Callee = 'request_pay' | 'loadUI' | 'init' | 'v2';

const callees: Record<string, Callee> = {
  request_pay: 'request_pay',
  requestPay: 'request_pay',
  loadUI: 'loadUI',
  init: 'init',
  agency: 'init',
  requestPayment: 'v2',
  requestIssueBillingKey: 'v2',
};

const named = (name: string) => (Object.hasOwn(callees, name) ? callees[name] : undefined);

/** `IMP.request_pay`, `window.IMP?.["request_pay"]`, or a name that stands for it. */
function calleeOf(node: SyntaxNode | null, { scopes }: Code, depth = 0): Callee | undefined {
  if (!node || depth > 5) return undefined;
  if (node.name === 'MemberExpression') {
    const last = node.lastChild;
    const name =
      last?.name === 'PropertyName'
        ? scopes.textOf(last)
        : scopes.textOf(node.getChild('String') ?? node).slice(1, -1);
    const owner = node.firstChild ? scopes.textOf(node.firstChild) : '';
    const callee = named(name);
    // Other libraries have an `init` and a `requestPayment`, too.
    if (callee === 'init') return /\bIMP\)?[!?]?$/i.test(owner) ? callee : undefined;
    if (callee === 'v2') return /\bportone$/i.test(owner) ? callee : undefined;
    return callee;
  }
  if (node.name === 'PostfixExpression' || node.name === 'ParenthesizedExpression') {
    return calleeOf([...parts(node)][0] ?? null, { scopes } as Code, depth + 1);
  }
  if (node.name !== 'VariableName') return undefined;
  const name = scopes.textOf(node);
  const found = scopes.find(name, node.from);
  if (!found) return name === 'request_pay' ? 'request_pay' : undefined;
  if (found.part.length > 0) {
    const callee = named(String(found.part.at(-1)));
    return callee === 'request_pay' || callee === 'loadUI' ? callee : undefined;
  }
  return found.kind === 'const' ? calleeOf(found.value, { scopes } as Code, depth + 1) : undefined;
}

/** A plain value, with `null` for what is not known, which is told as a hole. */
function plain(value: Value, holes: Hole[], source: (node: SyntaxNode) => string) {
  const add = ({ node, reason, kind, exact, guess }: Unknown, path: Path) => {
    if (holes.length >= mostHoles) return;
    const text = source(node).replace(/\s+/g, ' ');
    const short = text.length > longestSource ? `${text.slice(0, longestSource - 1)}…` : text;
    holes.push({
      path,
      source: short,
      reason,
      ...(kind ? { kind } : {}),
      ...(guess ? { likely: true as const } : {}),
      ...(exact ? { exact } : {}),
    });
  };
  const make = (from: Value, at: Path): unknown => {
    if (at.length > deepestValue) return undefined;
    if (from.is === 'known') return from.value;
    if (from.is === 'unknown') {
      add(from, at);
      return from.guess ? make(from.guess, at) : null;
    }
    const members = [...from.members].map(
      ([name, member]) => [name, make(member, [...at, name])] as const,
    );
    for (const open of from.open) {
      add({ ...open, reason: open.reason === 'name' ? 'name' : 'spread' }, at);
    }
    if (from.is === 'array') return members.map(([, member]) => member ?? null);
    // fromEntries makes own properties, whatever the names are.
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  };
  return make(value, []);
}

function callFrom(
  code: Code,
  argument: SyntaxNode,
  around: SyntaxNode,
  more: Pick<PastedCall, 'api' | 'called'> & Partial<PastedCall>,
): PastedCall {
  const { evaluator, original, spot } = code;
  const value = evaluator.value(argument, around.from);
  const holes: Hole[] = [];
  const given: Value =
    value.is === 'object' || value.is === 'unknown'
      ? value
      : evaluator.unknown(argument, 'expression');
  const made = plain(given, holes, ({ from, to }) => original.slice(from, to));
  const params =
    typeof made === 'object' && made !== null && !Array.isArray(made)
      ? (made as Record<string, unknown>)
      : {};

  let broken: Spot | undefined;
  argument.cursor().iterate(({ type, from }) => {
    if (type.isError) broken ??= spot(from);
  });
  const pg =
    typeof params.pg === 'string' && !holes.some(({ path }) => path[0] === 'pg')
      ? params.pg.split('.')[0]
      : undefined;
  return {
    params,
    holes,
    ...(pg ? { pg } : {}),
    ...more,
    range: { from: around.from, to: around.to },
    at: spot(around.from),
    ...(broken ? { broken } : {}),
  };
}

/** Every call of the tree, in the order of the text. */
export function findCalls(code: Code, deadline: Deadline): Found {
  const { tree, evaluator } = code;
  const found: Found = { calls: [] };
  let seen = 0;
  const cursor = tree.cursor();
  do {
    if (++seen % 4096 === 0 && deadline.over) throw new TooSlow();
    if (cursor.name !== 'CallExpression') continue;
    const node = cursor.node;
    const callee = calleeOf(node.firstChild, code);
    if (!callee) continue;
    const list = node.getChild('ArgList');
    const args = list ? [...parts(list)] : [];
    evaluator.begin();
    const text = (argument: SyntaxNode | undefined) => {
      const value = argument ? evaluator.value(argument, node.from) : known(undefined);
      return value.is === 'known' && typeof value.value === 'string' ? value.value : undefined;
    };
    if (callee === 'v2') {
      found.problem ??= 'v2';
      continue;
    }
    if (callee === 'init') {
      const userCode = text(args[0]);
      if (userCode !== undefined) found.userCode ??= userCode;
      continue;
    }
    const uiType = callee === 'loadUI' ? text(args[0]) : undefined;
    const argument = callee === 'loadUI' ? args[1] : args[0];
    if (!argument) {
      found.problem = 'noArgument';
      continue;
    }
    if (found.calls.length >= mostCalls) break;
    const call = callFrom(code, argument, node, {
      api: callee,
      called: true,
      ...(uiType === undefined ? {} : { uiType }),
    });
    // `checkout.requestPay(params, { pg })`, this product's own call.
    const context =
      args[1]?.name === 'ObjectExpression' ? evaluator.value(args[1], node.from) : null;
    const pg = context?.is === 'object' ? context.members.get('pg') : undefined;
    if (pg?.is === 'known' && typeof pg.value === 'string') call.pg ??= pg.value;
    found.calls.push(call);
  } while (cursor.next());
  if (found.calls.length > 0) delete found.problem;
  return found;
}

const names = (node: SyntaxNode, { scopes }: Code) =>
  node
    .getChildren('Property')
    .flatMap((property) => [...parts(property)].slice(0, 1))
    .map((key) => scopes.textOf(key).replace(/^(["'])(.*)\1$/s, '$2'));

const tells = (node: SyntaxNode, code: Code) =>
  names(node, code).filter((name) => telling.has(name)).length;

/** Objects that look like a request, where no call was pasted. */
export function findObjects(code: Code, least: number, deadline: Deadline): Found {
  const calls: PastedCall[] = [];
  let seen = 0;
  let end = 0;
  const cursor = code.tree.cursor();
  do {
    if (++seen % 4096 === 0 && deadline.over) throw new TooSlow();
    if (cursor.name !== 'ObjectExpression' || cursor.from < end) continue;
    const node = cursor.node;
    if (tells(node, code) < least) continue;
    if (calls.length >= mostCalls) break;
    end = node.to;
    const definition = node.prevSibling?.prevSibling;
    const declared = definition?.name === 'VariableDefinition' ? definition : null;
    code.evaluator.begin();
    const name = declared ? code.scopes.textOf(declared) : undefined;
    const call = callFrom(code, node, node, {
      api: 'request_pay',
      called: false,
      ...(name === undefined ? {} : { variable: name }),
    });
    calls.push(call);
  } while (cursor.next());
  return { calls };
}
