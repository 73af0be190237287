// The answers of `buildAll` as a matrix: modules down, pay methods across. No markup here.

import type { AllResult, Checkout, Context, OrderIssue } from '../../../web/src/types.js';

export type Status = AllResult['status'];
export const statuses: readonly Status[] = ['works', 'warnings', 'cannot'];

/** A module as far as the matrix needs it. */
export interface Row {
  code: string;
  ui_type?: string;
}

/** What stands in a cell: something about a module and a pay method. */
export interface Cell {
  module: string;
  ui_type?: string;
  method: string;
}

export interface Matrix<R extends Row = Row, C extends Cell = AllResult> {
  rows: { module: R; cells: Map<string, C> }[];
  /** Methods that several modules offer, the most common first. */
  columns: string[];
  /** Methods of one module only. */
  rare: string[];
}

const common = 2;

/**
 * Arranges the answers. A module that opens one window for everything has one answer without a
 * method; it stands among the rare ones.
 */
export function arrange<R extends Row, C extends Cell>(
  modules: readonly R[],
  results: readonly C[],
): Matrix<R, C> {
  const rows = modules.map((module) => ({
    module,
    cells: new Map(
      results
        .filter(({ module: code, ui_type }) => code === module.code && ui_type === module.ui_type)
        .map((result) => [result.method, result]),
    ),
  }));
  const offers = new Map<string, number>();
  for (const { method } of results) offers.set(method, (offers.get(method) ?? 0) + 1);
  const byOffers = [...offers.keys()].sort((a, b) => (offers.get(b) ?? 0) - (offers.get(a) ?? 0));
  const isCommon = (method: string) => method !== '' && (offers.get(method) ?? 0) >= common;
  return {
    rows,
    columns: byOffers.filter(isCommon),
    rare: byOffers.filter((method) => !isCommon(method)),
  };
}

export interface Filter {
  /** Modules whose name or code holds this. */
  text: string;
  method: string;
  status: Status | '';
}

/** What is left of the matrix; a row or column without any answer goes. */
export function filtered<R extends Row>(
  { rows, columns, rare }: Matrix<R>,
  filter: Filter,
  nameOf: (module: R) => string,
): Matrix<R> {
  const wanted = filter.text.trim().toLowerCase();
  const kept = rows
    .filter(({ module }) => `${nameOf(module)} ${module.code}`.toLowerCase().includes(wanted))
    .map(({ module, cells }) => ({
      module,
      cells: new Map(
        [...cells].filter(
          ([method, { status }]) =>
            (filter.method === '' || method === filter.method) &&
            (filter.status === '' || status === filter.status),
        ),
      ),
    }))
    .filter(({ cells }) => cells.size > 0);
  const isUsed = (method: string) => kept.some(({ cells }) => cells.has(method));
  return { rows: kept, columns: columns.filter(isUsed), rare: rare.filter(isUsed) };
}

export function counted({ rows }: Matrix): Record<Status, number> {
  const counts = { works: 0, warnings: 0, cannot: 0 };
  for (const { cells } of rows) for (const { status } of cells.values()) ++counts[status];
  return counts;
}

/** What stands in the way first, then what is worth a look. */
const ranks = { error: 0, warning: 1, info: 2 };
export const byGravity = (issues: readonly OrderIssue[]): OrderIssue[] =>
  [...issues].sort((a, b) => ranks[a.severity] - ranks[b.severity]);

/** The reasons why a row's cells do not simply work, each with the methods that it concerns. */
export function reasons(cells: ReadonlyMap<string, AllResult>) {
  const found = new Map<string, { issue: OrderIssue; methods: string[] }>();
  for (const [method, { issues }] of cells) {
    for (const issue of byGravity(issues)) {
      if (issue.severity === 'info') continue;
      const key = `${issue.severity} ${issue.rule} ${issue.path} ${issue.message}`;
      const known = found.get(key);
      if (!known) found.set(key, { issue, methods: [method] });
      else if (!known.methods.includes(method)) known.methods.push(method);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      ranks[a.issue.severity] - ranks[b.issue.severity] || b.methods.length - a.methods.length,
  );
}

/** Longer than this at a stretch and a person notices it while typing. */
const stretch = 8;

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Asks for every module and method, a module at a time and never for long, so that typing goes on.
 * Resolves with null if `isStale` says that the question is no longer asked.
 */
export async function askAll(
  checker: Pick<Checkout, 'buildAll'>,
  codes: Iterable<string>,
  order: unknown,
  context: Context,
  isStale: () => boolean,
): Promise<AllResult[] | null> {
  const results: AllResult[] = [];
  let since = performance.now();
  for (const pg of new Set(codes)) {
    if (performance.now() - since > stretch) {
      await breath();
      if (isStale()) return null;
      since = performance.now();
    }
    results.push(...checker.buildAll(order, { ...context, pg }));
  }
  return results;
}
