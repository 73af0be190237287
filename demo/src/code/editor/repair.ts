// Makes the repair of an issue in the text itself, so that comments and the way it is written stay.

import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { Operation } from '../../../../web/src/types.js';
import { get, has, parsePointer } from '../../pointer.js';
import { readJson } from '../../json-text.js';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** A pointer as jsonc-parser wants it: the places in a list are numbers. */
function placeOf(pointer: string, value: unknown): JSONPath {
  const path = parsePointer(pointer);
  return path.map((part, index) =>
    Array.isArray(get(value, path.slice(0, index))) ? Number(part) : part,
  );
}

/** The text after the repair, or null if it does not fit the text. */
export function repaired(text: string, fix: readonly Operation[]): string | null {
  let result = text;
  const change = (pointer: string, next: unknown, isArrayInsertion = false) => {
    const { value } = readJson(result);
    const edits = modify(result, placeOf(pointer, value), next, {
      formattingOptions,
      isArrayInsertion,
    });
    result = applyEdits(result, edits);
  };
  try {
    for (const step of fix) {
      const { value } = readJson(result);
      const path = parsePointer(step.path);
      const intoList = Array.isArray(get(value, path.slice(0, -1)));
      switch (step.op) {
        case 'add':
          change(step.path, step.value, intoList);
          break;
        case 'replace':
          if (!has(value, path)) return null;
          change(step.path, step.value);
          break;
        case 'remove':
          if (!has(value, path)) return null;
          change(step.path, undefined);
          break;
        case 'move': {
          const from = parsePointer(step.from);
          if (!has(value, from)) return null;
          const moved = get(value, from);
          change(step.from, undefined);
          change(step.path, moved, intoList);
        }
      }
    }
    return result;
  } catch {
    return null; // jsonc-parser found no such place.
  }
}
