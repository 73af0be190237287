// Where the members of a request stand in its text.

import { type Node, parseTree } from 'jsonc-parser';
import { parsePointer, toPointer } from '../../pointer.js';

export interface Range {
  from: number;
  to: number;
}

export interface Place {
  /** The member's name; the elements of a list have none. */
  key: Range | null;
  value: Range;
}

/** By JSON pointer. Of a member given twice the last one counts, as in `JSON.parse`. */
export type Places = ReadonlyMap<string, Place>;

/** No payment module nests deeper than four. */
const deepest = 200;

const rangeOf = ({ offset, length }: Node): Range => ({ from: offset, to: offset + length });

export function placesIn(text: string): Places {
  const places = new Map<string, Place>();
  const visit = (node: Node, path: string[], key: Range | null) => {
    if (path.length > deepest) return;
    places.set(toPointer(path), { key, value: rangeOf(node) });
    if (node.type === 'array') {
      node.children?.forEach((child, index) => visit(child, [...path, String(index)], null));
      return;
    }
    if (node.type !== 'object') return;
    for (const { children: [name, value] = [] } of node.children ?? []) {
      if (name && value) visit(value, [...path, String(name.value)], rangeOf(name));
    }
  };
  try {
    const root = parseTree(text, [], { allowTrailingComma: true });
    if (root) visit(root, [], null);
  } catch (error) {
    // The parser recurses and ran out of stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return places;
}

/**
 * What to underline for a member: the member, or of a missing one the bracket of the nearest object
 * around it that there is.
 */
export function underline(pointer: string, places: Places, length: number): Range {
  const there = places.get(pointer);
  if (there) {
    const { key, value } = there;
    // A list or an object is underlined by its name alone, not over all its lines.
    return { from: key?.from ?? value.from, to: key?.to ?? value.to };
  }
  const path = parsePointer(pointer);
  for (let kept = path.length - 1; kept >= 0; --kept) {
    const around = places.get(toPointer(path.slice(0, kept)));
    if (around) return { from: around.value.from, to: Math.min(around.value.from + 1, length) };
  }
  return { from: 0, to: Math.min(1, length) };
}
