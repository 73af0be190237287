// Tables of codes and ways of writing: PG codes, pay methods, card issuers, dates.

import { moduleId } from '../catalogue.js';
import { arrange } from '../compare/matrix.js';
import { nameOf } from '../compare/table.js';
import { el } from '../dom.js';
import { language } from '../i18n.js';
import { prose } from '../messages.js';
import type { App } from '../view.js';
import { writeAddress } from './address.js';
import { dateFormats, written } from './dates.js';
import { copyText, searchField, sourceLink } from './pieces.js';
import { hasWords } from './search.js';
import { supportOf } from './support.js';
import { issueCodeName, t } from './texts.js';

type Content = Node | string;

export function codesPanel(root: HTMLElement, app: App) {
  const { modules } = app.facts;
  const search = searchField('codes-search', () => filter());
  const filters = el('div', { class: 'card look-up-filters', role: 'search' }, search.element);
  const count = el('p', { class: 'look-up-count', role: 'status' });
  const tables = el('div', { class: 'code-tables' });
  root.append(filters, count, tables);

  /** Leaves the rows that have what is searched for, and the tables that have such rows. */
  function filter() {
    let n = 0;
    for (const section of tables.children) {
      let rest = 0;
      for (const row of section.querySelectorAll<HTMLElement>('tbody tr')) {
        row.hidden = !hasWords((row.textContent ?? '').toLowerCase(), search.input.value);
        if (!row.hidden) ++rest;
      }
      (section as HTMLElement).hidden = rest === 0;
      n += rest;
    }
    count.textContent = t(n === 1 ? 'rowCountOne' : 'rowCount', { n });
  }

  const copyCode = (code: string) =>
    el(
      'span',
      { class: 'copy-code' },
      el('code', {}, code),
      copyText(() => code, t('copy'), t('copyNameOf', { name: code })),
    );

  function table(
    id: string,
    title: string,
    lead: Content,
    heads: readonly string[],
    rows: readonly (readonly Content[])[],
  ): HTMLElement {
    const heading = `codes-${id}`;
    return el(
      'section',
      { class: 'card codes', 'aria-labelledby': heading },
      el('h3', { id: heading }, title),
      el('p', { class: 'fine-print' }, lead),
      el(
        'table',
        { 'aria-labelledby': heading },
        el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
        el(
          'tbody',
          {},
          ...rows.map(([first = '', ...others]) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, first),
              ...others.map((content) => el('td', {}, content)),
            ),
          ),
        ),
      ),
    );
  }

  function draw() {
    const { issuers, issuers_docs: issuersDocs, other_codes: otherCodes } = app.facts;
    const now = new Date();
    const { columns, rare } = arrange(modules, supportOf(modules));
    const methods = [...columns, ...rare].filter((method) => method !== '');
    const offering = (method: string) =>
      modules.filter(({ pay_methods, billing_pay_methods }) =>
        [...pay_methods, ...billing_pay_methods].includes(method),
      ).length;
    const codes = [...new Set(modules.map(({ code }) => code))];
    filters.setAttribute('aria-label', t('filters'));
    search.label.textContent = t('search');
    search.input.placeholder = t('codesSearch');
    tables.replaceChildren(
      table(
        'dates',
        t('dateFormats'),
        t('dateFormatsLead'),
        [t('format'), t('now'), t('usedBy')],
        dateFormats(modules).map(({ format, uses }) => [
          el('code', {}, format),
          copyCode(written(format, now)),
          String(uses),
        ]),
      ),
      table(
        'issuers',
        t('issuers'),
        el('span', {}, t('issuersLead'), ' ', sourceLink(issuersDocs)),
        [t('code'), t('name'), t('alias')],
        issuers.map(({ code, alias, name }) => [copyCode(code), name[language()], copyCode(alias)]),
      ),
      table(
        'pg',
        t('pgCodes'),
        t('pgCodesLead'),
        [t('code'), t('name')],
        codes.map((code) => [
          copyCode(code),
          el(
            'span',
            { class: 'names' },
            ...modules
              .filter((module) => module.code === code)
              .map((module) =>
                el(
                  'a',
                  {
                    href: app.href(
                      'look-up',
                      writeAddress({ tab: 'parameters', module: moduleId(module) }),
                    ),
                  },
                  module.name[language()],
                ),
              ),
          ),
        ]),
      ),
      table(
        'other',
        t('otherCodes'),
        '',
        [t('code'), t('says')],
        otherCodes.map(({ code, issue, text, docs }) => [
          copyCode(code),
          el(
            'div',
            {},
            el('p', {}, el('strong', {}, issueCodeName(issue)), ' – ', ...prose(text[language()])),
            sourceLink(docs),
          ),
        ]),
      ),
      table(
        'methods',
        t('methods'),
        t('methodsLead'),
        [t('code'), t('name'), t('offeredBy')],
        methods.map((method) => {
          const n = offering(method);
          return [copyCode(method), nameOf(method), String(n)];
        }),
      ),
    );
  }

  let drawn = '';
  return {
    show(_: unknown, isNew: boolean) {
      // The moment is that of opening; while the page is open it stands still.
      if (!isNew && drawn === language()) return;
      drawn = language();
      draw();
      filter();
    },
  };
}
