// What of a state is nobody else's business: keys, data of the buyer, addresses of the shop. It stays
// out of a link unless somebody ticks it in.

import type { Parameter } from '../../../web/src/types.js';
import { get, isRecord, type Path, remove, set, toPointer } from '../pointer.js';

export type Private = 'keys' | 'buyer' | 'urls';
export const privates: readonly Private[] = ['keys', 'buyer', 'urls'];

export interface Secret {
  kind: Private;
  path: Path;
}

type Row = Pick<Parameter, 'path' | 'personal' | 'format'>;

/** Of what the catalogue marks as personal, the part that opens doors. */
const isKey = (name: string) =>
  /key|token|password|_uid$|CI$|methodId$|deviceID$/i.test(name) || name === 'billingKey';

const isAddress = (text: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(text);
const takesAddress = ({ path, format }: Row) =>
  /url/.test(format ?? '') || /(?:url|scheme)s?(?:\[\])?$/i.test(path);

/** The catalogue's name for a place: `kcpProducts[].name`. */
const rowName = (path: Path) =>
  path
    .map((part, index) => (/^\d+$/.test(part) ? '[]' : `${index > 0 ? '.' : ''}${part}`))
    .join('');

function kindOf(path: Path, value: unknown, row: Row | undefined): Private | null {
  const text = typeof value === 'string';
  const name = path.filter((part) => !/^\d+$/.test(part)).at(-1) ?? '';
  if (path.length === 1 && name === 'pg') return text && value.includes('.') ? 'keys' : null;
  if (row?.personal) return isKey(name) ? 'keys' : 'buyer';
  if ((text && isAddress(value)) || (row && takesAddress(row))) return 'urls';
  // Nobody documents it, so nobody knows whose it is.
  if (!row && (text || typeof value === 'number')) return isKey(name) ? 'keys' : 'buyer';
  return null;
}

/** Every secret of a value, as the rows of its catalogue tell. */
export function secretsIn(value: unknown, parameters: readonly Row[]): Secret[] {
  const rows = new Map(parameters.map((row) => [row.path, row]));
  const found: Secret[] = [];
  const add = (kind: Private, path: Path) => {
    // Out of a list nothing can be taken without moving the rest: the whole list goes.
    const inList = path.length > 1 && Array.isArray(get(value, path.slice(0, -1)));
    const whole = inList ? path.slice(0, -1) : path;
    const pointer = toPointer(whole);
    if (!found.some((one) => toPointer(one.path) === pointer)) found.push({ kind, path: whole });
  };
  const walk = (item: unknown, path: string[]) => {
    const row = rows.get(rowName(path));
    const kind = path.length > 0 ? kindOf(path, item, row) : null;
    if (kind) add(kind, path);
    else if (Array.isArray(item)) {
      item.forEach((element, index) => walk(element, [...path, String(index)]));
    } else if (isRecord(item)) {
      for (const [key, member] of Object.entries(item)) walk(member, [...path, key]);
    }
  };
  walk(value, []);
  return found;
}

/** The value without these secrets. Of `pg` only the shop's part goes: the rest is the module. */
export function without(value: unknown, secrets: readonly Secret[]): unknown {
  return secrets.reduce<unknown>((rest, { path }) => {
    const [first, second] = path;
    const pg = first === 'pg' && second === undefined ? get(rest, path) : undefined;
    return typeof pg === 'string'
      ? set(rest, path, pg.replace(/\..*$/s, '.T0000'))
      : remove(rest, path);
  }, value);
}

/** How deep a value nests, counted without recursion; no more than `most` is counted. */
export function depthOf(value: unknown, most: number): number {
  let level = [value];
  let depth = 0;
  while (level.length > 0 && depth <= most) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
    ++depth;
  }
  return depth;
}
