// The checker's issues as the editor underlines them, with their reasons and their repairs.

import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Issue } from '../../../../web/src/types.js';
import { el } from '../../dom.js';
import { t as shared, textsOf } from '../../i18n.js';
import { prose } from '../../messages.js';
import type { State } from '../../state.js';
import { texts } from '../texts.js';
import { type Places, underline } from './places.js';

const t = textsOf(texts);

/** More than anybody reads; the list of findings has them all. */
const mostShown = 300;

export interface Repairs {
  fix(view: EditorView, issue: Issue): void;
  /** Writes an object in JavaScript as JSON. */
  toJson(view: EditorView): void;
}

/** The reason and where it is written. */
function explain({ message, docs, rule }: Issue): HTMLElement {
  return el(
    'div',
    { class: 'cm-reason' },
    el('p', {}, ...prose(message)),
    el(
      'a',
      {
        href: docs,
        target: '_blank',
        rel: 'noopener noreferrer',
        'aria-label': shared('docsOf', { rule }),
      },
      shared('docs'),
    ),
  );
}

export function diagnosticsOf(
  { report, problem }: Pick<State, 'report' | 'problem'>,
  places: Places,
  text: string,
  repairs: Repairs,
): Diagnostic[] {
  if (problem) {
    const from = Math.min(problem.offset, text.length);
    return [
      {
        // At the very end there is nothing to underline: a mark stands there.
        from,
        to: Math.min(from + 1, text.length),
        severity: 'error',
        message: t(`unread_${problem.kind}`),
        actions:
          text.trim() === '' ? [] : [{ name: t('toJson'), apply: (view) => repairs.toJson(view) }],
      },
    ];
  }
  return report.issues
    .slice(0, mostShown)
    .map((issue): Diagnostic => {
      const { severity, message, rule, path, fix } = issue;
      return {
        ...underline(path, places, text.length),
        severity,
        message,
        source: rule,
        renderMessage: () => explain(issue),
        ...(fix
          ? { actions: [{ name: shared('fix'), apply: (view) => repairs.fix(view, issue) }] }
          : {}),
      };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
