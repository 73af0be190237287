// Every parameter of a module: its types, where it is required, values, formats and limits.

import type { Catalogue, Parameter } from '../../../web/src/types.js';
import { moduleId, type ModuleFacts } from '../catalogue.js';
import { nameOf } from '../compare/table.js';
import { button, el, linkOut } from '../dom.js';
import { language } from '../i18n.js';
import type { App } from '../view.js';
import { type LookUp, writeAddress } from './address.js';
import { lazyList } from './lazy-list.js';
import {
  choiceField,
  codeWord,
  copyText,
  moduleOptions,
  offer,
  searchField,
  sourceLink,
  whenWords,
} from './pieces.js';
import { findParameters, type FoundParameter } from './search.js';
import { formatName, kindName, t } from './texts.js';

const most = 14;

/** The limits of a length in words. */
function lengthWords({ types, min_length: min, max_length: max, bytes }: Parameter): string {
  const unit = types.includes('array') ? 'elements' : bytes ? 'bytes' : 'chars';
  const said = (n: number) => t(n === 1 ? `${unit}One` : unit, { n });
  if (min !== undefined && min === max) return t('exactly', { what: said(min) });
  return [
    min === undefined ? '' : t('atLeast', { what: said(min) }),
    max === undefined ? '' : t('upTo', { what: said(max) }),
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function rangeWords({ min, max }: Parameter): string {
  if (min !== undefined && max !== undefined) return t('range', { min, max });
  if (min !== undefined) return t('min', { min });
  return max === undefined ? '' : t('max', { max });
}

export function parametersPanel(
  root: HTMLElement,
  app: App,
  whenComplete: () => Promise<Catalogue>,
) {
  const { modules } = app.facts;
  let chosen = moduleId(app.session.module());
  let text = '';
  let found: FoundParameter[] = [];

  const lead = el('p', { class: 'look-up-lead' });
  const search = searchField('parameters-search', () => {
    text = search.input.value;
    show();
  });
  const module = choiceField('parameters-module', () => {
    app.go('look-up', writeAddress({ tab: 'parameters', module: module.input.value }));
  });
  const filters = el(
    'div',
    { class: 'card look-up-filters', role: 'search' },
    search.element,
    module.element,
  );
  const about = el('div', { class: 'about-module' });
  const count = el('p', { class: 'look-up-count', role: 'status' });
  const missing = el('p', { class: 'aside', role: 'alert', hidden: true });
  const list = el('ul', { class: 'parameters' });
  root.append(lead, filters, missing, about, count, list);

  const isAll = () => chosen === 'all';
  const moduleOf = (id: string): ModuleFacts | undefined =>
    modules.find((one) => moduleId(one) === id) ?? modules.find(({ code }) => code === id);

  function drawParameter({ module: of, row }: FoundParameter): HTMLLIElement {
    const id = moduleId(of);
    const name = row.path;
    const address = app.href(
      'look-up',
      writeAddress({ tab: 'parameters', module: id, item: name }),
    );
    const { required, only } = row;
    const demand = required?.severity === 'error' ? 'required' : 'recommended';
    const when = required ? whenWords(required) : '';
    const limits = [
      row.format === undefined ? '' : formatName(row.format),
      lengthWords(row),
      rangeWords(row),
      row.open ? t('open') : '',
    ].filter((piece) => piece !== '');
    const values = row.values ?? [];
    const fact = (title: string, ...content: (Node | string)[]) =>
      el('div', {}, el('dt', {}, title), el('dd', {}, ...content));
    return el(
      'li',
      { class: 'parameter', 'data-path': name, tabindex: '-1' },
      el(
        'div',
        { class: 'parameter-head' },
        el('a', { href: address }, el('code', {}, name)),
        el('span', { class: 'types' }, row.types.map(kindName).join(' · ')),
        isAll() && el('span', { class: 'tag' }, of.name[language()]),
        row.general && el('span', { class: 'tag' }, t('general')),
        row.audience === 'buyer' && el('span', { class: 'tag' }, t('forBuyers')),
        row.personal && el('span', { class: 'tag' }, t('personal')),
      ),
      row.label && el('p', { class: 'parameter-label' }, row.label[language()]),
      (required || only) &&
        el(
          'p',
          { class: 'parameter-demands' },
          required &&
            el(
              'span',
              { class: `demand demand-${demand}` },
              when === '' ? t(demand) : t(`${demand}If`, { when }),
            ),
          only && el('span', { class: 'demand' }, t('onlyIf', { when: whenWords(only) })),
        ),
      (values.length > 0 || limits.length > 0 || row.dates) &&
        el(
          'dl',
          {},
          values.length > 0 &&
            fact(
              t('values'),
              ...values.slice(0, most).map(codeWord),
              ...(values.length > most ? [moreValues(values.slice(most))] : []),
            ),
          limits.length > 0 && fact(t('form'), limits.join(' · ')),
          row.dates && fact(t('dates'), ...row.dates.map(codeWord)),
        ),
      el(
        'div',
        { class: 'rule-foot' },
        sourceLink(row.docs),
        copyText(() => name.replace(/\[\]/g, '[0]'), t('copyName'), t('copyNameOf', { name })),
      ),
    );
  }

  /** A button that gives way to the values it stands for. */
  function moreValues(rest: readonly string[]): HTMLElement {
    const more = button(
      { class: 'button small' },
      () => more.replaceWith(...rest.map(codeWord)),
      `+${rest.length}`,
    );
    return more;
  }
  const lazy = lazyList(list, drawParameter);

  function drawAbout(of: ModuleFacts | undefined) {
    about.hidden = of === undefined;
    if (!of) return;
    const methods = (codes: readonly string[]) =>
      codes.length === 0 ? t('none') : codes.map(nameOf).join(', ');
    // The pages come with the rules, when somebody asks; the parameters need neither.
    const pages = el('ul', { class: 'pages-read' });
    const read = el('details', {}, el('summary', {}, t('pagesRead')), pages);
    read.addEventListener('toggle', () => {
      if (!read.open || pages.childElementCount > 0) return;
      whenComplete().then(
        (catalogue) => {
          const full = catalogue.modules.find((one) => moduleId(one) === moduleId(of));
          const drawn = (full?.pages ?? []).map(({ path, blob }) =>
            el('li', {}, path, ' ', el('code', {}, `@${blob}`)),
          );
          pages.replaceChildren(...drawn);
        },
        () => pages.replaceChildren(el('li', {}, t('failed'))),
      );
    });
    about.replaceChildren(
      el(
        'div',
        { class: 'about-head' },
        el('h3', {}, of.name[language()], ' ', el('code', {}, moduleId(of))),
        linkOut(of.page, t('docs'), {
          'aria-label': t('docsOf', { name: of.name[language()] }),
        }),
        el(
          'a',
          { href: app.href('look-up', writeAddress({ tab: 'rules', module: moduleId(of) })) },
          t('seeRules'),
        ),
        button(
          { class: 'button small' },
          () => {
            app.session.chooseModule(moduleId(of));
            app.go('request');
          },
          t('tryIt'),
        ),
      ),
      el(
        'dl',
        {},
        el('div', {}, el('dt', {}, t('paymentMethods')), el('dd', {}, methods(of.pay_methods))),
        el(
          'div',
          {},
          el('dt', {}, t('billingMethods')),
          el('dd', {}, methods(of.billing_pay_methods)),
        ),
      ),
      read,
    );
  }

  let drawn = '';
  function show() {
    lead.textContent = t('parametersLead');
    filters.setAttribute('aria-label', t('filters'));
    search.label.textContent = t('search');
    search.input.placeholder = t('parametersSearch');
    module.label.textContent = t('module');
    offer(module.input, [['all', t('allModules')], ...moduleOptions(modules)], chosen);
    const key = JSON.stringify([language(), chosen, text]);
    if (key === drawn) return;
    drawn = key;
    const of = moduleOf(chosen);
    drawAbout(of);
    found = findParameters(of ? [of] : modules, text);
    const n = found.length;
    count.textContent =
      n === 0 ? t('noParameters') : t(n === 1 ? 'parameterCountOne' : 'parameterCount', { n });
    lazy.show(found);
  }

  return {
    show(address: LookUp, isNew: boolean) {
      const given = moduleOf(address.module);
      if (isNew) {
        missing.hidden = true;
        if (given) chosen = moduleId(given);
        else if (address.module === 'all') chosen = 'all';
        if (address.item !== '') text = search.input.value = '';
      }
      show();
      if (!isNew || address.item === '') return;
      const index = found.findIndex(({ row }) => row.path === address.item);
      missing.hidden = index >= 0;
      missing.textContent = t('noSuchParameter', { name: address.item });
      const element = index < 0 ? undefined : lazy.reveal(index);
      for (const other of list.querySelectorAll('.is-target')) other.classList.remove('is-target');
      if (!(element instanceof HTMLElement)) return;
      element.classList.add('is-target');
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    },
  };
}
