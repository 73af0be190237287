// Amounts as people in Korea write them: 64,900원, not ₩64,900.

export function money(amount: number, currency: string, lang: string): string {
  if (currency === 'KRW' && /^ko\b/i.test(lang))
    return `${new Intl.NumberFormat(lang).format(amount)}원`;
  try {
    return new Intl.NumberFormat(lang, {
      style: 'currency',
      currency,
      // An order's number may be finer than the currency; nothing of it is hidden.
      maximumFractionDigits: 2,
      minimumFractionDigits: Number.isInteger(amount) && currency === 'KRW' ? 0 : undefined,
    } as Intl.NumberFormatOptions).format(amount);
  } catch {
    return `${amount} ${currency}`; // not a code of ISO 4217, of which the shop hears
  }
}
