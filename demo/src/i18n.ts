// The language of the page: Korean or English, chosen once and remembered on this machine.

import { texts } from './texts.js';

export type Language = 'ko' | 'en';
export type TextKey = keyof typeof texts;

const storageKey = 'imp-checkout-demo.language';

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // Storage is switched off.
  }
}

function firstLanguage(): Language {
  const choice = remembered();
  if (choice === 'ko' || choice === 'en') return choice;
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

let current: Language = firstLanguage();

export const language = (): Language => current;

export function setLanguage(next: Language) {
  current = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // The page works without a memory.
  }
}

/** The text for a key, with `{name}` replaced by values. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return texts[key][current].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** An amount as a person writes it; any code that is no currency is simply put behind the number. */
export function money(amount: number, currency = 'KRW'): string {
  try {
    if (currency === 'KRW' && current === 'ko') return `${amount.toLocaleString('ko-KR')}원`;
    return amount.toLocaleString(current, { style: 'currency', currency });
  } catch {
    return `${amount.toLocaleString(current)} ${currency}`;
  }
}

/** Puts the texts of index.html into the current language. */
export function translatePage(root: ParentNode = document) {
  document.documentElement.lang = current;
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = t(element.dataset.text as TextKey);
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', t(element.dataset.label as TextKey));
  }
  for (const choice of root.querySelectorAll<HTMLElement>('[data-language]')) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === current));
  }
}
