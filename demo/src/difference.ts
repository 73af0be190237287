// What choosing another module, method or platform changes for the same object: which members are
// now demanded, which no longer are, and what the checker now says that it did not say before.

import type { Issue, Report } from '../../web/src/types.js';
import { type ModuleFacts, moduleId } from './catalogue.js';
import { parsePointer } from './pointer.js';
import { holds, type Situation } from './situation.js';

export interface Side extends Situation {
  module: ModuleFacts;
  report: Report;
}

export interface Difference {
  from: Situation & { module: ModuleFacts };
  to: Situation & { module: ModuleFacts };
  /** Members by their dotted path. */
  nowRequired: string[];
  noLongerRequired: string[];
  /** Members of the object that are no longer in place, and what the checker says of them. */
  notTaken: Issue[];
  /** Other things the checker says now and did not say before. */
  nowWrong: Issue[];
  /** What it said before and says no more. */
  nowRight: Issue[];
}

/** The members that a page always demands; those of an optional object are not among them. */
function required({ module, ...situation }: Situation & { module: ModuleFacts }): Set<string> {
  const rows = module.parameters.filter(
    ({ path, required: clause }) =>
      clause?.severity === 'error' && !path.includes('[]') && holds(clause, situation),
  );
  const paths = new Set(rows.map(({ path }) => path));
  const isAsked = (path: string): boolean => {
    const dot = path.lastIndexOf('.');
    return dot < 0 || (paths.has(path.slice(0, dot)) && isAsked(path.slice(0, dot)));
  };
  return new Set([...paths].filter(isAsked));
}

/** The same complaint, whichever module's rule makes it. */
const key = ({ code, path }: Issue) => `${code} ${path}`;

const without = (issues: readonly Issue[], others: readonly Issue[]) => {
  const there = new Set(others.map(key));
  return issues.filter((issue) => !there.has(key(issue)));
};

const isNotTaken = ({ code }: Issue) =>
  code === 'unknown' || code === 'forbidden' || code === 'unsupported' || code === 'deprecated';

/** Null if the two sides demand the same and find the same. */
export function difference(before: Side, after: Side): Difference | null {
  const old = required(before);
  const now = required(after);
  const gained = without(after.report.issues, before.report.issues);
  const { report: _old, ...from } = before;
  const { report: _now, ...to } = after;
  const nowRequired = [...now].filter((path) => !old.has(path));
  const isTold = ({ code, path }: Issue) =>
    code === 'required' && nowRequired.includes(parsePointer(path).join('.'));
  const found: Difference = {
    from,
    to,
    nowRequired,
    noLongerRequired: [...old].filter((path) => !now.has(path)),
    notTaken: gained.filter(isNotTaken),
    nowWrong: gained.filter((issue) => !isNotTaken(issue) && !isTold(issue)),
    nowRight: without(before.report.issues, after.report.issues),
  };
  const lists = [found.nowRequired, found.noLongerRequired, found.notTaken, found.nowWrong];
  const nothing = [...lists, found.nowRight].every((list) => list.length === 0);
  return nothing && moduleId(before.module) === moduleId(after.module) ? null : found;
}
