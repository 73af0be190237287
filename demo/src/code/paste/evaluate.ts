// Works out what an expression is worth by reading it. Only what every run of the code would give
// counts as known; the rest says why it is not, and what would do in its place. No part of the
// pasted code is run, and the work is bounded: by depth, by steps and by the length of texts.

import type { SyntaxNode } from '@lezer/common';
import { guessFor, readsField, textMethods } from './guesses.js';
import { numberValue, stringValue, unescape } from './literals.js';
import { after, type Deadline, functions, isCast, parts, TooSlow } from './parse.js';
import type { Change, Declaration, Scopes } from './scope.js';
import type { Kind, Reason } from './types.js';
import {
  guessOf,
  isShape,
  kindOf,
  known,
  type Known,
  type Shape,
  textOf,
  type Unknown,
  type Value,
} from './values.js';

const deepest = 60;
const mostSteps = 20_000;
const longestText = 2_000;

/** What a server puts into a text before it sends the page. */
const placeholder = /\{\{.*?\}\}|[$#]\{.*?\}|\[\[.*?\]\]|\$\$\$+|@[A-Z]\w*\.\w/;

/** Stands in a text for a part that is not known. */
const someText = '0001';

export class Evaluator {
  #steps = 0;
  /** Declarations being worked out, so that one that needs itself ends. */
  #open = new Set<Declaration>();

  constructor(
    private readonly text: string,
    private readonly scopes: Scopes,
    private readonly replaced: ReadonlyMap<number, number>,
    private readonly deadline: Deadline,
  ) {}

  /** The code of a node, as it is parsed. */
  source = (node: SyntaxNode) => this.text.slice(node.from, node.to);

  unknown(node: SyntaxNode, reason: Reason, more: Partial<Omit<Unknown, 'is'>> = {}): Unknown {
    return { is: 'unknown', node, reason, ...more };
  }

  /** Another call, another measure of work. */
  begin() {
    this.#steps = 0;
  }

  /** The value of an expression for the call that starts at `at`. */
  value(node: SyntaxNode | null | undefined, at: number, depth = 0): Value {
    if (!node) return known(undefined);
    if (++this.#steps % 256 === 0 && this.deadline.over) throw new TooSlow();
    if (depth > deepest || this.#steps > mostSteps) return this.unknown(node, 'expression');
    const hidden = this.replaced.get(node.from);
    if (hidden !== undefined && hidden >= node.to) return this.unknown(node, 'server');
    const guess = guessFor(this.source(node));
    if (guess) {
      const { kind, exact, value } = guess;
      return this.unknown(node, 'runtime', { kind, exact, guess: known(value) });
    }
    const next = (inner: SyntaxNode | null | undefined) => this.value(inner, at, depth + 1);

    switch (node.name) {
      case 'String':
        return this.#string(node);
      case 'Number':
        return this.#number(node);
      case 'BooleanLiteral':
        return known(this.source(node) === 'true');
      case 'null':
        return known(null);
      case 'TemplateString':
        return this.#template(node, next);
      case 'ParenthesizedExpression':
        return next([...parts(node)][0]);
      case 'SequenceExpression':
        return next(node.lastChild);
      case 'VariableName':
        return this.#name(node, at, depth);
      case 'ObjectExpression':
        return this.#object(node, next);
      case 'ArrayExpression':
        return this.#array(node, next);
      case 'MemberExpression':
        return this.#member(node, next);
      case 'UnaryExpression':
        return this.#unary(node, next);
      case 'BinaryExpression':
        // A cast, or the `!` of TypeScript.
        if (isCast(node) || node.firstChild === node.lastChild) return next(node.firstChild);
        return this.#binary(node, next);
      case 'ConditionalExpression':
        return this.#conditional(node, next);
      case 'CallExpression':
        return this.#call(node, at, depth, next);
      case 'PostfixExpression': {
        // TypeScript's `x!`; `x++` changes x.
        const operator = node.lastChild;
        if (operator?.name === 'LogicOp') return next(node.firstChild);
        return this.unknown(node, 'changes', { kind: 'number' });
      }
      case 'AwaitExpression':
        return { ...this.unknown(node, 'call'), ...this.#guessOnly(next(node.lastChild)) };
      case 'AssignmentExpression':
        return next(node.lastChild);
      case 'this':
      case 'ImportMeta':
        return this.unknown(node, 'undeclared');
      case '⚠':
        return this.unknown(node, 'broken');
      default:
        return this.unknown(node, 'expression');
    }
  }

  #guessOnly(value: Value): Partial<Unknown> {
    const guess = guessOf(value);
    return guess ? { guess } : {};
  }

  #string(node: SyntaxNode): Value {
    const text = stringValue(this.source(node));
    if (text === null) return this.unknown(node, 'broken', { kind: 'string' });
    if (placeholder.test(text)) return this.unknown(node, 'server', { kind: 'string' });
    return known(text);
  }

  #number(node: SyntaxNode): Value {
    const value = numberValue(this.source(node));
    return value === null ? this.unknown(node, 'expression') : known(value);
  }

  /** Text made of pieces; it is known if they all are. */
  #joined(node: SyntaxNode, pieces: readonly Value[]): Value {
    let text = '';
    let certain = true;
    let exact = true;
    let reason: Reason = 'expression';
    for (const piece of pieces) {
      const shown = textOf(guessOf(piece));
      if (piece.is !== 'known') {
        if (certain && piece.is === 'unknown') reason = piece.reason;
        certain = false;
        exact &&= piece.is === 'unknown' && piece.exact === true;
      }
      text += shown ?? someText;
      if (text.length > longestText) return this.unknown(node, 'expression', { kind: 'string' });
    }
    if (certain) return known(text);
    return this.unknown(node, reason, { kind: 'string', guess: known(text), exact });
  }

  #template(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    const source = this.source(node);
    if (source.length < 2 || !source.endsWith('`')) return this.unknown(node, 'broken');
    const pieces: Value[] = [];
    let at = node.from + 1;
    const plain = (to: number) => {
      const text = unescape(this.text.slice(at, to));
      pieces.push(/\$\$\$/.test(text) ? this.unknown(node, 'server') : known(text));
    };
    for (const hole of node.getChildren('Interpolation')) {
      plain(hole.from);
      const inside = [...parts(hole)].find(({ name }) => !/^Interpolation/.test(name));
      pieces.push(inside ? next(inside) : this.unknown(hole, 'broken'));
      at = hole.to;
    }
    plain(node.to - 1);
    return this.#joined(node, pieces);
  }

  #name(node: SyntaxNode, at: number, depth: number): Value {
    const name = this.source(node);
    if (name === 'undefined') return known(undefined);
    const found = this.scopes.find(name, node.from);
    if (found === undefined) {
      // `NaN` and `Infinity` have no place in JSON.
      return this.unknown(node, 'undeclared');
    }
    if (found === null) return this.unknown(node, 'changes');
    return this.#declared(node, found, at, depth);
  }

  #declared(node: SyntaxNode, declaration: Declaration, at: number, depth: number): Value {
    const { kind, value, part, fallback } = declaration;
    if (this.#open.has(declaration)) return this.unknown(node, 'changes');
    this.#open.add(declaration);
    try {
      const elsewhere: Value | undefined = fallback
        ? this.value(fallback, at, depth + 1)
        : undefined;
      if (kind === 'parameter') {
        return this.unknown(node, 'parameter', elsewhere ? { guess: elsewhere } : {});
      }
      if (kind === 'function') return this.unknown(node, 'call');
      if (kind === 'outside') return this.unknown(node, 'undeclared');
      const changes = this.scopes.changesOf(declaration);
      const assigned = changes.filter(({ path }) => path.length === 0);
      let start: Value;
      if (value) start = this.#part(node, this.value(value, at, depth + 1), part, elsewhere);
      else if (elsewhere) start = this.unknown(node, 'expression', { guess: elsewhere });
      else start = known(undefined);

      const resets = assigned.filter(({ how }) => how !== 'merge');
      if (kind === 'variable' && resets.length > 0) {
        // One value before the call is likely, but another run might take another way.
        const last = resets.filter(({ node: change }) => change.from < at).at(-1);
        const likely =
          last?.how === 'set' && last.value ? this.value(last.value, at, depth + 1) : start;
        const only = value === null && resets.length === 1 && last && this.#always(last, at);
        if (only) start = likely;
        else {
          const certain = kindOf(likely);
          const same = certain !== undefined && resets.every(({ how }) => how === 'set');
          return this.unknown(node, 'changes', {
            ...this.#guessOnly(likely),
            ...(same && this.#allAre(certain, resets, start, value, at, depth)
              ? { kind: certain }
              : {}),
          });
        }
      }
      return this.#changed(start, changes, at, depth);
    } finally {
      this.#open.delete(declaration);
    }
  }

  /** Whether all values of a variable are of one kind. */
  #allAre(
    kind: Kind,
    resets: readonly Change[],
    start: Value,
    hasStart: SyntaxNode | null,
    at: number,
    depth: number,
  ): boolean {
    return (
      (!hasStart || kindOf(start) === kind) &&
      resets.every(({ value }) => value && kindOf(this.value(value, at, depth + 1)) === kind)
    );
  }

  /** `value.a.b`, where a pattern or a member expression takes that part. */
  #part(
    node: SyntaxNode,
    value: Value,
    path: readonly (string | number)[],
    fallback?: Value,
  ): Value {
    let at: Value = value;
    for (const [index, step] of path.entries()) {
      if (at.is === 'unknown') {
        const inside = at.guess ? this.#part(node, at.guess, path.slice(index)) : null;
        const guess = inside ? guessOf(inside) : fallback;
        return this.unknown(node, at.reason, guess ? { guess } : {});
      }
      if (!isShape(at)) return fallback ?? known(undefined);
      const member: Value | undefined = at.members.get(String(step));
      if (!member) {
        const [open] = at.open;
        if (open) return this.unknown(node, open.reason, fallback ? { guess: fallback } : {});
        return fallback ?? known(undefined);
      }
      at = member;
    }
    return at.is === 'known' && at.value === undefined && fallback ? fallback : at;
  }

  /** Whether a change happens on every way from the declaration to the call. */
  #always({ node }: Change, at: number): boolean {
    for (let around = node.parent; around; around = around.parent) {
      const enclosesCall = around.from <= at && at < around.to;
      if (enclosesCall && !/^(For|While|Do)/.test(around.name)) return true;
      if (functions.has(around.name)) return false;
      if (/^(If|For|While|Do|Switch|Try)\w*Statement$|^Conditional/.test(around.name)) return false;
      if (around.name === 'BinaryExpression') return false; // `ok && (params.a = 1)`
    }
    return true;
  }

  /** An object after what the code does to it before the call. */
  #changed(start: Value, changes: readonly Change[], at: number, depth: number): Value {
    let result = start;
    for (const change of changes) {
      if (change.node.from >= at) break;
      if (!isShape(result)) return result;
      const { how, path, value } = change;
      if (how === 'other' && path.length === 0) {
        result = { ...result, open: [...result.open, this.unknown(change.node, 'spread')] };
        continue;
      }
      const certain = this.#always(change, at);
      if (how === 'merge' && path.length === 0) {
        const added = this.value(value, at, depth + 1);
        result = this.#merged(result, added, change.node, certain);
      } else if (path.length > 0) {
        const next = how === 'set' ? this.value(value, at, depth + 1) : known(undefined);
        let put = next;
        if (how !== 'set' && how !== 'delete') put = this.unknown(change.node, 'changes');
        else if (!certain) put = this.unknown(value ?? change.node, 'condition', { guess: next });
        result = this.#set(result, path, put, change.node);
      }
    }
    return result;
  }

  #set(into: Shape, path: readonly (string | null)[], value: Value, node: SyntaxNode): Shape {
    const [head, ...rest] = path;
    if (head === undefined) return into;
    if (head === null) return { ...into, open: [...into.open, this.unknown(node, 'name')] };
    const members = new Map(into.members);
    if (rest.length === 0) members.set(head, value);
    else {
      const inner = members.get(head);
      if (inner && isShape(inner)) members.set(head, this.#set(inner, rest, value, node));
      else members.set(head, this.unknown(node, 'changes'));
    }
    return { ...into, members };
  }

  /** Spread, or `Object.assign`. */
  #merged(into: Shape, added: Value, node: SyntaxNode, certain = true): Shape {
    const members = new Map(into.members);
    let open = into.open;
    const offered = added.is === 'unknown' ? guessOf(added) : added;
    const likely = added.is === 'unknown' || !certain;
    if (offered && isShape(offered)) {
      for (const [name, value] of offered.members) {
        const put: Value =
          likely && value.is !== 'unknown'
            ? this.unknown(node, added.is === 'unknown' ? added.reason : 'condition', {
                guess: value,
              })
            : value;
        members.set(name, put);
      }
      open = [...open, ...offered.open];
    } else if (added.is === 'unknown') {
      open = [...open, this.unknown(added.node, 'spread')];
    }
    // `...null` and `...false` add nothing.
    return { ...into, members, open };
  }

  #object(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Shape {
    let shape: Shape = { is: 'object', members: new Map(), open: [] };
    for (const property of node.getChildren('Property')) {
      const spread = property.getChild('Spread');
      if (spread) {
        const inner = after(spread);
        shape = this.#merged(shape, next(inner), property);
        continue;
      }
      const computed = property.firstChild?.name === '[' ? after(property.firstChild) : null;
      const key = computed
        ? textOf(next(computed))
        : this.#key(
            [...parts(property)].find(({ name }) =>
              /^(PropertyDefinition|String|Number)$/.test(name),
            ),
          );
      if (key === undefined || key === null) {
        const reason = computed ? 'name' : 'broken';
        shape.open.push(this.unknown(computed ?? property, reason));
        continue;
      }
      shape.members.set(key, this.#property(property, next));
    }
    return shape;
  }

  #key(node: SyntaxNode | undefined): string | null {
    if (!node) return null;
    const source = this.source(node);
    if (node.name === 'String') return stringValue(source);
    if (node.name === 'Number') return String(numberValue(source) ?? source);
    return source;
  }

  #property(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    if (node.getChild('ParamList')) {
      // A method is not sent; what a getter gives is not known.
      return node.getChild('get') ? this.unknown(node, 'call') : known(undefined);
    }
    const colon = node.getChild(':');
    if (!colon) {
      const name = node.getChild('PropertyDefinition');
      if (!name) return this.unknown(node, 'broken');
      return this.#shorthand(name);
    }
    const value = after(colon);
    if (!value || value.type.isError) return this.unknown(node, 'broken');
    return next(value);
  }

  /** `{ amount }`: the name is a variable. */
  #shorthand(name: SyntaxNode): Value {
    const found = this.scopes.find(this.source(name), name.from);
    if (found === undefined) return this.unknown(name, 'undeclared');
    if (found === null) return this.unknown(name, 'changes');
    return this.#declared(name, found, name.from, 1);
  }

  #array(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Shape {
    const shape: Shape = { is: 'array', members: new Map(), open: [] };
    let spread = false;
    for (const item of parts(node)) {
      if (item.name === 'Spread') {
        spread = true;
        continue;
      }
      const value = next(item);
      if (!spread) shape.members.set(String(shape.members.size), value);
      else if (value.is === 'array') {
        for (const one of value.members.values()) {
          shape.members.set(String(shape.members.size), one);
        }
        shape.open.push(...value.open);
      } else shape.open.push(this.unknown(item, 'spread'));
      spread = false;
    }
    return shape;
  }

  #member(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    const source = this.source(node);
    if (readsField(source)) return this.unknown(node, 'page', { kind: 'string' });
    const object = next(node.firstChild);
    const last = node.lastChild;
    const inside = after(node.getChild('['));
    const name =
      last?.name === 'PropertyName' ? this.source(last) : inside ? textOf(next(inside)) : undefined;
    if (name === undefined) return this.unknown(node, 'name');
    if (object.is === 'known') {
      if (name === 'length' && typeof object.value === 'string') return known(object.value.length);
      return this.unknown(node, 'expression');
    }
    if (object.is === 'array' && name === 'length' && object.open.length === 0) {
      return known(object.members.size);
    }
    const value = this.#part(node, object, [name]);
    // A hole names the whole expression: `user.phone`, not `user`.
    return value.is === 'unknown' && object.is === 'unknown' ? { ...value, node } : value;
  }

  #unary(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    const operator = node.firstChild ? this.source(node.firstChild) : '';
    const operand = next(node.lastChild);
    const guess = guessOf(operand);
    const primitive = guess?.is === 'known' ? guess.value : undefined;
    const certain = operand.is === 'known';
    const result = (value: number | boolean, kind: Kind): Value =>
      certain
        ? known(value)
        : this.unknown(node, this.#reason(operand), { kind, guess: known(value) });
    if (operator === '!') {
      if (isShape(operand)) return known(false);
      if (guess?.is === 'known') return result(!primitive, 'boolean');
      return this.unknown(node, this.#reason(operand), { kind: 'boolean' });
    }
    if (operator === '+' || operator === '-') {
      const value = Number(primitive) * (operator === '-' ? -1 : 1);
      if (guess?.is === 'known' && Number.isFinite(value)) return result(value, 'number');
      return this.unknown(node, this.#reason(operand), { kind: 'number' });
    }
    if (operator === 'void') return known(undefined);
    if (operator === 'typeof') return this.unknown(node, 'expression', { kind: 'string' });
    return this.unknown(node, 'expression');
  }

  #reason = (value: Value): Reason => (value.is === 'unknown' ? value.reason : 'expression');

  #binary(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    const first = node.firstChild;
    const last = node.lastChild;
    const sign = after(first);
    if (!first || !last || !sign) return this.unknown(node, 'broken');
    const operator = this.source(sign);
    const left = next(first);
    const right = next(last);
    if (operator === '&&' || operator === '||' || operator === '??') {
      return this.#either(node, operator, left, right);
    }
    const a = guessOf(left);
    const b = guessOf(right);
    const certain = left.is === 'known' && right.is === 'known';
    const reason = left.is === 'unknown' ? left.reason : this.#reason(right);
    if (operator === '+') {
      const texts = [left, right].some((side) => kindOf(side) === 'string');
      if (texts) return this.#joined(node, [left, right]);
    }
    const numbers = '+-*/%'.includes(operator) || operator === '**';
    if (numbers && a?.is === 'known' && b?.is === 'known') {
      if (operator === '+' && (typeof a.value === 'string' || typeof b.value === 'string')) {
        // One side is text by guess alone.
        return this.unknown(node, reason, { guess: known(`${a.value}${b.value}`) });
      }
      const value = this.#calculate(operator, a, b);
      if (value !== null) {
        if (certain) return known(value);
        const sure = operator !== '+' || [left, right].every((side) => kindOf(side) === 'number');
        return this.unknown(node, reason, {
          guess: known(value),
          ...(sure ? { kind: 'number' as const } : {}),
        });
      }
    }
    if (numbers && operator !== '+') return this.unknown(node, reason, { kind: 'number' });
    if (/^(===?|!==?|[<>]=?)$/.test(operator)) {
      return this.unknown(node, reason, { kind: 'boolean' });
    }
    return this.unknown(node, reason);
  }

  #calculate(operator: string, { value: a }: Known, { value: b }: Known): number | null {
    const [x, y] = [Number(a), Number(b)];
    const results: Record<string, number> = {
      '+': x + y,
      '-': x - y,
      '*': x * y,
      '/': x / y,
      '%': x % y,
      '**': x ** y,
    };
    const value = results[operator];
    return value !== undefined && Number.isFinite(value) ? value : null;
  }

  /** `a || b`, `a ?? b`, `a && b`. */
  #either(node: SyntaxNode, operator: string, left: Value, right: Value): Value {
    if (left.is !== 'unknown') {
      const empty = left.is === 'known' && (operator === '??' ? left.value == null : !left.value);
      return (operator === '&&') === empty ? left : right;
    }
    const guess = operator === '&&' ? guessOf(right) : (guessOf(left) ?? guessOf(right));
    const kinds = [kindOf(left), kindOf(right)];
    return this.unknown(node, operator === '&&' ? 'condition' : left.reason, {
      ...(guess ? { guess } : {}),
      ...(operator !== '&&' && kinds[0] !== undefined && kinds[0] === kinds[1]
        ? { kind: kinds[0] }
        : {}),
    });
  }

  #conditional(node: SyntaxNode, next: (node: SyntaxNode | null | undefined) => Value): Value {
    const [test, yes, no] = [...parts(node)].filter(({ name }) => name !== 'LogicOp');
    const condition = next(test);
    if (condition.is === 'known') return next(condition.value ? yes : no);
    const [a, b] = [next(yes), next(no)];
    const guess = guessOf(a) ?? guessOf(b);
    const kind = kindOf(a);
    return this.unknown(node, 'condition', {
      ...(guess ? { guess } : {}),
      ...(kind !== undefined && kind === kindOf(b) ? { kind } : {}),
    });
  }

  #call(
    node: SyntaxNode,
    at: number,
    depth: number,
    next: (node: SyntaxNode | null | undefined) => Value,
  ): Value {
    const first = node.firstChild;
    // `ref<number>(1000)`
    const callee = first?.name === 'InstantiationExpression' ? first.firstChild : first;
    const list = node.getChild('ArgList');
    if (!callee || !list) return this.unknown(node, 'broken');
    const args = [...parts(list)];
    const name = this.source(callee).replace(/\s+|^(?:window|globalThis)\./g, '');
    const shadowed = callee.name === 'VariableName' && this.scopes.find(name, callee.from);

    if (!shadowed) {
      const given = args[0] ? next(args[0]) : known(undefined);
      const conversion = this.#conversion(node, name, given, args.length);
      if (conversion) return conversion;
      if (/^(?:Object\.freeze|structuredClone|useMemo)$/.test(name)) return given;
      // What a hook or a signal starts with is likely what it holds.
      if (/^(?:ref|shallowRef|signal)$/.test(name)) {
        const guess = guessOf(given);
        const held = this.unknown(node, 'changes', guess ? { guess } : {});
        return { is: 'object', members: new Map([['value', held]]), open: [] };
      }
      if (/^(?:React\.)?useState$/.test(name)) {
        const guess = guessOf(given);
        const members = new Map<string, Value>(
          guess ? [['0', this.unknown(node, 'changes', { guess })]] : [],
        );
        return { is: 'array', members, open: [this.unknown(node, 'call')] };
      }
    }
    if (readsField(this.source(node))) return this.unknown(node, 'page', { kind: 'string' });
    if (callee.name === 'MemberExpression') {
      const method = callee.lastChild ? this.source(callee.lastChild) : '';
      if (textMethods.has(method)) {
        const object = next(callee.firstChild);
        if (method === 'toString' && object.is === 'known' && object.value != null && !args[0]) {
          return known(String(object.value));
        }
        if (method === 'trim' && object.is === 'known' && typeof object.value === 'string') {
          return known(object.value.trim());
        }
        const guess = guessOf(object);
        const kept = method === 'toString' && guess ? known(textOf(guess) ?? '') : undefined;
        return this.unknown(node, object.is === 'unknown' ? object.reason : 'call', {
          kind: 'string',
          ...(kept ? { guess: kept } : {}),
        });
      }
      if (/^Math\.(?:floor|round|ceil|trunc|abs|min|max)$/.test(name)) {
        return this.unknown(node, 'call', { kind: 'number' });
      }
      return this.unknown(node, 'call');
    }
    const found = callee.name === 'VariableName' ? this.scopes.find(name, callee.from) : null;
    const body = found ? this.#body(found) : null;
    if (!body || (found && this.#open.has(found))) return this.unknown(node, 'call');
    if (!found) return this.unknown(node, 'call');
    this.#open.add(found);
    try {
      const result = this.value(body, at, depth + 1);
      // The hole is the call: what happens inside the function is beside the point here.
      return result.is === 'unknown' ? { ...result, node } : result;
    } finally {
      this.#open.delete(found);
    }
  }

  /** What a function of the pasted code returns, if it does nothing else that could matter. */
  #body({ kind, value }: Declaration): SyntaxNode | null {
    const made = kind === 'function' || kind === 'const' ? value : null;
    if (!made || !functions.has(made.name) || made.getChild('async') || made.getChild('Star')) {
      return null;
    }
    const block = made.getChild('Block');
    if (!block) return made.name === 'ArrowFunction' ? made.lastChild : null;
    const statements = [...parts(block)];
    const last = statements.at(-1);
    const simple = statements
      .slice(0, -1)
      .every(({ name }) => name === 'VariableDeclaration' || name === 'ExpressionStatement');
    if (!simple || last?.name !== 'ReturnStatement') return null;
    return [...parts(last)][1] ?? null;
  }

  /** `Number(x)` and its like, which give one kind whatever they get. */
  #conversion(node: SyntaxNode, name: string, from: Value, count: number): Value | null {
    const reason = this.#reason(from);
    const guess = guessOf(from);
    const given = guess?.is === 'known' ? guess.value : undefined;
    const certain = from.is === 'known';
    const made = (kind: Kind, value: Known | null): Value => {
      if (certain && value) return value;
      return this.unknown(node, reason, { kind, ...(value ? { guess: value } : {}) });
    };
    const finite = (value: number) => (Number.isFinite(value) ? known(value) : null);
    switch (name) {
      case 'Number':
        return made('number', guess?.is === 'known' ? finite(Number(given)) : null);
      case 'parseInt':
      case 'Number.parseInt':
      case 'parseFloat':
      case 'Number.parseFloat': {
        const read = /Int$/.test(name) ? (text: string) => parseInt(text, 10) : parseFloat;
        // Another radix is rare and not worth knowing.
        const value = given === undefined || count > 2 ? null : finite(read(String(given)));
        return made('number', value);
      }
      case 'String':
        return made('string', guess?.is === 'known' ? known(String(given)) : null);
      case 'Boolean':
        return made('boolean', guess?.is === 'known' ? known(Boolean(given)) : null);
      case 'encodeURIComponent':
      case 'JSON.stringify':
        return this.unknown(node, 'call', { kind: 'string' });
      default:
        return null;
    }
  }
}
