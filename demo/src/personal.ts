// Which members of a request hold a person's data or a key, as the catalogue marks them.

import type { ModuleFacts } from './catalogue.js';
import { isRecord, toPointer } from './pointer.js';

/** Pointers of what should not leave the page without being asked for. */
export function personalPaths(params: unknown, module: Pick<ModuleFacts, 'parameters'>): string[] {
  const marked = new Set(
    module.parameters
      .filter(({ personal }) => personal)
      .map(({ path }) => path.replace(/\[\]/g, '')),
  );
  const found: string[] = [];
  const walk = (value: unknown, path: string[], name: string) => {
    if (marked.has(name)) {
      found.push(toPointer(path));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, [...path, String(index)], name));
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) {
        walk(item, [...path, key], name === '' ? key : `${name}.${key}`);
      }
    }
  };
  walk(params, [], '');
  return found;
}
