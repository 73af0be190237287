// The one state of the page and everything that can happen to it. The form, the code and the object
// are views of it; whether a request is right is always the checker's answer, never decided here.

import type { Checkout, Context, Issue, Order, Platform, Report } from '../../web/src/types.js';
import { type Facts, moduleId, type ModuleFacts } from './catalogue.js';
import { difference, type Difference } from './difference.js';
import { example, type ExampleKind, exampleOrder, startingValue } from './examples.js';
import { language, t, type TextKey } from './i18n.js';
import { type Problem, readJson } from './json-text.js';
import { get, has, isRecord, parsePointer, type Path, remove, set, spoken } from './pointer.js';
import { apiOf, isBillingOnly, uiTypeOf } from './situation.js';

/** A moment of a payment, in milliseconds after the click; without a time it is still to be done. */
export interface Step {
  text: TextKey;
  values?: Record<string, string | number>;
  at?: number;
}

/** What came of a payment. */
export type Outcome = { failed: boolean; steps: Step[] } & (
  | { way: 'callback'; response: unknown }
  | { way: 'redirect'; address: string | null; read: unknown }
);

export interface State {
  /** Which module, as `moduleId` writes it: `kcp`, `paypal_v2:paypal-spb`. */
  module: string;
  platform: Platform;
  view: 'form' | 'json';
  /** The last value that could be read; what would be sent. */
  params: unknown;
  /** What the code editor holds, as typed. */
  text: string;
  /** The line of `text` on which each member stands. */
  lines: ReadonlyMap<string, number>;
  /** Why `text` cannot be read, or null. */
  problem: Problem | null;
  /** Where the values come from: an example follows the choices above, edited values stay. */
  origin: ExampleKind | 'edited';
  /** Pointers of members whose value we made up because the real one is not known. */
  holes: ReadonlySet<string>;
  /** The provider-neutral order. Its `method` and `billingKey` follow the choices above. */
  order: Order;
  report: Report;
  outcome: Outcome | null;
  /** What choosing another module, method or platform has changed. */
  switched: Difference | null;
  notice: { text: string; undo: boolean } | null;
}

/** What can be shared, kept and brought back. */
export interface Snapshot {
  module: string;
  platform: Platform;
  params: unknown;
  order: unknown;
  /** Pointers of members that were left out or made up; a missing one gets a plausible value. */
  holes: string[];
}

export interface Replacement {
  /** What to tell the person, who can take it back. */
  notice: string;
  module?: string;
  platform?: Platform;
  /** Pointers of the values that were made up. */
  holes?: readonly string[];
}

type Choice = Pick<State, 'module' | 'platform'>;
type Values = Pick<State, 'params' | 'text' | 'lines' | 'problem' | 'origin' | 'holes'>;
type Undoable = Values & Choice & Pick<State, 'order'>;

export interface Session {
  readonly state: Readonly<State>;
  readonly params: unknown;
  readonly order: Order;
  readonly modules: readonly ModuleFacts[];
  readonly version: string;
  module(): ModuleFacts;
  moduleOf(id: string): ModuleFacts | undefined;
  /** What to give the checker: module, platform, language. */
  context(): Context;
  payMethod(): string | undefined;
  /** Whether the request is for a billing key. */
  billing(): boolean;
  subscribe(listener: () => void): void;
  chooseModule(id: string): void;
  choosePayMethod(method: string): void;
  choosePlatform(platform: Platform): void;
  chooseBilling(billing: boolean): void;
  /** Draws everything again, in the language of now. */
  refresh(): void;
  chooseView(view: State['view']): void;
  fill(kind: ExampleKind): void;
  setMember(path: Path, value: unknown): void;
  removeMember(path: Path): void;
  setText(text: string): void;
  replaceParams(params: unknown, how: Replacement): void;
  replaceOrder(order: Order): void;
  snapshot(): Snapshot;
  /** Takes a snapshot over, or leaves everything as it is and says why it cannot. */
  restore(snapshot: Snapshot, notice: string): 'restored' | 'no-such-module' | 'not-a-snapshot';
  fix(issue: Issue): void;
  fixAll(): void;
  undo(): void;
  /** Takes away what is told of a switch. */
  dismissSwitch(): void;
  show(outcome: Outcome | null): void;
  say(text: string): void;
}

type ApplyFix = (params: unknown, fix: NonNullable<Issue['fix']>) => unknown;

/** Fixes change what the next check says, so they are made one at a time, and this many at most. */
const mostFixes = 200;

const platforms: readonly unknown[] = ['pc', 'mobile', 'app'] satisfies Platform[];

const print = (params: unknown) => JSON.stringify(params, null, 2) ?? '';

/** The values of a new object, its text written by us. */
function valuesOf(
  params: unknown,
  origin: State['origin'],
  holes: ReadonlySet<string> = new Set(),
): Values {
  const text = print(params);
  const reading = readJson(text);
  const kept = new Set([...holes].filter((pointer) => has(params, parsePointer(pointer))));
  return { params, text, lines: reading.lines ?? new Map(), problem: null, origin, holes: kept };
}

