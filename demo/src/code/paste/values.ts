// What an expression is worth, as far as reading it can tell.

import type { SyntaxNode } from '@lezer/common';
import type { Kind, Reason } from './types.js';

export type Primitive = string | number | boolean | null | undefined;

export interface Known {
  is: 'known';
  value: Primitive;
}

export interface Shape {
  is: 'object' | 'array';
  /** An array's members are named by their index. */
  members: Map<string, Value>;
  /** What is spread into it and could not be read. */
  open: Unknown[];
}

export interface Unknown {
  is: 'unknown';
  node: SyntaxNode;
  reason: Reason;
  kind?: Kind;
  /** A value that would do: the other side of `||`, the text around what is put in. */
  guess?: Value;
  /** The guess has the shape of the real value. */
  exact?: boolean;
}

export type Value = Known | Shape | Unknown;

export const known = (value: Primitive): Known => ({ is: 'known', value });

export const isShape = (value: Value): value is Shape =>
  value.is === 'object' || value.is === 'array';

/** The kind a value has for certain. */
export function kindOf(value: Value): Kind | undefined {
  if (value.is === 'unknown') return value.kind;
  if (isShape(value)) return value.is;
  const name = typeof value.value;
  return name === 'string' || name === 'number' || name === 'boolean' ? name : undefined;
}

/** The guess at the end of a chain of guesses. */
export function guessOf(value: Value): Value | undefined {
  let at: Value | undefined = value;
  while (at?.is === 'unknown') at = at.guess;
  return at;
}

/** Text of a plain value, as JavaScript would make it. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.is === 'known' ? String(value.value) : undefined;
}
