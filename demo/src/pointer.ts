// Reading and changing a value by JSON Pointer (RFC 6901). Nothing is changed in place, and member
// names such as `__proto__` are only ever own properties.

export type Path = readonly string[];

export const parsePointer = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

export const toPointer = (path: Path): string =>
  path.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The way a person writes it: `kcpProducts[0].name`. */
export const spoken = (path: Path): string =>
  path.reduce((text, part) => {
    if (/^\d+$/.test(part)) return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, or undefined; `has` tells a missing member apart. */
export function get(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

export function has(value: unknown, path: Path): boolean {
  if (path.length === 0) return true;
  const parent = get(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}

const isIndex = (part: string | undefined) => part !== undefined && /^\d+$/.test(part);

/** A copy with `next` at the path; missing parents appear on the way. */
export function set(value: unknown, path: Path, next: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return next;
  if (Array.isArray(value) || (!isRecord(value) && isIndex(head))) {
    const copy: unknown[] = Array.isArray(value) ? [...value] : [];
    copy[Number(head)] = set(copy[Number(head)], rest, next);
    return copy;
  }
  const from = isRecord(value) ? value : {};
  const own = Object.hasOwn(from, head) ? from[head] : undefined;
  return { ...from, [head]: set(own, rest, next) };
}

/** A copy without the member; objects that only held it go too, array elements move up. */
export function remove(value: unknown, path: Path): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return undefined;
  if (Array.isArray(value)) {
    const index = Number(head);
    return rest.length === 0
      ? value.filter((_, i) => i !== index)
      : value.map((item, i) => (i === index ? remove(item, rest) : item));
  }
  if (!isRecord(value) || !Object.hasOwn(value, head)) return value;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== head));
  const inner = remove(value[head], rest);
  const emptied = isRecord(inner) && Object.keys(inner).length === 0;
  return Object.fromEntries(
    entries.flatMap(([key, item]) => {
      if (key !== head) return [[key, item] as const];
      return emptied ? [] : [[key, inner] as const];
    }),
  );
}