export function createSession(checker: Checkout, applyFix: ApplyFix, facts: Facts): Session {
  const listeners: (() => void)[] = [];
  let before: Undoable | null = null;

  const find = (id: string) => facts.modules.find((module) => moduleId(module) === id);
  const moduleOf = (id: string): ModuleFacts => {
    const found = find(id) ?? facts.modules[0];
    if (!found) throw new Error('The catalogue lists no module');
    return found;
  };
  const contextOf = ({ module, platform }: Choice): Context => {
    const facts = moduleOf(module);
    const context: Context = { pg: facts.code, platform, lang: language() };
    const uiType = uiTypeOf(facts);
    return uiType === undefined ? context : { ...context, api: apiOf(facts), uiType };
  };
  const exampleFor = (
    choice: Choice,
    kind: ExampleKind,
    method: string | undefined,
    billing: boolean,
  ) => example(checker, moduleOf(choice.module), kind, { method, billing }, contextOf(choice));

  const choice: Choice = { module: 'kcp', platform: 'pc' }; // the module most shops have
  const first = valuesOf(exampleFor(choice, 'mistakes', 'card', false), 'mistakes');
  let state: State = {
    ...choice,
    ...first,
    view: 'form',
    order: exampleOrder(),
    report: checker.check(first.params, contextOf(choice)),
    outcome: null,
    switched: null,
    notice: null,
  };

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const change = (patch: Partial<State>) => {
    const next = { ...state, notice: null, ...patch };
    next.report = checker.check(next.params, contextOf(next));
    state = next;
    tell();
  };
  /** For changes that overwrite what a person typed. */
  const changeWithUndo = (patch: Partial<State>, text: string) => {
    const { params, text: typed, lines, problem, origin, holes, module, platform, order } = state;
    before = { params, text: typed, lines, problem, origin, holes, module, platform, order };
    change({ switched: null, ...patch, notice: { text, undo: true } });
  };
  /** An edit: the member that a person has set is no hole any more. */
  const edited = (params: unknown, path: Path): Values => {
    const values = valuesOf(params, 'edited', state.holes);
    const told = spoken(path);
    const mine = [...values.holes].filter((pointer) => spoken(parsePointer(pointer)) !== told);
    return { ...values, holes: new Set(mine) };
  };

  const method = (): string | undefined => {
    const value = get(state.params, ['pay_method']);
    return typeof value === 'string' ? value : undefined;
  };
  const isBilling = () => has(state.params, ['customer_uid']);

  /** A new choice: an untouched example is made anew for it, edited values are kept. */
  const choose = (patch: Partial<Choice>, payMethod: string | undefined, billing: boolean) => {
    const next = { module: state.module, platform: state.platform, ...patch };
    const { billingKey = 'customer-0001-card', method: _, ...rest } = state.order;
    const order: Order = {
      ...rest,
      ...(payMethod === undefined ? {} : { method: payMethod }),
      ...(billing ? { billingKey } : {}),
    };
    const follow = { ...next, order };
    const situation = (of: Choice, pay: string | undefined, key: boolean) =>
      ({
        module: moduleOf(of.module),
        platform: of.platform,
        payMethod: pay,
        billing: key,
        api: apiOf(moduleOf(of.module)),
      }) as const;

    let { params } = state;
    if (isRecord(params)) {
      if (payMethod !== undefined && payMethod !== method()) {
        params = set(params, ['pay_method'], payMethod);
      }
      if (billing && !isBilling()) {
        params = set(params, ['customer_uid'], startingValue(['customer_uid']));
      }
      if (!billing && isBilling()) params = remove(params, ['customer_uid']);
    }
    const switched = difference(
      { ...situation(state, method(), isBilling()), report: state.report },
      { ...situation(next, payMethod, billing), report: checker.check(params, contextOf(next)) },
    );
    if (state.origin !== 'edited') {
      const made = exampleFor(next, state.origin, payMethod, billing);
      change({ ...follow, ...valuesOf(made, state.origin), switched });
      return;
    }
    const values = params === state.params ? {} : valuesOf(params, 'edited', state.holes);
    change({ ...follow, ...values, switched, notice: { text: t('doneKept'), undo: false } });
  };

  return {
    get state() {
      return state;
    },
    get params() {
      return state.params;
    },
    get order() {
      return state.order;
    },
    modules: facts.modules,
    version: facts.version,
    module: () => moduleOf(state.module),
    moduleOf: find,
    context: () => contextOf(state),
    payMethod: method,
    billing: isBilling,
    subscribe: (listener) => void listeners.push(listener),

    chooseModule(id) {
      const module = moduleOf(id);
      const methods = module.pay_methods;
      const current = method();
      const fits = current !== undefined && methods.includes(current);
      const keep = fits || (state.origin === 'edited' && current !== undefined);
      const billing =
        isBillingOnly(module) || (isBilling() && module.billing_pay_methods.length > 0);
      // What a person typed is theirs: only an example loses its customer_uid with the module.
      const stays = state.origin === 'edited' ? isBilling() : billing;
      choose({ module: id }, keep ? current : methods[0], stays);
    },
    choosePayMethod: (payMethod) => choose({}, payMethod, isBilling()),
    choosePlatform: (platform) => choose({ platform }, method(), isBilling()),
    chooseBilling: (billing) => choose({}, method(), billing),
    refresh: () => change({ notice: state.notice }),
    chooseView: (view) => change({ view, notice: state.notice }),

    fill(kind) {
      const module = moduleOf(state.module);
      const methods = module.pay_methods;
      const current = method();
      const payMethod = current !== undefined && methods.includes(current) ? current : methods[0];
      const billing =
        isBillingOnly(module) || (isBilling() && module.billing_pay_methods.length > 0);
      const params = exampleFor(state, kind, payMethod, billing);
      changeWithUndo({ ...valuesOf(params, kind), outcome: null }, t('doneExample'));
    },
    setMember(path, value) {
      change({ ...edited(set(state.params, path, value), path), switched: null });
    },
    removeMember(path) {
      change({ ...edited(remove(state.params, path), path), switched: null });
    },
    setText(text) {
      const reading = readJson(text);
      if (reading.problem) change({ text, problem: reading.problem, origin: 'edited' });
      else {
        const { value: params, lines } = reading;
        const same = (pointer: string) => {
          const path = parsePointer(pointer);
          const now = JSON.stringify(get(params, path));
          return has(params, path) && now === JSON.stringify(get(state.params, path));
        };
        const holes = new Set([...state.holes].filter(same));
        change({ text, params, lines, problem: null, origin: 'edited', holes, switched: null });
      }
    },
    replaceParams(params, { notice, module, platform, holes }) {
      const values = valuesOf(params, 'edited', new Set(holes));
      const chosen = {
        module: module !== undefined && find(module) ? module : state.module,
        platform: platform ?? state.platform,
      };
      changeWithUndo({ ...chosen, ...values, outcome: null }, notice);
    },
    replaceOrder: (order) => change({ order, notice: state.notice }),

    snapshot: () => ({
      module: state.module,
      platform: state.platform,
      params: state.params,
      order: state.order,
      holes: [...state.holes],
    }),
    restore(snapshot, notice) {
      const { module, platform, params, order, holes } = snapshot;
      const readable =
        typeof module === 'string' &&
        platforms.includes(platform) &&
        params !== undefined &&
        Array.isArray(holes) &&
        holes.every((pointer) => typeof pointer === 'string');
      if (!readable) return 'not-a-snapshot';
      const found = find(module);
      if (!found) return 'no-such-module';
      const rows = new Map(found.parameters.map((row) => [row.path.replace(/\[\]/g, ''), row]));
      let filled: unknown = params;
      for (const pointer of holes) {
        const path = parsePointer(pointer);
        if (has(filled, path) || path.length === 0 || !isRecord(filled)) continue;
        const row = rows.get(path.filter((part) => !/^\d+$/.test(part)).join('.'));
        filled = set(filled, path, startingValue(path, row));
      }
      const values = valuesOf(filled, 'edited', new Set(holes));
      const patch = { module, platform, ...values, outcome: null };
      const orders = isRecord(order) ? { order: order as unknown as Order } : {};
      changeWithUndo({ ...patch, ...orders }, notice);
      return 'restored';
    },

    fix(issue) {
      if (!issue.fix) return;
      const params = applyFix(state.params, issue.fix);
      const path = parsePointer(issue.path);
      const member = spoken(path) || t('wholeObject');
      changeWithUndo(edited(params, path), t('doneFix', { member }));
    },
    fixAll() {
      let { params, report } = state;
      const done = new Set<string>();
      while (done.size < mostFixes) {
        const next = report.issues.find(
          ({ fix, rule, path }) => fix && !done.has(`${rule} ${path}`),
        );
        if (!next?.fix) break;
        done.add(`${next.rule} ${next.path}`);
        params = applyFix(params, next.fix);
        report = checker.check(params, contextOf(state));
      }
      const text = done.size === 1 ? t('doneFixAllOne') : t('doneFixAll', { n: done.size });
      changeWithUndo(valuesOf(params, 'edited', state.holes), text);
    },
    undo() {
      if (!before) return;
      change({ ...before, switched: null, notice: { text: t('undone'), undo: false } });
      before = null;
    },
    dismissSwitch: () => change({ switched: null, notice: state.notice }),
    show: (outcome) => change({ outcome, notice: state.notice }),
    say: (text) => change({ notice: { text, undo: false } }),
  };
}
