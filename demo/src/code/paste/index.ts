// Reads pasted code: a whole page, a file or only the object. The code is parsed and never run.

import { findCalls, findObjects, type Code, type Found } from './calls.js';
import { Evaluator } from './evaluate.js';
import { Deadline, parseScript, TooSlow } from './parse.js';
import { Scopes } from './scope.js';
import { piecesOf, type Piece } from './source.js';
import type { PasteResult, ProblemKind, Spot } from './types.js';

export type * from './types.js';

/** More than this is a bundle or a mistake. */
export const longestPaste = 1_048_576;
/** Text without a call is only worth reading as an object if it could be one. */
const longestObject = 200_000;
const mostMs = 4000;

const problem = (kind: ProblemKind): PasteResult => ({ calls: [], problem: kind });

/** Line and column of an offset; only a few are ever asked for. */
function spotIn(text: string) {
  return (offset: number): Spot => {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { offset, line: before.split('\n').length, column: offset - start + 1 };
  };
}

type Search = (code: Code, deadline: Deadline) => Found;

interface Attempt {
  found: Found;
  errors: number;
  /** The code that was parsed. */
  text: string;
}

/** The pasted text; what we put before it is `shift` long. */
interface Paste extends Pick<Code, 'original' | 'spot'> {
  shift: number;
}

async function attempt(
  { text, replaced }: Piece,
  paste: Paste,
  search: Search,
  deadline: Deadline,
): Promise<Attempt> {
  const { tree, errors } = await parseScript(text, deadline);
  const scopes = new Scopes(text, tree, deadline);
  const evaluator = new Evaluator(text, scopes, replaced, deadline);
  return { found: search({ ...paste, tree, scopes, evaluator }, deadline), errors, text };
}

/** A forgotten comma, put where there is a blank anyway, so that no offset moves. */
function withComma(text: string, before: number): string | null {
  const at = before - 1;
  return /\s/.test(text[at] ?? '') ? `${text.slice(0, at)},${text.slice(before)}` : null;
}

const mostCommas = 5;

/** Reads on behind forgotten commas; the call still tells where the first one is missing. */
async function mended(
  first: Attempt,
  piece: Piece,
  paste: Paste,
  search: Search,
  deadline: Deadline,
): Promise<Attempt> {
  let best = first;
  for (let commas = 0; commas < mostCommas; ++commas) {
    const broken = best.found.calls.find((call) => call.broken)?.broken;
    const text = broken ? withComma(best.text, broken.offset + paste.shift) : null;
    if (text === null || !broken) break;
    const next = await attempt({ ...piece, text }, paste, search, deadline);
    const told = first.found.calls.find((call) => call.broken)?.broken ?? broken;
    const call = next.found.calls.find(({ range }) => {
      const place = told.offset + paste.shift;
      return range.from <= place && place < range.to;
    });
    const further = (call?.broken?.offset ?? Infinity) > broken.offset;
    if (!call || !further || next.errors > best.errors) break;
    best = next;
    // The next comma is looked for first, then the first place is told.
    if (!call.broken) {
      call.broken = told;
      break;
    }
  }
  return best;
}

/** The reading with the most calls and, of those, the fewest places that could not be read. */
async function best(text: string, search: Search, deadline: Deadline, shift = 0): Promise<Found> {
  let chosen: Attempt | null = null;
  const spot = spotIn(text.slice(shift));
  const paste = {
    original: text,
    shift,
    spot: (offset: number) => spot(Math.max(0, offset - shift)),
  };
  for (const piece of piecesOf(text)) {
    let next = await attempt(piece, paste, search, deadline);
    if (next.errors > 0 && next.errors < 20) {
      next = await mended(next, piece, paste, search, deadline);
    }
    const gain = next.found.calls.length - (chosen?.found.calls.length ?? 0);
    if (!chosen || gain > 0 || (gain === 0 && next.errors < chosen.errors)) chosen = next;
    if (chosen.found.calls.length > 0 && chosen.errors === 0) break;
  }
  const found = chosen?.found ?? { calls: [] };
  for (const { range } of found.calls) {
    range.from = Math.max(0, range.from - shift);
    range.to = Math.min(text.length, range.to) - shift;
  }
  return found;
}

const hasCall = /request_?pay|loadUI|requestIssueBillingKey/i;

export async function readPaste(text: string): Promise<PasteResult> {
  if (text.trim() === '') return problem('empty');
  if (text.length > longestPaste) return problem('tooLarge');
  const deadline = new Deadline(mostMs);
  try {
    let found: Found = { calls: [] };
    if (hasCall.test(text)) found = await best(text, findCalls, deadline);
    if (found.calls.length > 0) return sized(found);
    if (text.length > longestObject) return problem(found.problem ?? 'noCall');

    // Only the object, or only its members.
    const bare = /^\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|\s)*(?=[{"'\w[.])/.test(text);
    const opening = text.trimStart()[0];
    if (opening === '{') {
      const object = await best(`(${text.replace(/[;,\s]+$/, '')})`, oneObject, deadline, 1);
      if (object.calls.length > 0) return sized(object);
    }
    const objects = await best(text, likelyObjects, deadline);
    if (objects.calls.length > 0) return sized({ ...found, ...objects });
    if (bare && opening !== '{') {
      const members = await best(`({${text}\n})`, likelyObjects, deadline, 2);
      if (members.calls.length > 0 && members.calls[0]?.range.from === 0) return sized(members);
    }
    return { ...found, calls: [], problem: found.problem ?? 'noCall' };
  } catch (error) {
    if (error instanceof TooSlow) return problem('tooSlow');
    // The parser builds its tree by recursion and ran out of stack.
    if (error instanceof RangeError) return problem('tooDeep');
    throw error;
  }
}

const likelyObjects: Search = (code, deadline) => findObjects(code, 2, deadline);

/** The pasted object itself. */
const oneObject: Search = (code, deadline) => {
  const { calls } = findObjects(code, 1, deadline);
  return { calls: calls.filter(({ range }) => range.from === 1) };
};

/** A short text can stand for a huge object, by naming one constant again and again. */
function sized(result: PasteResult): PasteResult {
  const size = result.calls.reduce((sum, { params }) => sum + JSON.stringify(params).length, 0);
  return size > longestPaste ? problem('tooLarge') : result;
}
