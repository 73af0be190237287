// The list of findings: what the checker says of the object, gravest first, each with its member,
// the page it comes from and, where one repair is clearly meant, a button that makes it.

import type { Issue, Severity } from '../../web/src/types.js';
import { button, byId, el, icon, reconcile } from './dom.js';
import { language, t } from './i18n.js';
import { docsLink, memberName, prose } from './messages.js';
import { parsePointer, type Path } from './pointer.js';
import type { Session } from './state.js';

const order: readonly Severity[] = ['error', 'warning', 'info'];

function drawIssue(issue: Issue, session: Session, goTo: (path: Path) => void): HTMLLIElement {
  const member = memberName(issue);
  return el(
    'li',
    { class: `issue issue-${issue.severity}`, 'data-rule': issue.rule },
    el(
      'div',
      { class: 'issue-head' },
      icon(issue.severity),
      el('span', { class: 'severity' }, t(issue.severity)),
      button(
        { class: 'member', 'aria-label': t('goTo', { member }) },
        () => goTo(parsePointer(issue.path)),
        member,
      ),
    ),
    el('p', { class: 'message' }, ...prose(issue.message)),
    el(
      'div',
      { class: 'issue-foot' },
      issue.fix &&
        button(
          { class: 'button small', 'aria-label': t('fixThis', { member }) },
          () => session.fix(issue),
          t('fix'),
        ),
      docsLink(issue),
      issue.audience === 'buyer' && el('span', { class: 'audience' }, t('buyerCanMend')),
    ),
  );
}

export function showIssues(session: Session, goTo: (path: Path) => void) {
  const list = byId('issues');
  const none = byId('no-issues');
  const fixAll = byId<HTMLButtonElement>('fix-all');
  const heading = byId('findings-title');
  fixAll.addEventListener('click', () => session.fixAll());

  // An issue that stays keeps its element, and with it the focus of its buttons.
  let drawn = new Map<string, HTMLLIElement>();

  session.subscribe(() => {
    const { report, problem } = session.state;
    // An object that is older than the text in the editor is not worth mending.
    const found = problem ? [] : report.issues;
    const sorted = order.flatMap((severity) =>
      found.filter((issue) => issue.severity === severity),
    );
    const hadFocus = list.contains(document.activeElement) || document.activeElement === fixAll;
    const next = new Map<string, HTMLLIElement>();
    for (const issue of sorted) {
      const key = JSON.stringify([language(), issue]);
      next.set(key, drawn.get(key) ?? drawIssue(issue, session, goTo));
    }
    drawn = next;
    reconcile(list, [...next.values()]);
    list.hidden = sorted.length === 0;
    none.hidden = sorted.length > 0;
    none.textContent = t(problem ? 'unchecked' : 'noIssues');

    const fixable = sorted.filter(({ fix }) => fix).length;
    fixAll.hidden = fixable === 0;
    fixAll.textContent = t('fixAll', { n: fixable });

    // The button just pressed is gone with its issue: the next one to press, or the heading.
    if (hadFocus && !list.contains(document.activeElement) && document.activeElement !== fixAll) {
      const successor = list.querySelector<HTMLElement>('.button') ?? heading;
      successor.focus({ preventScroll: true });
    }
  });
}
