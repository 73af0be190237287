// The choices above the desk: module, pay method, platform, example, view.

import type { Platform } from '../../web/src/types.js';
import { byId, el } from './dom.js';
import type { ExampleKind } from './examples.js';
import { language, t } from './i18n.js';
import { prose } from './messages.js';
import { payMethodNames } from './pay-methods.js';
import { get } from './pointer.js';
import type { Session } from './state.js';

const methodName = (method: string) => {
  const name = Object.hasOwn(payMethodNames, method) ? payMethodNames[method] : undefined;
  return name ? `${name[language()]} · ${method}` : method;
};

export function showSetup(session: Session) {
  const module = byId<HTMLSelectElement>('module');
  const method = byId<HTMLSelectElement>('pay-method');
  const methodNote = byId('pay-method-note');
  const page = byId<HTMLAnchorElement>('module-page');

  module.addEventListener('change', () => session.chooseModule(module.value));
  method.addEventListener('change', () => session.choosePayMethod(method.value));
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="platform"]')) {
    radio.addEventListener('change', () => session.choosePlatform(radio.value as Platform));
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
    radio.addEventListener('change', () => session.chooseView(radio.value as 'form' | 'json'));
  }
  const examples = document.querySelectorAll<HTMLButtonElement>('[data-example]');
  for (const choice of examples) {
    choice.addEventListener('click', () => session.fill(choice.dataset.example as ExampleKind));
  }

  session.subscribe(() => {
    const { pg, platform, view, params, report, origin } = session.state;
    for (const choice of examples) {
      choice.setAttribute('aria-pressed', String(choice.dataset.example === origin));
    }

    module.replaceChildren(
      ...session.modules.map(({ code, name }) =>
        el('option', { value: code }, `${name[language()]} · ${code}`),
      ),
    );
    module.value = pg;

    const given = get(params, ['pay_method']);
    const listed = session.module().pay_methods;
    const options = listed.map((code) => el('option', { value: code }, methodName(code)));
    if (given === undefined) {
      options.unshift(el('option', { value: '' }, t('payMethodNone')));
    } else if (typeof given !== 'string' || !listed.includes(given)) {
      const name = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
      options.unshift(el('option', { value: '' }, t('payMethodOther', { method: name })));
    }
    method.replaceChildren(...options);
    method.value = typeof given === 'string' && listed.includes(given) ? given : '';

    const wrong = report.issues.find((issue) => issue.path === '/pay_method');
    method.setAttribute('aria-invalid', String(wrong?.severity === 'error'));
    methodNote.hidden = !wrong;
    methodNote.replaceChildren(...prose(wrong?.message ?? ''));

    const chosen = document.querySelector<HTMLInputElement>(
      `input[name="platform"][value="${platform}"]`,
    );
    if (chosen) chosen.checked = true;
    byId<HTMLInputElement>(`view-${view}`).checked = true;
    byId('form-view').hidden = view !== 'form';
    byId('json-view').hidden = view !== 'json';

    page.href = session.module().page;
    page.textContent = t('modulePage', { module: session.module().name[language()] });
    byId('version').textContent = session.version;
  });
}
