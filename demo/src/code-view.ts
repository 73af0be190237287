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

interface Extras {
  /** Draws an issue below its line. */
  note?: (issue: Issue) => Node;
  /** Pointers of values that were made up. */
  holes?: ReadonlySet<string>;
}

function drawLine(line: Line, number: string, { note, holes }: Extras): HTMLLIElement {
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
      line.starts && holes?.has(line.pointer) && el('span', { class: 'missing-tag' }, t('hole')),
    ),
    ...(note ? line.issues.map(note) : []),
  );
}

/** The value as a list of lines, its issues where they belong. */
export function drawCode(
  value: unknown,
  issues: readonly Issue[] = [],
  extras: Extras = {},
): HTMLElement {
  const { lines, hidden } = print(value, issues);
  // A missing member has no line in the object, so it takes no number.
  let number = 0;
  const list = el(
    'ol',
    { class: 'code' },
    ...lines.map((line) => drawLine(line, line.missing ? '+' : String(++number), extras)),
  );
  if (hidden > 0) list.append(el('li', { class: 'hidden-lines' }, t('hiddenLines', { n: hidden })));
  return list;
}
