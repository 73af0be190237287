// Draws printed lines (print.ts) as code: numbered, coloured, with each line's issues below it.

import type { Issue } from '../../web/src/types.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { print, type Line, type Token } from './print.js';

const drawToken = ({ kind, text }: Token) =>
  kind === 'mark' ? text : el('span', { class: `token-${kind}` }, text);

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** The gravest severity among issues, or undefined. */
export const gravest = (issues: readonly Issue[]) =>
  [...issues].sort((a, b) => ranks[a.severity] - ranks[b.severity])[0]?.severity;

/** How the code breathes: two spaces a level, and long values wrap below their own start. */
const indentClass = (depth: number) => `depth-${Math.min(depth, 6)}`;

function drawLine(line: Line, number: string, note?: (issue: Issue) => Node): HTMLLIElement {
  const severity = gravest(line.issues);
  const classes = ['line', severity && `line-${severity}`, line.missing && 'line-missing'];
  return el(
    'li',
    { class: classes.filter(Boolean).join(' '), 'data-pointer': line.pointer },
    el('span', { class: 'number', 'aria-hidden': 'true' }, number),
    el(
      'code',
      { class: indentClass(line.depth) },
      ...line.tokens.map(drawToken),
      line.missing && el('span', { class: 'missing-tag' }, t('missing')),
    ),
    ...(note ? line.issues.map(note) : []),
  );
}

/** The value as a list of lines; `note` draws an issue below its line. */
export function drawCode(
  value: unknown,
  issues: readonly Issue[] = [],
  note?: (issue: Issue) => Node,
): HTMLElement {
  const { lines, hidden } = print(value, issues);
  // A missing member has no line in the object, so it takes no number.
  let number = 0;
  const list = el(
    'ol',
    { class: 'code' },
    ...lines.map((line) => drawLine(line, line.missing ? '+' : String(++number), note)),
  );
  if (hidden > 0) list.append(el('li', { class: 'hidden-lines' }, t('hiddenLines', { n: hidden })));
  return list;
}
