// The comparison: the same order for every module and pay method. A matrix where there is room and in
// print, a list by pay method on a phone.

import type { AllResult, Order, Platform } from '../../../web/src/types.js';
import { moduleId, type ModuleFacts } from '../catalogue.js';
import { button, el, reconcile } from '../dom.js';
import { language, money } from '../i18n.js';
import type { App, View } from '../view.js';
import { detailsSheet } from './details.js';
import { mark } from './marks.js';
import {
  arrange,
  askAll,
  counted,
  type Filter,
  filtered,
  type Matrix,
  reasons,
  type Status,
  statuses,
} from './matrix.js';
import { rove, settleTabStop } from './roving.js';
import { matrixTable, nameOf } from './table.js';
import { t } from './texts.js';

/** How many rows of the table are kept for the next time. */
const mostRows = 400;

const platforms: readonly Platform[] = ['pc', 'mobile', 'app'];
const purposes = ['payment', 'billing'] as const;

/** A group of choices of which one holds. */
function segments<Value extends string>(
  name: string,
  values: readonly Value[],
  choose: (value: Value) => void,
) {
  const legend = el('legend', {});
  const inputs = values.map((value) => {
    const input = el('input', { type: 'radio', name: `compare-${name}`, value });
    input.addEventListener('change', () => choose(value));
    const words = el('span', {});
    return { value, input, words, label: el('label', {}, input, words) };
  });
  const element = el(
    'fieldset',
    { class: 'choice' },
    legend,
    el('div', { class: 'segments' }, ...inputs.map(({ label }) => label)),
  );
  return {
    element,
    update(title: string, chosen: Value, textOf: (value: Value) => string) {
      legend.textContent = title;
      for (const { value, input, words } of inputs) {
        input.checked = value === chosen;
        const text = textOf(value);
        if (words.textContent !== text) words.textContent = text;
      }
    },
  };
}

