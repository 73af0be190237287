// The object that will be sent, with every issue below the line it speaks of.

import type { Issue } from '../../web/src/types.js';
import { drawCode } from './code-view.js';
import { copyButton } from './copy.js';
import { button, byId, el, icon } from './dom.js';
import { t } from './i18n.js';
import { firstSentence, memberName, prose } from './messages.js';
import type { Session } from './state.js';

export function showObject(session: Session) {
  const body = byId('object-body');
  const stale = byId('object-stale');
  const copy = copyButton(() => JSON.stringify(session.state.params, null, 2));
  byId('copy').append(copy.element);

  const note = (issue: Issue) =>
    el(
      'div',
      { class: `note note-${issue.severity}` },
      icon(issue.severity),
      el(
        'p',
        {},
        el('span', { class: 'visually-hidden' }, `${t(issue.severity)}: `),
        ...prose(firstSentence(issue.message)),
      ),
      issue.fix &&
        button(
          { class: 'button small', 'aria-label': t('fixThis', { member: memberName(issue) }) },
          () => session.fix(issue),
          t('fix'),
        ),
    );

  session.subscribe(() => {
    const { params, report, problem, holes } = session.state;
    copy.refresh();
    stale.hidden = problem === null;
    body.classList.toggle('stale', problem !== null);
    const hadFocus = body.contains(document.activeElement) && document.activeElement !== body;
    body.replaceChildren(drawCode(params, problem ? [] : report.issues, { note, holes }));
    if (hadFocus) {
      const next = body.querySelector<HTMLElement>('button') ?? body;
      next.focus({ preventScroll: true });
    }
  });
}
