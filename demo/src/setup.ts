// The choices above the views: module, pay method, payment or billing key, platform, and what the
// documentation says of each.

import type { Platform } from '../../web/src/types.js';
import { moduleId, type ModuleFacts } from './catalogue.js';
import { combobox, type Option } from './combobox.js';
import { byId, el, linkOut } from './dom.js';
import { language, t } from './i18n.js';
import { prose } from './messages.js';
import { methodName } from './pay-methods.js';
import { get } from './pointer.js';
import { apiOf, holds, isBillingOnly, type Situation, uiTypeOf } from './situation.js';
import type { Session } from './state.js';

const optionOf = (module: ModuleFacts): Option => {
  const { code, name, ui_type: uiType } = module;
  return {
    id: moduleId(module),
    title: name[language()],
    detail: uiType ?? code,
    words: [name.ko, name.en, code, ...(uiType ? [uiType] : [])],
  };
};

/** Members that the page demands of this situation and not of every request. */
function demanded(
  module: ModuleFacts,
  situation: Situation,
  by: 'pay_methods' | 'where',
): string[] {
  const rows = module.parameters.filter(
    ({ path, required }) =>
      required?.severity === 'error' &&
      required[by] !== undefined &&
      !path.includes('[]') &&
      holds(required, situation),
  );
  return rows.map(({ path }) => path);
}

const code = (names: readonly string[]) =>
  names.flatMap((name, index) => [index > 0 ? ', ' : '', el('code', {}, name)]);

export function showSetup(session: Session) {
  const method = byId<HTMLSelectElement>('pay-method');
  const notes = {
    module: byId('module-note'),
    method: byId('pay-method-note'),
    billing: byId('billing-note'),
    platform: byId('platform-note'),
  };
  const module = combobox(byId('module-box'), {
    id: 'module',
    labelId: 'module-label',
    choose: (id) => session.chooseModule(id),
  });
  byId('module').setAttribute('aria-describedby', 'module-note');

  method.addEventListener('change', () => session.choosePayMethod(method.value));
  const radios = (name: string) =>
    document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
  for (const radio of radios('platform')) {
    radio.addEventListener('change', () => session.choosePlatform(radio.value as Platform));
  }
  for (const radio of radios('billing')) {
    radio.addEventListener('change', () => session.chooseBilling(radio.value === 'billing'));
  }
  let drawnFor = '';

  session.subscribe(() => {
    const { platform, params, report } = session.state;
    const facts = session.module();
    const id = moduleId(facts);
    const purpose = `${id} ${language()}`;
    if (purpose !== drawnFor) {
      module.show(session.modules.map(optionOf), id);
      module.labels(t('noModule'));
      drawnFor = purpose;
      const about = [
        el('code', {}, facts.code),
        ' · ',
        t('methodCount', { n: facts.pay_methods.length }),
        ' · ',
        ...(apiOf(facts) === 'loadUI'
          ? [el('code', {}, `IMP.loadUI('${uiTypeOf(facts)}', …)`), ' · ']
          : []),
        linkOut(facts.page, t('docs'), {
          'aria-label': t('modulePage', { module: facts.name[language()] }),
        }),
      ];
      notes.module.replaceChildren(...about);
    }

    const given = get(params, ['pay_method']);
    const listed = facts.pay_methods;
    const options = listed.map((value) => el('option', { value }, methodName(value)));
    if (given === undefined) {
      options.unshift(el('option', { value: '' }, t('payMethodNone')));
    } else if (typeof given !== 'string' || !listed.includes(given)) {
      const name = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
      options.unshift(el('option', { value: '' }, t('payMethodOther', { method: name })));
    }
    method.replaceChildren(...options);
    method.value = typeof given === 'string' && listed.includes(given) ? given : '';

    const billing = session.billing();
    const situation: Situation = {
      payMethod: session.payMethod(),
      platform,
      billing,
      api: apiOf(facts),
    };
    const wrong = report.issues.find((issue) => issue.path === '/pay_method');
    method.setAttribute('aria-invalid', String(wrong?.severity === 'error'));
    const forMethod = demanded(facts, situation, 'pay_methods');
    notes.method.classList.toggle('note-wrong', wrong !== undefined);
    if (wrong) notes.method.replaceChildren(...prose(wrong.message));
    else if (forMethod.length > 0) {
      notes.method.replaceChildren(t('methodDemands'), ' ', ...code(forMethod));
    } else notes.method.replaceChildren(t('methodDemandsNothing'));

    const only = isBillingOnly(facts);
    const methods = facts.billing_pay_methods;
    const can = only || methods.length > 0;
    for (const radio of radios('billing')) {
      radio.checked = (radio.value === 'billing') === billing;
      // What is chosen already stays in reach, so that it can be seen and left.
      radio.disabled = !radio.checked && (radio.value === 'billing' ? !can && !billing : only);
    }
    if (only) notes.billing.replaceChildren(t('billingOnly'));
    else if (can) notes.billing.replaceChildren(t('billingMethods'), ' ', ...code(methods));
    else notes.billing.replaceChildren(t('billingNone'));

    for (const radio of radios('platform')) radio.checked = radio.value === platform;
    const forPlatform = demanded(facts, situation, 'where').filter((path) => {
      const row = facts.parameters.find((parameter) => parameter.path === path);
      return row?.required?.where?.includes(platform);
    });
    const result = platform === 'pc' ? 'resultByCallback' : 'resultByRedirect';
    notes.platform.replaceChildren(
      t(result),
      ...(forPlatform.length > 0 ? [' · ', t('methodDemands'), ' ', ...code(forPlatform)] : []),
    );
  });
}
