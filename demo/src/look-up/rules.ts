// Every rule with its source; each has an address of its own.

import type { Catalogue, Severity } from '../../../web/src/types.js';
import { moduleId } from '../catalogue.js';
import { el, icon } from '../dom.js';
import { language } from '../i18n.js';
import { prose } from '../messages.js';
import type { App } from '../view.js';
import { type LookUp, writeAddress } from './address.js';
import { lazyList } from './lazy-list.js';
import {
  choiceField,
  copyText,
  moduleOptions,
  offer,
  searchField,
  sourceLink,
  whenWords,
} from './pieces.js';
import { distinctRules, type FoundRule, type RuleFilter, ruleFinder } from './search.js';
import { issueCodeName, t } from './texts.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** `kcp/phone-needs-buyer-name` as its two parts. */
const splitRule = (rule: string) => {
  const [module = '', ...item] = rule.split('/');
  return { module, item: item.join('/') };
};

const codeWords = (code: string): string => {
  const name = issueCodeName(code);
  return name === code ? code : `${name} · ${code}`;
};

/** What a code is called, and the code itself where that is another word. */
const codeName = (code: string): (Node | string)[] => {
  const name = issueCodeName(code);
  return name === code ? [el('code', {}, code)] : [name, ' ', el('code', {}, code)];
};

export function rulesPanel(root: HTMLElement, app: App, catalogue: Catalogue) {
  const rules = distinctRules(catalogue.modules);
  const find = ruleFinder(rules);
  const filter: RuleFilter = { text: '', module: '', severity: '', code: '' };
  let found: FoundRule[] = [];

  const lead = el('p', { class: 'look-up-lead' });
  const search = searchField('rules-search', () => {
    filter.text = search.input.value;
    show();
  });
  const module = choiceField('rules-module', () =>
    app.go('look-up', writeAddress({ tab: 'rules', module: module.input.value })),
  );
  const severity = choiceField('rules-severity', () => {
    filter.severity = severity.input.value as Severity | '';
    show();
  });
  const code = choiceField('rules-code', () => {
    filter.code = code.input.value;
    show();
  });
  const filters = el(
    'div',
    { class: 'card look-up-filters', role: 'search' },
    search.element,
    module.element,
    severity.element,
    code.element,
  );
  const count = el('p', { class: 'look-up-count', role: 'status' });
  const missing = el('p', { class: 'aside', role: 'alert', hidden: true });
  const list = el('ul', { class: 'rules' });
  root.append(lead, filters, missing, count, list);

  function drawRule({ rule, modules, general }: FoundRule): HTMLLIElement {
    const address = app.href('look-up', writeAddress({ tab: 'rules', ...splitRule(rule.rule) }));
    const link = () => new URL(address, location.href).href;
    const when = whenWords(rule);
    const [only] = modules;
    const of =
      general && modules.length === catalogue.modules.length
        ? t('everyModule')
        : modules.length === 1 && only
          ? only.name[language()]
          : t('inModules', { n: modules.length });
    return el(
      'li',
      { class: `rule rule-${rule.severity}`, 'data-rule': rule.rule, tabindex: '-1' },
      el(
        'div',
        { class: 'rule-head' },
        icon(rule.severity),
        el('span', { class: 'severity' }, t(rule.severity)),
        el('span', { class: 'tag' }, ...codeName(rule.code)),
        el('a', { class: 'rule-name', href: address }, el('code', {}, rule.rule)),
      ),
      el('p', { class: 'rule-text' }, ...prose(rule.text[language()])),
      el(
        'div',
        { class: 'rule-foot' },
        el(
          'a',
          {
            href: app.href(
              'look-up',
              writeAddress({
                tab: 'parameters',
                module: only ? moduleId(only) : '',
                item: rule.at,
              }),
            ),
            'aria-label': t('showParameter', { path: rule.at }),
          },
          el('code', {}, rule.at),
        ),
        el('span', {}, [of, when].filter((text) => text !== '').join(' · ')),
        sourceLink(rule.docs),
        copyText(link, t('copyLink'), t('linkTo', { name: rule.rule })),
      ),
    );
  }
  const lazy = lazyList(list, drawRule);

  let drawn = '';
  function show() {
    lead.textContent = t('rulesLead');
    filters.setAttribute('aria-label', t('filters'));
    search.label.textContent = t('search');
    search.input.placeholder = t('rulesSearch');
    module.label.textContent = t('module');
    severity.label.textContent = t('severity');
    code.label.textContent = t('code');
    offer(
      module.input,
      [['', t('allModules')], ['common', t('general')], ...moduleOptions(catalogue.modules)],
      filter.module,
    );
    offer(
      severity.input,
      [['', t('all')], ...severities.map((name) => [name, t(name)] as const)],
      filter.severity,
    );
    const codes = [...new Set(rules.map(({ rule }) => rule.code))].sort();
    offer(
      code.input,
      [['', t('all')], ...codes.map((name) => [name, codeWords(name)] as const)],
      filter.code,
    );
    const key = JSON.stringify([language(), filter]);
    if (key === drawn) return;
    drawn = key;
    found = find(filter);
    const n = found.length;
    count.textContent = n === 0 ? t('noRules') : t(n === 1 ? 'ruleCountOne' : 'ruleCount', { n });
    lazy.show(found);
  }

  /** The rule of the address, in sight and under the keyboard; the list shows its module. */
  function open({ module: of, item }: LookUp) {
    const name = `${of}/${item}`;
    filter.text = search.input.value = '';
    filter.severity = '';
    filter.code = '';
    filter.module = of;
    show();
    const index = found.findIndex(({ rule }) => rule.rule === name);
    missing.hidden = index >= 0;
    missing.textContent = t('noSuchRule', { name });
    const element = index < 0 ? undefined : lazy.reveal(index);
    for (const other of list.querySelectorAll('.is-target')) other.classList.remove('is-target');
    if (!(element instanceof HTMLElement)) return;
    element.classList.add('is-target');
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }

  return {
    show(address: LookUp, isNew: boolean) {
      if (isNew) {
        missing.hidden = true;
        filter.module = address.module;
      }
      if (isNew && address.item !== '') open(address);
      else show();
    },
  };
}
