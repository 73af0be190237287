// JSON as people type and paste it: the value, or where reading it failed, and which line of the
// text every member stands on. Comments and trailing commas are read over, because the examples in
// PortOne's documentation have them.

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { toPointer } from './pointer.js';

/** What keeps a text from being read; every kind has a sentence in code/texts.ts. */
export type ProblemKind =
  | 'empty'
  | 'comma'
  | 'colon'
  | 'key'
  | 'value'
  | 'brace'
  | 'bracket'
  | 'quote'
  | 'string'
  | 'number'
  | 'end'
  | 'depth'
  | 'other';

export interface Problem {
  kind: ProblemKind;
  offset: number;
  line: number;
  column: number;
}

export type Reading =
  | { value: unknown; lines: Map<string, number>; problem?: never }
  | { problem: Problem; value?: never; lines?: never };

/** The parser's names for what it met. */
const kinds: Record<string, ProblemKind> = {
  InvalidSymbol: 'value',
  InvalidNumberFormat: 'number',
  PropertyNameExpected: 'key',
  ValueExpected: 'value',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'end',
  UnexpectedEndOfString: 'quote',
  UnexpectedEndOfNumber: 'number',
  InvalidUnicode: 'string',
  InvalidEscapeCharacter: 'string',
  InvalidCharacter: 'string',
};

/** No payment module nests deeper than four; past this the other views would run out of stack. */
const deepest = 200;

/** Offset of the first character of every line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function problem(kind: ProblemKind, offset: number, starts: readonly number[]): Problem {
  const line = lineAt(starts, offset);
  return { kind, offset, line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

export function readJson(text: string): Reading {
  const starts = lineStarts(text);
  if (text.trim() === '') return { problem: problem('empty', 0, starts) };

  const lines = new Map<string, number>();
  const valueOf = (node: Node, path: string[]): unknown => {
    if (path.length > deepest) throw new RangeError('nested too deeply');
    const place = toPointer(path);
    if (!lines.has(place)) lines.set(place, lineAt(starts, node.offset));
    if (node.type === 'array') {
      return (node.children ?? []).map((child, index) => valueOf(child, [...path, `${index}`]));
    }
    if (node.type !== 'object') return node.value;
    // fromEntries makes own properties, whatever the names are.
    return Object.fromEntries(
      (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
        if (!key || !value) return [];
        const name = String(key.value);
        lines.set(toPointer([...path, name]), lineAt(starts, key.offset));
        return [[name, valueOf(value, [...path, name])] as const];
      }),
    );
  };

  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first) {
      const kind = kinds[printParseErrorCode(first.error)] ?? 'other';
      // The parser notices a missing comma at the next member; people look behind the last one.
      const offset = kind === 'comma' ? text.slice(0, first.offset).trimEnd().length : first.offset;
      return { problem: problem(kind, offset, starts) };
    }
    if (!root) return { problem: problem('empty', 0, starts) };
    return { value: valueOf(root, []), lines };
  } catch (error) {
    // From valueOf, or from the parser, which recurses and ran out of stack.
    if (error instanceof RangeError) return { problem: problem('depth', 0, starts) };
    throw error;
  }
}
