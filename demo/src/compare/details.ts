// Why a module takes an order with a pay method, or does not: a sheet over the matrix.

import type { AllResult, OrderIssue } from '../../../web/src/types.js';
import { button, el, icon } from '../dom.js';
import { t as shell } from '../i18n.js';
import { addressOfRule } from '../look-up/address.js';
import { docsLink, prose } from '../messages.js';
import { partName } from '../order/parts.js';
import { labelOf } from '../order/texts.js';
import { parsePointer, spoken } from '../pointer.js';
import type { App } from '../view.js';
import { mark } from './marks.js';
import { byGravity } from './matrix.js';
import { t } from './texts.js';

export interface Details {
  module: string;
  method: string;
  result: AllResult;
  openOrder(): void;
  openRequest(): void;
}

/** What an issue of an order speaks of, in words. */
const subject = ({ path }: Pick<OrderIssue, 'path'>): string => {
  const at = parsePointer(path);
  return at.length === 0 ? '' : labelOf(partName(at));
};

function drawIssue(issue: OrderIssue, module: string, app: App): HTMLLIElement {
  const part = subject(issue);
  const param = issue.param === undefined ? '' : spoken(parsePointer(issue.param));
  const address = addressOfRule(issue.rule, module);
  return el(
    'li',
    { class: `why why-${issue.severity}`, 'data-rule': issue.rule },
    el(
      'p',
      { class: 'why-head' },
      icon(issue.severity),
      el('span', { class: 'severity' }, shell(issue.severity)),
      part !== '' && el('span', {}, part),
      param !== '' && el('code', {}, param),
    ),
    el('p', {}, ...prose(issue.message)),
    el(
      'p',
      { class: 'why-links' },
      docsLink(issue),
      address !== null && el('a', { href: app.href('look-up', address) }, t('rule')),
    ),
  );
}

export function detailsSheet(root: HTMLElement, app: App) {
  const sheet = el('dialog', { class: 'sheet', 'aria-labelledby': 'compare-sheet-title' });
  root.append(sheet);
  // A click beside the sheet closes it, as it does for every sheet.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });

  return {
    close: () => sheet.close(),
    show({ module, method, result, openOrder, openRequest }: Details) {
      const { status, issues } = result;
      const leave = (go: () => void) => () => {
        sheet.close();
        go();
      };
      const found = byGravity(issues);
      sheet.replaceChildren(
        el(
          'div',
          { class: 'sheet-inner' },
          el(
            'header',
            { class: 'sheet-head' },
            el(
              'div',
              {},
              el('h2', { id: 'compare-sheet-title' }, module),
              el('p', { class: 'fine-print' }, method),
            ),
            button(
              { class: 'button icon-only', 'aria-label': t('close') },
              () => sheet.close(),
              icon('close'),
            ),
          ),
          el(
            'p',
            { class: `sheet-status sheet-${status}` },
            mark(status),
            el('strong', {}, t(status)),
            ' ',
            t(`${status}Long`),
          ),
          found.length > 0
            ? el(
                'ul',
                { class: 'whys' },
                ...found.map((issue) => drawIssue(issue, result.module, app)),
              )
            : el('p', { class: 'fine-print' }, t('noReasons')),
          el(
            'footer',
            { class: 'buttons' },
            button({ class: 'button' }, leave(openOrder), t('openOrder')),
            button({ class: 'button' }, leave(openRequest), t('openRequest')),
          ),
        ),
      );
      sheet.showModal();
    },
  };
}
