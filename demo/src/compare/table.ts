// Modules down, pay methods across: the table that the comparison and the support matrix share. What
// stands in a cell is the caller's business.

import { moduleId, type ModuleFacts } from '../catalogue.js';
import { el } from '../dom.js';
import { language } from '../i18n.js';
import { payMethodNames } from '../pay-methods.js';
import type { Cell, Matrix } from './matrix.js';
import { t } from './texts.js';

/**
 * What a person calls a pay method; the code where nobody calls it anything, and with it where two
 * methods go by one name.
 */
export function nameOf(method: string): string {
  if (method === '') return t('oneWindow');
  const name = Object.hasOwn(payMethodNames, method) ? payMethodNames[method] : undefined;
  const said = name?.[language()] ?? method;
  const isShared = Object.entries(payMethodNames).some(
    ([other, text]) => other !== method && text[language()] === said,
  );
  return isShared ? `${said} (${method})` : said;
}

interface Drawing<C extends Cell> {
  caption: string;
  /** `named` where no column says which method it is. */
  cell(module: ModuleFacts, method: string, cell: C, named: boolean): Node;
  /** The head of a row; the module's name and code if left out. */
  head?(module: ModuleFacts): Node;
  /** Where rows are kept that may be used again, and what a cell's look depends on. */
  kept?: { rows: Map<string, HTMLTableRowElement>; lookOf(cell: C): string };
}

export function matrixTable<C extends Cell>(
  { rows, columns, rare }: Matrix<ModuleFacts, C>,
  { caption, cell, head, kept }: Drawing<C>,
): HTMLElement {
  const plainHead = (module: ModuleFacts) =>
    el('span', {}, module.name[language()], ' ', el('code', {}, moduleId(module)));
  const columnHeads = columns.map((method) =>
    el('th', { scope: 'col', class: 'column', title: method }, el('span', {}, nameOf(method))),
  );
  const drawRow = ({ module, cells }: (typeof rows)[number]) => {
    const drawn = (method: string) => {
      const found = cells.get(method);
      return found
        ? el('td', {}, cell(module, method, found, false))
        : el('td', { class: 'none' }, el('span', { class: 'visually-hidden' }, t('notOffered')));
    };
    const others = rare.flatMap((method) => {
      const found = cells.get(method);
      return found ? [cell(module, method, found, true)] : [];
    });
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, (head ?? plainHead)(module)),
      ...columns.map(drawn),
      rare.length > 0 && el('td', { class: 'rare' }, ...others),
    );
  };
  /** A row that looks as before is not drawn again: most of a comparison stays as it is. */
  const keptRow = (row: (typeof rows)[number]) => {
    if (!kept) return drawRow(row);
    const looks = [...row.cells].map(([method, found]) => [method, kept.lookOf(found)]);
    const key = JSON.stringify([language(), moduleId(row.module), columns, rare.length > 0, looks]);
    const drawn = kept.rows.get(key) ?? drawRow(row);
    kept.rows.set(key, drawn);
    return drawn;
  };
  return el(
    'div',
    { class: 'matrix-frame' },
    el(
      'table',
      { class: 'matrix' },
      el('caption', { class: 'visually-hidden' }, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col', class: 'corner' }, t('module')),
          ...columnHeads,
          rare.length > 0 && el('th', { scope: 'col', class: 'rare' }, t('rare')),
        ),
      ),
      el('tbody', {}, ...rows.map(keptRow)),
    ),
  );
}
