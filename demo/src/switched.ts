// What choosing another module, method or platform has changed, in words.

import type { Issue } from '../../web/src/types.js';
import { moduleId } from './catalogue.js';
import type { Difference } from './difference.js';
import { button, byId, el, icon } from './dom.js';
import { language, t, type TextKey } from './i18n.js';
import { firstSentence, memberName, prose } from './messages.js';
import { methodName } from './pay-methods.js';
import { parsePointer, type Path } from './pointer.js';
import type { Session } from './state.js';

/** What was chosen before and what is chosen now, of the kinds that differ. */
function choiceOf({ from, to }: Difference): string {
  const parts: [string, string][] = [
    [from.module.name[language()], to.module.name[language()]],
    [methodName(from.payMethod ?? ''), methodName(to.payMethod ?? '')],
    [t(from.billing ? 'billing' : 'payment'), t(to.billing ? 'billing' : 'payment')],
    [t(from.platform), t(to.platform)],
  ];
  const other = moduleId(from.module) === moduleId(to.module) ? parts.slice(1) : parts;
  const [first] = other.filter(([before, after]) => before !== after);
  return first ? t('switchedTitle', { before: first[0], after: first[1] }) : t('switchedPlain');
}

export function showSwitched(session: Session, goTo: (path: Path) => void) {
  const box = byId('switched');
  let drawn: unknown;

  const member = (path: Path, name: string) =>
    button({ class: 'member', 'aria-label': t('goTo', { member: name }) }, () => goTo(path), name);
  const row = (key: TextKey, ...content: (Node | string)[]) =>
    el('li', {}, el('span', { class: 'switched-label' }, t(key)), el('span', {}, ...content));
  const names = (key: TextKey, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [
          row(
            key,
            ...paths.flatMap((path, index) => [
              index > 0 ? ' ' : '',
              member(path.split('.'), path),
            ]),
          ),
        ];
  const issues = (key: TextKey, list: readonly Issue[]) =>
    list.map((issue) =>
      row(
        key,
        member(parsePointer(issue.path), memberName(issue)),
        ' ',
        ...prose(firstSentence(issue.message)),
      ),
    );

  session.subscribe(() => {
    const { switched } = session.state;
    box.hidden = switched === null;
    const purpose = switched && `${language()}`;
    if (!switched || (drawn === switched && box.lang === purpose)) return;
    drawn = switched;
    box.lang = language();
    const { nowRequired, noLongerRequired, notTaken, nowWrong, nowRight } = switched;
    const rows = [
      ...names('nowRequired', nowRequired),
      ...names('noLongerRequired', noLongerRequired),
      ...issues('notTaken', notTaken),
      ...issues('nowWrong', nowWrong),
      ...names('nowRight', [...new Set(nowRight.map(memberName))]),
    ];
    box.replaceChildren(
      el(
        'div',
        { class: 'switched-head' },
        el('h2', { id: 'switched-title' }, choiceOf(switched)),
        button(
          { class: 'button icon-only', 'aria-label': t('dismissSwitch') },
          () => {
            session.dismissSwitch();
            byId('module').focus();
          },
          icon('close'),
        ),
      ),
      rows.length > 0 ? el('ul', {}, ...rows) : el('p', {}, t('switchedNothing')),
    );
  });
}
