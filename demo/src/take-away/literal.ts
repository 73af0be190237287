// A request as JavaScript that a person would write.

import { isRecord } from '../pointer.js';

const isName = (key: string) => /^[A-Za-z_$][\w$]*$/.test(key);

/**
 * Text between quotes. `<` is escaped in a page, where `</script>` in a value would end the script.
 */
export function quoted(text: string, inPage = false): string {
  const json = JSON.stringify(text);
  const plain = json.slice(1, -1).replace(/\\"/g, '"');
  const single = text.includes("'") ? json : `'${plain}'`;
  return inPage ? single.replace(/</g, '\\x3C') : single;
}

function keyOf(key: string, inPage: boolean): string {
  // Written plainly, it would not be a member but the object's prototype.
  if (key === '__proto__') return `['__proto__']`;
  return isName(key) ? key : quoted(key, inPage);
}

export interface LiteralOptions {
  /** How far the lines after the first are moved in. */
  indent?: number;
  inPage?: boolean;
  /** What is said behind a member of the object itself. */
  comments?: Readonly<Record<string, string>>;
}

/** The value as a literal, in the layout of Prettier. */
export function literal(value: unknown, options: LiteralOptions = {}): string {
  const { indent = 0, inPage = false, comments = {} } = options;
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  const next = { indent: indent + 2, inPage };
  if (typeof value === 'string') return quoted(value, inPage);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, next));
    const line = `[${items.join(', ')}]`;
    if (line.length <= 60 && !line.includes('\n')) return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${outer}]`;
  }
  if (isRecord(value)) {
    const members = Object.entries(value);
    if (members.length === 0) return '{}';
    if (indent > 0 && Object.keys(comments).length === 0) {
      const parts = members.map(
        ([key, member]) => `${keyOf(key, inPage)}: ${literal(member, next)}`,
      );
      const line = `{ ${parts.join(', ')} }`;
      if (line.length <= 60 && !line.includes('\n')) return line;
    }
    const lines = members.map(([key, member]) => {
      const comment = Object.hasOwn(comments, key) ? ` // ${comments[key]}` : '';
      return `${inner}${keyOf(key, inPage)}: ${literal(member, next)},${comment}\n`;
    });
    return `{\n${lines.join('')}${outer}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

/** Text between the double quotes of an attribute. */
export const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** JSON as an attribute: between single quotes it can be read. */
export const jsonAttribute = (value: unknown): string =>
  `'${JSON.stringify(value).replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/</g, '&lt;')}'`;
