// Amounts as people in Korea write them: 64,900원, not ₩64,900.

import { isKorean } from './texts.js';

export function money(amount: number, currency: string, lang: string): string {
  try {
    if (currency === 'KRW' && isKorean(lang))
      return `${new Intl.NumberFormat(lang).format(amount)}원`;
    // An order's number may be finer than its currency, and nothing of it is hidden.
    const style = { style: 'currency', currency, maximumFractionDigits: 3 } as const;
    return new Intl.NumberFormat(lang, style).format(amount);
  } catch {
    return `${amount} ${currency}`; // no code of ISO 4217, of which the shop hears, or no language
  }
}
