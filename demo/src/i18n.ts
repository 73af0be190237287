// Texts in the language of the page.

import { language, type Language } from './language.js';
import { texts } from './texts.js';

export { language, type Language };

/** Sentences by name, each in both languages. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * The function that finds the sentences of a table: `const t = textsOf(texts)`, then
 * `t('greeting', { name })`, where the values replace `{name}`.
 */
export const textsOf =
  <Table extends Texts>(table: Table) =>
  (key: keyof Table & string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = table[key]?.[language()] ?? '';
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  };

/** The shell's own sentences. */
export const t = textsOf(texts);
export type TextKey = keyof typeof texts;

/** An amount as a person writes it; any code that is no currency is simply put behind the number. */
export function money(amount: number, currency = 'KRW'): string {
  try {
    if (currency === 'KRW' && language() === 'ko') return `${amount.toLocaleString('ko-KR')}원`;
    return amount.toLocaleString(language(), { style: 'currency', currency });
  } catch {
    return `${amount.toLocaleString(language())} ${currency}`;
  }
}

/** Puts the texts of a page into the current language; `find` knows the names of its texts. */
export function translatePage(find: (key: string) => string = (key) => t(key as TextKey)) {
  const root = document;
  document.documentElement.lang = language();
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = find(element.dataset.text ?? '');
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', find(element.dataset.label ?? ''));
  }
}
