// The JSON view: the object as text, its lines numbered and marked where the checker or the reader
// has something to say.

import { gravest } from './code-view.js';
import { button, byId, el, reconcile } from './dom.js';
import { t, type TextKey } from './i18n.js';
import { parsePointer, type Path, toPointer } from './pointer.js';
import type { Session } from './state.js';

/** Line numbers beyond this are not drawn; the editor stays usable with a huge object. */
const mostNumbered = 5000;

export interface JsonEditor {
  /** Puts the caret on the line of a member, or of the nearest one around it. */
  goTo(path: Path): void;
  goToProblem(): void;
}

export function showJsonEditor(session: Session): JsonEditor {
  const area = byId<HTMLTextAreaElement>('json');
  const gutter = byId('json-gutter');
  const complaint = byId('json-problem');
  area.addEventListener('input', () => session.setText(area.value));

  const select = (line: number, column = 1) => {
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const at = start + column - 1;
    area.focus();
    area.setSelectionRange(at, Math.max(at, start + (lines[line - 1]?.length ?? 0)));
    gutter.children[line - 1]?.scrollIntoView({ block: 'nearest' });
  };

  const goToProblem = () => {
    const { problem } = session.state;
    if (problem) select(problem.line, problem.column);
  };

  session.subscribe(() => {
    const { text, lines, problem, report } = session.state;
    if (area.value !== text) area.value = text;
    const count = text.split('\n').length;
    area.rows = Math.min(Math.max(count, 12), mostNumbered);
    area.setAttribute('aria-invalid', String(problem !== null));

    const marks = new Map<number, string>();
    if (problem) marks.set(problem.line, 'error');
    else {
      const found = new Map<number, typeof report.issues>();
      for (const issue of report.issues) {
        const line = nearestLine(lines, parsePointer(issue.path));
        found.set(line, [...(found.get(line) ?? []), issue]);
      }
      for (const [line, issues] of found) marks.set(line, gravest(issues) ?? 'info');
    }
    const numbers = [...gutter.children].slice(0, count);
    for (let n = numbers.length; n < Math.min(count, mostNumbered); ++n) {
      numbers.push(el('span', {}, String(n + 1)));
    }
    reconcile(gutter, numbers);
    numbers.forEach((number, index) => (number.className = marks.get(index + 1) ?? ''));

    complaint.hidden = problem === null;
    if (problem) {
      const what = t(`problem_${problem.kind}` satisfies TextKey);
      complaint.replaceChildren(
        el('p', {}, t('problemAt', { line: problem.line, column: problem.column, what })),
        button({ class: 'button small' }, goToProblem, t('problemGo')),
      );
    }
  });

  return {
    goTo: (path) => select(nearestLine(session.state.lines, path)),
    goToProblem,
  };
}

/** A missing member is spoken of at the member that should hold it. */
function nearestLine(lines: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; --length) {
    const line = lines.get(toPointer(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}
