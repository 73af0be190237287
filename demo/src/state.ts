// The one state of the page and everything that can happen to it. The form, the JSON and the object
// are views of it; whether a request is right is always the checker's answer, never decided here.

import type {
  Catalogue,
  Checkout,
  Context,
  Issue,
  Module,
  Platform,
  Report,
} from '../../web/src/types.js';
import { example, type ExampleKind } from './examples.js';
import { language, t } from './i18n.js';
import { type Problem, readJson } from './json-text.js';
import { get, isRecord, parsePointer, type Path, remove, set, spoken } from './pointer.js';

/** What came of a payment. */
export type Outcome =
  | { way: 'callback'; failed: boolean; response: unknown }
  | { way: 'redirect'; failed: boolean; address: string | null };

export interface State {
  pg: string;
  platform: Platform;
  view: 'form' | 'json';
  /** The last value that could be read; what would be sent. */
  params: unknown;
  /** What the JSON editor holds, as typed. */
  text: string;
  /** The line of `text` on which each member stands. */
  lines: ReadonlyMap<string, number>;
  /** Why `text` cannot be read, or null. */
  problem: Problem | null;
  /** Where the values come from: an example follows the choices above, edited values stay. */
  origin: ExampleKind | 'edited';
  report: Report;
  outcome: Outcome | null;
  notice: { text: string; undo: boolean } | null;
}

type Values = Pick<State, 'params' | 'text' | 'lines' | 'problem' | 'origin'>;

export interface Session {
  readonly state: Readonly<State>;
  readonly modules: readonly Module[];
  readonly version: string;
  module(): Module;
  context(): Context;
  subscribe(listener: () => void): void;
  chooseModule(pg: string): void;
  choosePayMethod(method: string): void;
  choosePlatform(platform: Platform): void;
  /** Draws everything again, in the language of now. */
  refresh(): void;
  chooseView(view: State['view']): void;
  fill(kind: ExampleKind): void;
  setMember(path: Path, value: unknown): void;
  removeMember(path: Path): void;
  setText(text: string): void;
  fix(issue: Issue): void;
  fixAll(): void;
  undo(): void;
  show(outcome: Outcome | null): void;
  say(text: string): void;
}

type ApplyFix = (params: unknown, fix: NonNullable<Issue['fix']>) => unknown;

/** Fixes change what the next check says, so they are made one at a time, and this many at most. */
const mostFixes = 200;

const print = (params: unknown) => JSON.stringify(params, null, 2) ?? '';

/** The values of a new object, its text written by us. */
function valuesOf(params: unknown, origin: State['origin']): Values {
  const text = print(params);
  const reading = readJson(text);
  return { params, text, lines: reading.lines ?? new Map(), problem: null, origin };
}

export function createSession(
  checker: Checkout,
  applyFix: ApplyFix,
  catalogue: Catalogue,
): Session {
  const listeners: (() => void)[] = [];
  let before: Values | null = null;

  const moduleOf = (pg: string): Module => {
    const found = catalogue.modules.find(({ code }) => code === pg) ?? catalogue.modules[0];
    if (!found) throw new Error('The catalogue lists no module');
    return found;
  };
  const contextOf = ({ pg, platform }: Pick<State, 'pg' | 'platform'>): Context => ({
    pg,
    platform,
    lang: language(),
  });
  const exampleFor = (choice: Pick<State, 'pg' | 'platform'>, kind: ExampleKind, method: string) =>
    example(checker, moduleOf(choice.pg), kind, method, contextOf(choice));

  const firstModule = moduleOf('kcp'); // the module most shops have
  const choice = { pg: firstModule.code, platform: 'pc' as const };
  const first = valuesOf(
    exampleFor(choice, 'mistakes', firstModule.pay_methods[0] ?? 'card'),
    'mistakes',
  );
  let state: State = {
    ...choice,
    ...first,
    view: 'form',
    report: checker.check(first.params, contextOf(choice)),
    outcome: null,
    notice: null,
  };

  const change = (patch: Partial<State>) => {
    const next = { ...state, notice: null, ...patch };
    next.report = checker.check(next.params, contextOf(next));
    state = next;
    for (const listener of listeners) listener();
  };
  /** For changes that overwrite what a person typed. */
  const changeWithUndo = (patch: Partial<State>, text: string) => {
    const { params, text: typed, lines, problem, origin } = state;
    before = { params, text: typed, lines, problem, origin };
    change({ ...patch, notice: { text, undo: true } });
  };

  const method = (): string | undefined => {
    const value = get(state.params, ['pay_method']);
    return typeof value === 'string' ? value : undefined;
  };
  /** A new choice: an untouched example is made anew for it, edited values are kept. */
  const choose = (patch: Partial<Pick<State, 'pg' | 'platform'>>, payMethod: string) => {
    const next = { pg: state.pg, platform: state.platform, ...patch };
    if (state.origin !== 'edited') {
      change({ ...next, ...valuesOf(exampleFor(next, state.origin, payMethod), state.origin) });
      return;
    }
    const params =
      isRecord(state.params) && payMethod !== method()
        ? set(state.params, ['pay_method'], payMethod)
        : state.params;
    const values = params === state.params ? {} : valuesOf(params, 'edited');
    change({ ...next, ...values, notice: { text: t('doneKept'), undo: false } });
  };

  return {
    get state() {
      return state;
    },
    modules: catalogue.modules,
    version: catalogue.version,
    module: () => moduleOf(state.pg),
    context: () => contextOf(state),
    subscribe: (listener) => void listeners.push(listener),

    chooseModule(pg) {
      const methods = moduleOf(pg).pay_methods;
      const current = method();
      const fits = current !== undefined && methods.includes(current);
      const keep = fits || state.origin === 'edited';
      choose({ pg }, (keep ? current : methods[0]) ?? 'card');
    },
    choosePayMethod: (payMethod) => choose({}, payMethod),
    choosePlatform: (platform) => choose({ platform }, method() ?? 'card'),
    refresh: () => change({}),
    chooseView: (view) => change({ view, notice: state.notice }),

    fill(kind) {
      const methods = moduleOf(state.pg).pay_methods;
      const current = method();
      const payMethod = current !== undefined && methods.includes(current) ? current : methods[0];
      const params = exampleFor(state, kind, payMethod ?? 'card');
      changeWithUndo({ ...valuesOf(params, kind), outcome: null }, t('doneExample'));
    },
    setMember(path, value) {
      change(valuesOf(set(state.params, path, value), 'edited'));
    },
    removeMember(path) {
      change(valuesOf(remove(state.params, path), 'edited'));
    },
    setText(text) {
      const reading = readJson(text);
      if (reading.problem) change({ text, problem: reading.problem, origin: 'edited' });
      else {
        const { value: params, lines } = reading;
        change({ text, params, lines, problem: null, origin: 'edited' });
      }
    },

    fix(issue) {
      if (!issue.fix) return;
      const params = applyFix(state.params, issue.fix);
      const member = spoken(parsePointer(issue.path)) || t('wholeObject');
      changeWithUndo(valuesOf(params, 'edited'), t('doneFix', { member }));
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
      changeWithUndo(valuesOf(params, 'edited'), text);
    },
    undo() {
      if (!before) return;
      change({ ...before, notice: { text: t('undone'), undo: false } });
      before = null;
    },
    show: (outcome) => change({ outcome }),
    say: (text) => change({ notice: { text, undo: false } }),
  };
}