export function mount(root: HTMLElement, app: App): View {
  const { session, checker } = app;
  const filter: Filter = { text: '', method: '', status: '' };
  let platform: Platform = session.state.platform;
  let purpose: (typeof purposes)[number] = session.billing() ? 'billing' : 'payment';
  let results: AllResult[] | null = null;
  let question = 0;
  let answered = '';
  let asking = '';
  let drawn = '';

  const wide = matchMedia('print, (width >= 760px)');
  const printed = matchMedia('print');

  const title = el('h2', { id: 'compare-title', tabindex: '-1' });
  const lead = el('p', { class: 'compare-lead' });
  const conditions = el('p', { class: 'compare-conditions' });
  const edit = el('a', { class: 'button', href: app.href('order') });
  const print = button({ class: 'button' }, () => window.print());
  const searchLabel = el('label', { for: 'compare-search' });
  const search = el('input', {
    type: 'text',
    id: 'compare-search',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const methodLabel = el('label', { for: 'compare-method' });
  const methodChoice = el('select', { id: 'compare-method' });
  const platformChoice = segments('platform', platforms, (value) => {
    platform = value;
    show();
  });
  const purposeChoice = segments('purpose', purposes, (value) => {
    purpose = value;
    filter.method = '';
    show();
  });
  const statusChoice = segments('status', ['', ...statuses] as const, (value) => {
    filter.status = value;
    show();
  });
  const filters = el(
    'div',
    { class: 'card compare-filters', role: 'search' },
    el('div', { class: 'choice' }, searchLabel, search),
    el('div', { class: 'choice' }, methodLabel, methodChoice),
    purposeChoice.element,
    platformChoice.element,
    statusChoice.element,
  );
  const summary = el('p', { class: 'compare-summary', role: 'status' });
  const place = el('div', { class: 'compare-place' });
  const why = el('section', { class: 'compare-reasons' });
  root.append(
    el(
      'header',
      { class: 'compare-head' },
      el('div', {}, title, lead, conditions),
      el('div', { class: 'buttons' }, edit, print),
    ),
    filters,
    summary,
    place,
    why,
  );
  const sheet = detailsSheet(root, app);

  search.addEventListener('input', () => {
    filter.text = search.value;
    show();
  });
  methodChoice.addEventListener('change', () => {
    filter.method = methodChoice.value;
    show();
  });
  wide.addEventListener('change', () => draw());
  printed.addEventListener('change', () => draw());

  const order = (): Order => {
    const { billingKey, ...plain } = session.order;
    return purpose === 'billing'
      ? { ...plain, billingKey: billingKey ?? 'customer-0001-card' }
      : plain;
  };

  const moduleName = (module: ModuleFacts) => module.name[language()];

  /** Chooses a cell's module and method, for the views that go on with it. */
  const choose = (module: ModuleFacts, method: string) => {
    session.chooseModule(moduleId(module));
    if (platform !== session.state.platform) session.choosePlatform(platform);
    if (method !== '') session.choosePayMethod(method);
    if ((purpose === 'billing') !== session.billing()) session.chooseBilling(purpose === 'billing');
  };

  const showDetails = (module: ModuleFacts, method: string, result: AllResult) =>
    sheet.show({
      module: moduleName(module),
      method: nameOf(method),
      result,
      openOrder() {
        const before = order();
        choose(module, method);
        session.replaceOrder(method === '' ? before : { ...before, method });
        app.go('order');
      },
      openRequest() {
        const asked = method === '' ? order() : { ...order(), method };
        choose(module, method);
        const { params } = checker.build(asked, session.context());
        const notice = t('opened', { module: moduleName(module) });
        if (params) session.replaceParams(params, { notice });
        app.go('request');
      },
    });

  const answerOf = ({ code, ui_type }: ModuleFacts, method: string) =>
    results?.find(
      (result) => result.module === code && result.ui_type === ui_type && result.method === method,
    );

  const cellButton = (module: ModuleFacts, method: string, result: AllResult, named: boolean) => {
    const label = t('cell', {
      module: moduleName(module),
      method: nameOf(method),
      status: t(result.status),
    });
    return button(
      {
        class: `cell cell-${result.status}`,
        'aria-label': label,
        'data-cell': `${moduleId(module)} ${method}`,
      },
      // The button outlives the answer that it was drawn for.
      () => showDetails(module, method, answerOf(module, method) ?? result),
      mark(result.status),
      named && el('span', {}, nameOf(method)),
    );
  };

  const rows = new Map<string, HTMLTableRowElement>();
  function drawTable(matrix: Matrix<ModuleFacts>) {
    // A few sets of answers are worth keeping, not every one that was ever given.
    if (rows.size > mostRows) rows.clear();
    const table = matrixTable(matrix, {
      caption: t('caption'),
      kept: { rows, lookOf: ({ status }) => status },
      cell: (module, method, result, named) => cellButton(module, method, result, named),
    });
    table.querySelector('table')?.setAttribute('role', 'grid');
    const body = table.querySelector('tbody');
    if (body) {
      rove(body);
      settleTabStop(body);
    }
    return table;
  }

  /** Which methods of the list are open; a filter opens them all. */
  const opened = new Set<string>();

  function drawList({ rows, columns, rare }: Matrix<ModuleFacts>) {
    const searched = filter.text !== '' || filter.method !== '' || filter.status !== '';
    return el(
      'div',
      { class: 'by-method' },
      ...[...columns, ...rare].map((method) => {
        const offering = rows.flatMap(({ module, cells }) => {
          const result = cells.get(method);
          return result ? [{ module, result }] : [];
        });
        const count = (status: Status) =>
          offering.filter(({ result }) => result.status === status).length;
        const list = el('ul', {});
        const fill = () => {
          if (list.childElementCount > 0) return;
          list.append(
            ...offering.map(({ module, result }) =>
              el(
                'li',
                {},
                button(
                  { class: `by-module by-module-${result.status}` },
                  () => showDetails(module, method, result),
                  mark(result.status),
                  el('span', { class: 'by-module-name' }, moduleName(module)),
                  el('span', { class: 'by-module-status' }, t(result.status)),
                ),
              ),
            ),
          );
        };
        const n = offering.length;
        const details = el(
          'details',
          { open: searched || opened.has(method) },
          el(
            'summary',
            {},
            el('span', { class: 'by-method-name' }, nameOf(method)),
            el(
              'span',
              { class: 'fine-print' },
              t(n === 1 ? 'methodModulesOne' : 'methodModules', { n }),
            ),
            el(
              'span',
              { class: 'by-method-counts' },
              ...statuses.flatMap((status) =>
                count(status) === 0
                  ? []
                  : [
                      el(
                        'span',
                        { class: `count-${status}` },
                        mark(status),
                        el('span', { class: 'visually-hidden' }, t(status)),
                        ` ${count(status)}`,
                      ),
                    ],
              ),
            ),
          ),
          list,
        );
        if (details.open) fill();
        details.addEventListener('toggle', () => {
          if (details.open) opened.add(method);
          else opened.delete(method);
          if (details.open) fill();
        });
        return details;
      }),
    );
  }

  /** For paper: why each module does not simply work. */
  function drawReasons({ rows }: Matrix<ModuleFacts>) {
    const told = rows.flatMap(({ module, cells }) => {
      const found = reasons(cells);
      if (found.length === 0) return [];
      return [
        el(
          'section',
          {},
          el('h3', {}, moduleName(module)),
          el(
            'ul',
            {},
            ...found.map(({ issue, methods }) =>
              el(
                'li',
                {},
                mark(issue.severity === 'error' ? 'cannot' : 'warnings'),
                el(
                  'span',
                  {},
                  el('strong', {}, methods.map(nameOf).join(', ')),
                  ` – ${issue.message.replace(/`/g, '')}`,
                ),
              ),
            ),
          ),
        ),
      ];
    });
    why.replaceChildren(...(told.length > 0 ? [el('h2', {}, t('reasons')), ...told] : []));
  }

  /** The counts, and with them what the shapes mean. */
  function drawSummary(counts: Record<Status, number>) {
    const total = counts.works + counts.warnings + counts.cannot;
    const key = JSON.stringify([language(), counts]);
    if (summary.dataset.drawn === key) return;
    summary.dataset.drawn = key;
    summary.replaceChildren(
      el(
        'span',
        {},
        total === 0 ? t('nothing') : t(total === 1 ? 'pairsOne' : 'pairs', { n: total }),
      ),
      ...(total === 0 ? [] : statuses).map((status) =>
        el('span', { class: 'tally' }, mark(status), `${t(status)} ${counts[status]}`),
      ),
    );
  }

  function draw() {
    const all = results && arrange(session.modules, results);
    const shown = all && filtered(all, filter, ({ name }) => `${name.ko} ${name.en}`);
    const key = JSON.stringify([answered, filter, wide.matches, printed.matches, language()]);
    root.setAttribute('aria-busy', String(asking !== answered));
    if (all) {
      const counts = counted(all);
      const total = counts.works + counts.warnings + counts.cannot;
      statusChoice.update(t('status'), filter.status, (value) => {
        return value === '' ? `${t('all')} ${total}` : `${t(value)} ${counts[value]}`;
      });
      const few = shown ? counted(shown) : counts;
      drawSummary(few);
      const methods = ['', ...all.columns, ...all.rare.filter((method) => method !== '')];
      const choice = JSON.stringify([language(), methods]);
      if (methodChoice.dataset.drawn !== choice) {
        methodChoice.dataset.drawn = choice;
        methodChoice.replaceChildren(
          ...methods.map((value) =>
            el('option', { value }, value === '' ? t('anyMethod') : nameOf(value)),
          ),
        );
      }
      methodChoice.value = filter.method;
    } else {
      statusChoice.update(t('status'), filter.status, (value) => t(value === '' ? 'all' : value));
      summary.replaceChildren(t('working'));
    }
    if (!shown || key === drawn) return;
    drawn = key;
    const focused = document.activeElement;
    const cell = focused instanceof HTMLElement ? focused.dataset.cell : undefined;
    reconcile(
      place,
      shown.rows.length === 0 ? [] : [wide.matches ? drawTable(shown) : drawList(shown)],
    );
    if (cell !== undefined) {
      place
        .querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)
        ?.focus({ preventScroll: true });
    }
    if (printed.matches) drawReasons(shown);
    else why.replaceChildren();
  }

  async function ask() {
    const asked = order();
    const context = { platform, lang: language() };
    const key = JSON.stringify([asked, context]);
    if (key === answered || key === asking) return;
    asking = key;
    const mine = ++question;
    const codes = session.modules.map(({ code }) => code);
    const found = await askAll(checker, codes, asked, context, () => mine !== question);
    if (!found) return;
    results = found;
    answered = key;
    draw();
  }

  function show() {
    const { name, amount, currency } = session.order;
    const paid = typeof amount === 'number' ? ` (${money(amount, currency)})` : '';
    title.textContent = t('title');
    lead.replaceChildren(
      t('lead', { order: `‘${typeof name === 'string' ? name : ''}’${paid}` }),
      ' ',
      el('span', { class: 'compare-how' }, t('how')),
    );
    conditions.textContent = t('conditions', { platform: t(platform), purpose: t(purpose) });
    edit.textContent = t('editOrder');
    print.textContent = t('print');
    filters.setAttribute('aria-label', t('filters'));
    searchLabel.textContent = t('search');
    search.placeholder = t('searchHint');
    methodLabel.textContent = t('method');
    platformChoice.update(t('platform'), platform, t);
    purposeChoice.update(t('purpose'), purpose, t);
    void ask();
    draw();
  }

  return { show, hide: () => sheet.close() };
}
