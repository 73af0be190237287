// Parses JavaScript and TypeScript with CodeMirror's parser: it takes broken code as it is, never
// recurses, and stops when told to. Nothing of the code is ever run.

import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** Long work is done in slices, so that the page stays alive, and given up in the end. */
export class Deadline {
  #end: number;
  #pause: number;

  constructor(readonly mostMs: number) {
    this.#end = performance.now() + mostMs;
    this.#pause = performance.now() + 30;
  }

  get over(): boolean {
    return performance.now() > this.#end;
  }

  /** Lets the page breathe if it had to wait long enough. */
  async rest() {
    if (performance.now() < this.#pause) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#pause = performance.now() + 30;
  }
}

/** The time is up. */
export class TooSlow extends Error {}

const dialects = ['ts jsx', 'ts'] as const;

export interface Parsed {
  tree: Tree;
  /** How many places could not be read. */
  errors: number;
}

async function parseAs(dialect: string, text: string, deadline: Deadline): Promise<Parsed> {
  const parse = parser.configure({ dialect }).startParse(text);
  let tree: Tree | null = null;
  for (let steps = 1; !(tree = parse.advance()); ++steps) {
    if (steps % 1024 > 0) continue;
    if (deadline.over) throw new TooSlow();
    await deadline.rest();
  }
  let errors = 0;
  tree.iterate({ enter: ({ type }) => void (errors += Number(type.isError)) });
  return { tree, errors };
}

/** Reads a text as whichever dialect it is: `<any>x` is a cast in TypeScript and a tag in JSX. */
export async function parseScript(text: string, deadline: Deadline): Promise<Parsed> {
  let best: Parsed | null = null;
  for (const dialect of dialects) {
    const parsed = await parseAs(dialect, text, deadline);
    if (!best || parsed.errors < best.errors) best = parsed;
    if (best.errors === 0) break;
  }
  return best as Parsed;
}

/** The children of a node that are not commas, brackets and comments. */
export function* parts(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^\w/.test(child.name) && !/Comment$/.test(child.name)) yield child;
  }
}

/** The next sibling that is not a comment. */
export function after(node: SyntaxNode | null): SyntaxNode | null {
  let next = node?.nextSibling ?? null;
  while (next && /Comment$/.test(next.name)) next = next.nextSibling;
  return next;
}

export const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunction',
  'MethodDeclaration',
]);

/** Around a value that stays the same: `x as const`, `(x)`, `x!`. */
export const isCast = (node: SyntaxNode) =>
  node.name === 'BinaryExpression' && (node.getChild('as') ?? node.getChild('satisfies')) !== null;
