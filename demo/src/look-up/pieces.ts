// What the parts of the look-up share: filters, copying, sources, the words of a demand.

import type { Clause } from '../../../web/src/types.js';
import { moduleId, type ModuleFacts } from '../catalogue.js';
import { nameOf } from '../compare/table.js';
import { copyButton } from '../copy.js';
import { el, linkOut } from '../dom.js';
import { language } from '../i18n.js';
import { sectionOf } from './search.js';
import { situationName, t } from './texts.js';

export interface Choice {
  element: HTMLElement;
  input: HTMLInputElement | HTMLSelectElement;
  label: HTMLLabelElement;
}

export function searchField(id: string, search: () => void): Choice & { input: HTMLInputElement } {
  const label = el('label', { for: id });
  const input = el('input', { type: 'text', id, autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('input', search);
  return { element: el('div', { class: 'choice look-up-search' }, label, input), input, label };
}

export function choiceField(id: string, choose: () => void): Choice & { input: HTMLSelectElement } {
  const label = el('label', { for: id });
  const input = el('select', { id });
  input.addEventListener('change', choose);
  return { element: el('div', { class: 'choice' }, label, input), input, label };
}

/** Puts options into a select and keeps what was chosen. */
export function offer(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
) {
  const key = JSON.stringify(options);
  if (select.dataset.drawn !== key) {
    select.dataset.drawn = key;
    select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
  }
  select.value = chosen;
}

export const moduleOptions = (modules: readonly ModuleFacts[]): (readonly [string, string])[] =>
  modules.map((module) => [moduleId(module), `${module.name[language()]} · ${moduleId(module)}`]);

/** A small button that copies a text; `name` tells it apart from the others. */
export function copyText(text: () => string, words: string, name: string): HTMLElement {
  const { element } = copyButton(text, () => words);
  element.setAttribute('aria-label', name);
  return element;
}

/** The link to the page that says so. */
export function sourceLink(docs: string): HTMLElement {
  const section = sectionOf(docs);
  return linkOut(docs, t('source', { section }), {
    class: 'source',
    'aria-label': t('sourceLabel', { section }),
  });
}

/** `휴대폰 소액결제, PC`: where a demand holds, or nothing if it holds everywhere. */
export function whenWords({ pay_methods = [], where = [] }: Partial<Clause>): string {
  return [...pay_methods.map(nameOf), ...where.map(situationName)].join(', ');
}

/** A text of which parts between backticks are code, and copyable code by itself. */
export const codeWord = (text: string): HTMLElement => el('code', { class: 'word' }, text);
