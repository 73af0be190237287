// Finds the JavaScript in what was pasted, and hides what a server would have replaced. Every piece
// keeps its offsets, so that a line of a piece is a line of the pasted text.

import { parser as html } from '@lezer/html';

/** JavaScript, blanks where the pasted text has something else. */
export interface Piece {
  text: string;
  /** Stand-ins of what a server replaces, by offset. */
  replaced: ReadonlyMap<number, number>;
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** The scripts of a page, everything else blank. */
function scriptsOf(text: string): string | null {
  const kept: { from: number; to: number }[] = [];
  html.parse(text).iterate({
    enter({ name, from, to }) {
      if (name === 'ScriptText') kept.push({ from, to });
      // A handler in the markup: `<button onclick="…">`.
      if (name === 'Attribute') {
        const handler = /^\s*(?:on\w+|@\w[\w.]*)\s*=\s*(["'])/i.exec(text.slice(from, to));
        if (handler) kept.push({ from: from + handler[0].length, to: to - 1 });
      }
    },
  });
  if (kept.length === 0) return null;
  let at = 0;
  const parts: string[] = [];
  for (const { from, to } of kept) {
    // A semicolon in the gap keeps two scripts from becoming one expression.
    const gap = blank(text.slice(at, from));
    parts.push(gap.length > 0 ? `${gap.slice(0, -1)};` : gap, text.slice(from, to));
    at = to;
  }
  return parts.join('');
}

/** `<%= … %>`, `<?= … ?>`: never JavaScript, wherever they stand. */
const always = /<%[\s\S]*?%>|<\?[\s\S]*?\?>/g;
/** `{{ … }}`, `${ … }`, `[[${ … }]]`, `@Model.…` where a value is expected. */
const atValues =
  /(?<=[:=(,]\s{0,8})(?:\{\{[^{}\n]*\}\}|\[\[[^[\]\n]*\]\]|[$#]\{[^{}\n]*\}|@[A-Za-z][\w.]*)/g;

/** Puts a name of the same length in the place of each match. */
function hide(text: string, pattern: RegExp, replaced: Map<number, number>): string {
  return text.replace(pattern, (match, at: number) => {
    replaced.set(at, at + match.length);
    const [first = '', ...rest] = match.split('\n');
    return [first.replace(/./gs, '$'), ...rest.map(blank)].join('\n');
  });
}

/** The readings of the pasted text that are worth a try, the likeliest first. */
export function* piecesOf(text: string): Generator<Piece> {
  const replaced = new Map<number, number>();
  const plain = hide(text, always, replaced);
  const isMarkup = /^\s*</.test(text) || /<script[\s>]/i.test(text);
  const scripts = isMarkup ? scriptsOf(plain) : null;
  for (const code of scripts === null ? [plain] : [scripts, plain]) {
    yield { text: code, replaced };
    const more = new Map(replaced);
    const hidden = hide(code, atValues, more);
    if (more.size > replaced.size) yield { text: hidden, replaced: more };
  }
}
