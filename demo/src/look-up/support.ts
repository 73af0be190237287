// Which module supports which pay method, for payments and for billing keys.

import { moduleId, type ModuleFacts } from '../catalogue.js';
import { mark } from '../compare/marks.js';
import { arrange, type Cell } from '../compare/matrix.js';
import { matrixTable, nameOf } from '../compare/table.js';
import { el, reconcile } from '../dom.js';
import { language } from '../i18n.js';
import type { App } from '../view.js';
import { type LookUp, writeAddress } from './address.js';
import { searchField } from './pieces.js';
import { hasWords } from './search.js';
import { t } from './texts.js';

interface Support extends Cell {
  payment: boolean;
  billing: boolean;
}

/** What each module supports; one that leaves the choice to its window supports a nameless method. */
export function supportOf(modules: readonly ModuleFacts[]): Support[] {
  return modules.flatMap((module) => {
    const { code, ui_type, pay_methods, billing_pay_methods } = module;
    const methods = [...new Set([...pay_methods, ...billing_pay_methods])];
    return (methods.length > 0 ? methods : ['']).map((method) => ({
      module: code,
      ...(ui_type !== undefined && { ui_type }),
      method,
      payment: method === '' || pay_methods.includes(method),
      billing: billing_pay_methods.includes(method),
    }));
  });
}

const wordFor = ({ payment, billing }: Support) =>
  payment && billing ? 'paymentAndBilling' : billing ? 'billing' : 'payment';

/** A key, for billing keys. */
function keyMark(): SVGSVGElement {
  const drawn = mark('works');
  drawn.setAttribute('class', 'icon mark mark-billing');
  drawn.firstElementChild?.setAttribute(
    'd',
    'M8.7 7.3 14 2m-2 2 2 2M10 6l1.6 1.6M9.3 10A3.3 3.3 0 1 1 2.7 10a3.3 3.3 0 0 1 6.6 0Z',
  );
  return drawn;
}

const marksFor = ({ payment, billing }: Support) => [
  ...(payment ? [mark('works')] : []),
  ...(billing ? [keyMark()] : []),
];

export function supportPanel(root: HTMLElement, app: App) {
  const { modules } = app.facts;
  const support = supportOf(modules);
  const wide = matchMedia('print, (width >= 760px)');

  const lead = el('p', { class: 'look-up-lead' });
  const search = searchField('support-search', () => show());
  const filters = el('div', { class: 'card look-up-filters', role: 'search' }, search.element);
  const count = el('p', { class: 'look-up-count' });
  const told = el('span', { role: 'status' });
  const legend = el('span', { class: 'look-up-legend' });
  count.append(told, legend);
  const place = el('div', { class: 'support-place' });
  root.append(lead, filters, count, place);
  wide.addEventListener('change', () => show());

  const link = (module: ModuleFacts) =>
    el(
      'a',
      { href: app.href('look-up', writeAddress({ tab: 'parameters', module: moduleId(module) })) },
      module.name[language()],
    );

  const cell = (_: ModuleFacts, method: string, found: Support, named: boolean) =>
    el(
      'span',
      { class: 'support' },
      ...marksFor(found),
      named && el('span', {}, nameOf(method)),
      el('span', { class: 'visually-hidden' }, t(wordFor(found))),
    );

  function drawTable(shown: readonly ModuleFacts[]) {
    const kept = support.filter(({ module }) => shown.some(({ code }) => code === module));
    const matrix = arrange(shown, kept);
    // The columns of the whole, so that they stay in place while searching.
    const whole = arrange(modules, support);
    return matrixTable(
      { rows: matrix.rows, columns: whole.columns, rare: whole.rare },
      {
        caption: t('supportCaption'),
        cell,
        head: (module) => el('span', {}, link(module), ' ', el('code', {}, moduleId(module))),
      },
    );
  }

  const drawList = (shown: readonly ModuleFacts[]) =>
    el(
      'ul',
      { class: 'support-list' },
      ...shown.map((module) => {
        const line = (title: string, codes: readonly string[]) =>
          codes.length > 0 &&
          el('p', {}, el('strong', {}, title), ' ', codes.map(nameOf).join(', '));
        const { pay_methods, billing_pay_methods } = module;
        return el(
          'li',
          {},
          el('h3', {}, link(module), ' ', el('code', {}, moduleId(module))),
          pay_methods.length + billing_pay_methods.length === 0 && el('p', {}, t('chosenInWindow')),
          line(t('paymentMethods'), pay_methods),
          line(t('billingMethods'), billing_pay_methods),
        );
      }),
    );

  let drawn = '';
  function show() {
    const asked = search.input.value;
    const key = JSON.stringify([language(), asked, wide.matches]);
    if (key === drawn) return;
    drawn = key;
    lead.textContent = t('supportLead');
    filters.setAttribute('aria-label', t('filters'));
    search.label.textContent = t('search');
    search.input.placeholder = t('supportSearch');
    const shown = modules.filter((module) => {
      const methods = [...module.pay_methods, ...module.billing_pay_methods];
      const { name } = module;
      const text = `${name.ko} ${name.en} ${moduleId(module)} ${methods.join(' ')} ${methods.map(nameOf).join(' ')}`;
      return hasWords(text.toLowerCase(), asked);
    });
    const n = shown.length;
    told.textContent = t(n === 1 ? 'moduleCountOne' : 'moduleCount', { n });
    legend.replaceChildren(
      el('span', {}, mark('works'), t('payment')),
      el('span', {}, keyMark(), t('billing')),
    );
    reconcile(place, [wide.matches ? drawTable(shown) : drawList(shown)]);
  }

  return {
    show(address: LookUp, isNew: boolean) {
      if (isNew && address.module !== '') search.input.value = address.module;
      show();
    },
  };
}
