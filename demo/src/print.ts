// Prints a value as lines of coloured tokens, each line knowing the member it belongs to, with the
// issues hung on the lines they speak of. A member that is missing gets a line of its own, where it
// would stand.

import type { Issue } from '../../web/src/types.js';
import { get, has, parsePointer, type Path, toPointer } from './pointer.js';

export type TokenKind = 'key' | 'string' | 'number' | 'literal' | 'mark';
export interface Token {
  kind: TokenKind;
  text: string;
}

export interface Line {
  pointer: string;
  depth: number;
  tokens: Token[];
  issues: Issue[];
  /** The line shows a member that the object lacks. */
  missing: boolean;
  /** The value begins here; its last line is another one. */
  starts: boolean;
}

export interface Printed {
  lines: Line[];
  /** Lines left out at the end, of an object too long to show. */
  hidden: number;
}

const longestString = 400;

const mark = (text: string): Token => ({ kind: 'mark', text });

function scalar(value: unknown): Token {
  if (typeof value === 'string') {
    const shown = value.length > longestString ? `${value.slice(0, longestString)}…` : value;
    return { kind: 'string', text: JSON.stringify(shown) };
  }
  if (typeof value === 'number') return { kind: 'number', text: JSON.stringify(value) };
  return { kind: 'literal', text: String(value) };
}

/** The nearest value around a missing member that can hold it. */
function holder(value: unknown, path: Path): Path {
  for (let length = path.length - 1; length > 0; --length) {
    const at = path.slice(0, length);
    if (has(value, at)) {
      const inside = get(value, at);
      return typeof inside === 'object' && inside !== null ? at : at.slice(0, -1);
    }
  }
  return [];
}

function missingTokens(path: Path, from: number): Token[] {
  const rest = path.slice(from);
  const tokens = rest.flatMap((part, index): Token[] => {
    const opened = index > 0 ? [mark('{ ')] : [];
    return [...opened, { kind: 'key', text: JSON.stringify(part) }, mark(': ')];
  });
  return [...tokens, mark(['…', ...rest.slice(1).map(() => '}')].join(' '))];
}

export function print(value: unknown, issues: readonly Issue[], most = 2000): Printed {
  const onLine = new Map<string, Issue[]>();
  const missing = new Map<string, Map<string, Issue[]>>();
  const container = typeof value === 'object' && value !== null;
  for (const issue of issues) {
    const path = parsePointer(issue.path);
    if (has(value, path) || !container) {
      const at = has(value, path) ? issue.path : '';
      onLine.set(at, [...(onLine.get(at) ?? []), issue]);
    } else {
      const at = toPointer(holder(value, path));
      const there = missing.get(at) ?? new Map<string, Issue[]>();
      there.set(issue.path, [...(there.get(issue.path) ?? []), issue]);
      missing.set(at, there);
    }
  }

  const lines: Line[] = [];
  let hidden = 0;
  const add = (line: Line) => (lines.length < most ? lines.push(line) : ++hidden);

  const walk = (item: unknown, path: string[], lead: Token[], end: Token[]) => {
    const pointer = toPointer(path);
    const depth = path.length;
    const own = { pointer, depth, issues: onLine.get(pointer) ?? [], missing: false, starts: true };
    if (typeof item !== 'object' || item === null) {
      add({ ...own, tokens: [...lead, scalar(item), ...end] });
      return;
    }
    const isArray = Array.isArray(item);
    const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
    const members = Object.entries(item);
    const lacking = missing.get(pointer);
    // A short list of plain values reads better on one line.
    const plain = members.every(
      ([name, element]) =>
        (typeof element !== 'object' || element === null) && !onLine.has(`${pointer}/${name}`),
    );
    if (!lacking && (members.length === 0 || (isArray && members.length <= 12 && plain))) {
      const inside = members.flatMap(([, element], index) =>
        index > 0 ? [mark(', '), scalar(element)] : [scalar(element)],
      );
      add({ ...own, tokens: [...lead, mark(open), ...inside, mark(close), ...end] });
      return;
    }
    add({ ...own, tokens: [...lead, mark(open)] });
    members.forEach(([name, element], index) => {
      const key: Token[] = isArray ? [] : [{ kind: 'key', text: JSON.stringify(name) }, mark(': ')];
      walk(element, [...path, name], key, index < members.length - 1 ? [mark(',')] : []);
    });
    for (const [place, about] of lacking ?? []) {
      add({
        pointer: place,
        depth: depth + 1,
        tokens: missingTokens(parsePointer(place), depth),
        issues: about,
        missing: true,
        starts: true,
      });
    }
    add({
      pointer,
      depth,
      tokens: [mark(close), ...end],
      issues: [],
      missing: false,
      starts: false,
    });
  };
  walk(value, [], [], []);
  return { lines, hidden };
}
