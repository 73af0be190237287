// Which part of an order became which parameter. The core does not say, so it is asked: a part is
// changed a little, the order is built again, and what differs was made from that part.

import type { BuildResult } from '../../../web/src/types.js';
import { get, isRecord, parsePointer, set, toPointer } from '../pointer.js';

/** Pointers into the parameters by pointer into the order, and the other way round. */
export interface Trace {
  toParams: ReadonlyMap<string, readonly string[]>;
  toOrder: ReadonlyMap<string, readonly string[]>;
}

type Build = (order: unknown) => Pick<BuildResult, 'params'>;

/** Every value that is no container by its pointer; lists of plain values count as one. */
export function leaves(value: unknown, at = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const isContainer = (item: unknown) => typeof item === 'object' && item !== null;
  const isPlainList = Array.isArray(value) && !value.some(isContainer);
  if (!isContainer(value) || isPlainList) return found.set(at, value);
  const members = Object.entries(value as object);
  if (members.length === 0) found.set(at, value);
  for (const [key, item] of members) {
    for (const [pointer, leaf] of leaves(item, `${at}${toPointer([key])}`)) {
      found.set(pointer, leaf);
    }
  }
  return found;
}

/** Nearly the same text, such that a date stays a date and a number a number. */
function nearly(text: string): string {
  for (let i = text.length - 1; i >= 0; --i) {
    const digit = Number(text[i]);
    if (/\d/.test(text[i] ?? '')) {
      return `${text.slice(0, i)}${digit > 0 ? digit - 1 : 1}${text.slice(i + 1)}`;
    }
  }
  return `${text}a`;
}

/** A value of the same kind that is not this one. */
export function another(value: unknown): unknown {
  if (typeof value === 'string') return nearly(value);
  if (typeof value === 'number') return value > 2 ? value - 1 : value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    return value.length > 0 ? [...value.slice(0, -1), another(value.at(-1))] : [2];
  }
  return { ...(isRecord(value) ? value : {}), changed: true };
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** An order with hundreds of items is built often enough without following each. */
const mostFollowed = 150;

/** Follows the parts of the order; `params` is what the order as it is was built into. */
export function traceParts(order: object, params: object | null, build: Build): Trace {
  const toParams = new Map<string, string[]>();
  const toOrder = new Map<string, string[]>();
  if (!params) return { toParams, toOrder };
  const made = leaves(params);
  const link = (part: string, parameter: string) => {
    toParams.set(part, [...(toParams.get(part) ?? []), parameter]);
    toOrder.set(parameter, [...(toOrder.get(parameter) ?? []), part]);
  };

  const gates: [string, string[]][] = [];
  for (const [part, value] of [...leaves(order)].slice(0, mostFollowed)) {
    if (part === '') continue;
    const path = parsePointer(part);
    const again = leaves(build(set(order, path, another(value))).params ?? {});
    const gone: string[] = [];
    for (const [parameter, was] of made) {
      if (!again.has(parameter)) gone.push(parameter);
      else if (differs(again.get(parameter), was)) link(part, parameter);
    }
    if (gone.length > 0) gates.push([part, gone]);
  }
  // A part that only decides whether a parameter is there is not what it was made from, unless no
  // other part is: a method decides on a deadline, but the deadline's date is what it holds.
  for (const [part, gone] of gates) {
    const orphans = gone.filter((parameter) => !toOrder.has(parameter));
    if (orphans.length > 0 && orphans.length <= 2) {
      for (const parameter of orphans) link(part, parameter);
    }
  }
  return { toParams, toOrder };
}

/** How one object became another, by pointer: what switching the module changes. */
export interface Change {
  added: string[];
  removed: string[];
  changed: string[];
}

export function changeOf(before: unknown, after: unknown): Change {
  const old = leaves(before ?? {});
  const now = leaves(after ?? {});
  old.delete('');
  now.delete('');
  return {
    added: [...now.keys()].filter((pointer) => !old.has(pointer)),
    removed: [...old.keys()].filter((pointer) => !now.has(pointer)),
    changed: [...now.keys()].filter(
      (pointer) => old.has(pointer) && differs(old.get(pointer), get(after, parsePointer(pointer))),
    ),
  };
}
