// Literals as JavaScript reads them.

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** The text between quotes, its escapes resolved. */
export const unescape = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[\s\S]))/gi,
    (_, point?: string, unit?: string, byte?: string, other?: string) => {
      const code = point ?? unit ?? byte;
      if (code !== undefined) {
        const value = parseInt(code, 16);
        return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
      }
      if (other === undefined || /^[\r\n\u2028\u2029]/.test(other)) return '';
      return Object.hasOwn(escapes, other) ? (escapes[other] ?? '') : other;
    },
  );

/** A string literal's value, or null if its closing quote is missing. */
export function stringValue(literal: string): string | null {
  const quote = literal[0];
  if (literal.length < 2 || literal.at(-1) !== quote) return null;
  return unescape(literal.slice(1, -1));
}

/** A number literal's value, or null for one that JSON has no place for. */
export function numberValue(literal: string): number | null {
  const value = Number(literal.replace(/_/g, ''));
  return Number.isFinite(value) ? value : null;
}
