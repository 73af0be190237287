// The recent states of this machine: open one, or forget them all.

import { createDialog } from './dialog.js';
import { button, el } from './dom.js';
import { language, money, t } from './i18n.js';
import { clearRecents, keepPersonal, keepsPersonal, recents, type Recent } from './keep.js';
import { methodName } from './pay-methods.js';
import { get } from './pointer.js';
import type { Session } from './state.js';

function ago(time: number): string {
  const minutes = Math.round((time - Date.now()) / 60_000);
  if (minutes === 0) return t('justNow');
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (minutes > -60) return format.format(minutes, 'minute');
  if (minutes > -24 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 60 / 24), 'day');
}

export function createRecentDialog(session: Session): () => void {
  const dialog = createDialog('recent-dialog');

  const entry = ({ time, snapshot }: Recent) => {
    const { params, platform } = snapshot;
    const module = session.moduleOf(snapshot.module);
    const [name, method, amount] = ['name', 'pay_method', 'amount'].map((key) =>
      get(params, [key]),
    );
    const title = [
      module ? module.name[language()] : snapshot.module,
      typeof method === 'string' && methodName(method),
      t(platform),
    ];
    const detail = [
      typeof name === 'string' && name,
      typeof amount === 'number' && money(amount),
      ago(time),
    ];
    return el(
      'li',
      {},
      button(
        { class: 'recent', disabled: module === undefined },
        () => {
          const result = session.restore(snapshot, t('doneRecent'));
          if (result !== 'restored') session.say(t('sharedUnreadable'));
          dialog.element.close();
        },
        el('span', { class: 'recent-title' }, title.filter(Boolean).join(' · ')),
        el('span', { class: 'recent-detail' }, detail.filter(Boolean).join(' · ')),
      ),
    );
  };

  const open = () => {
    const list = recents();
    const box = el('input', { type: 'checkbox', id: 'recent-personal' });
    box.checked = keepsPersonal();
    box.addEventListener('change', () => {
      keepPersonal(box.checked);
      open();
      document.getElementById('recent-personal')?.focus();
    });
    const clear = button(
      { class: 'button small' },
      () => {
        clearRecents();
        open();
      },
      t('recentClear'),
    );
    dialog.open(
      t('recentTitle'),
      el('p', { class: 'fine-print' }, t('recentHint')),
      list.length > 0
        ? el('ul', { class: 'recents' }, ...list.map(entry))
        : el('p', { class: 'recent-none' }, t('recentNone')),
      el(
        'footer',
        { class: 'dialog-foot' },
        el('label', { class: 'check' }, box, el('span', {}, t('recentPersonal'))),
        list.length > 0 ? clear : '',
      ),
    );
  };
  return open;
}
