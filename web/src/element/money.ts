// Amounts as people in Korea write them: 64,900원, not ₩64,900.

export function money(amount: number, currency: string, lang: string): string {
  if (currency === 'KRW' && /^ko\b/i.test(lang))
    return `${new Intl.NumberFormat(lang).format(amount)}원`;
  try {
    // An order's number may be finer than its currency, and nothing of it is hidden.
    const style = { style: 'currency', currency, maximumFractionDigits: 3 } as const;
    return new Intl.NumberFormat(lang, style).format(amount);
  } catch {
    return `${amount} ${currency}`; // not a code of ISO 4217, of which the shop hears
  }
}
