// Completion from the catalogue: the members that an object may still have, and the values that a
// member allows.

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { getLocation, type Location } from 'jsonc-parser';
import type { Parameter } from '../../../../web/src/types.js';
import { startingValue } from '../../examples.js';
import { language } from '../../i18n.js';
import { methodName } from '../../pay-methods.js';
import { get, isRecord } from '../../pointer.js';
import { apiOf, holds } from '../../situation.js';
import type { Session } from '../../state.js';
import { readJson } from '../../json-text.js';

/** The catalogue's name for a place: `kcpProducts[].name`. */
const rowName = (path: readonly (string | number)[]) =>
  path
    .map((part, index) =>
      typeof part === 'number' ? '[]' : `${index > 0 ? '.' : ''}${part.replace(/\[\]/g, '')}`,
    )
    .join('');

/** `"card"` → `card`, without what a half-typed name has for quotes. */
const bare = (text: string) => text.replace(/^"|"$/g, '');

/** Names of the members below a place, each with its row if it has one of its own. */
function membersBelow(rows: readonly Parameter[], place: string): Map<string, Parameter | null> {
  const prefix = place === '' ? '' : `${place}.`;
  const found = new Map<string, Parameter | null>();
  for (const row of rows) {
    if (!row.path.startsWith(prefix) || row.path.startsWith(`${prefix}[`)) continue;
    const [name = '', ...rest] = row.path.slice(prefix.length).split('.');
    const plain = name.replace(/(\[\])+$/, '');
    const own = rest.length === 0 && plain === name ? row : null;
    if (own || !found.has(plain)) found.set(plain, own);
  }
  return found;
}

function locationAt(text: string, offset: number): Location | null {
  try {
    return getLocation(text, offset);
  } catch (error) {
    // The parser recurses and ran out of stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Writes a text and selects a part of it, `behind` letters before its end. */
function put(
  view: EditorView,
  insert: string,
  from: number,
  to: number,
  select: number,
  behind: number,
) {
  const end = from + insert.length - behind;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: end - select, head: end },
    userEvent: 'input.complete',
  });
}

export const completions =
  (session: Session) =>
  (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString();
    const location = locationAt(text, context.pos);
    if (!location) return null;
    const { path, isAtPropertyKey, previousNode } = location;
    // Between two members nothing is begun: complete there only when asked to.
    const inside =
      previousNode &&
      previousNode.offset < context.pos &&
      context.pos <= previousNode.offset + previousNode.length;
    const word = context.matchBefore(/[\w.-]+$/);
    if (!context.explicit && !inside && !word) return null;
    const start = inside ? previousNode.offset : (word?.from ?? context.pos);
    // The quote is no part of the name that is looked for, and is written anew.
    const quoted = text[start] === '"';
    const rows = session.module().parameters;
    const options = isAtPropertyKey
      ? names(session, rows, text, path.slice(0, -1))
      : values(session, rows, path);
    if (options.length === 0) return null;
    return {
      from: quoted ? start + 1 : start,
      validFor: /^[\w.-]*$/,
      options: options.map(({ insert, selected, ...option }) => ({
        ...option,
        apply: (view: EditorView, _: Completion, from: number, to: number) => {
          const after = view.state.sliceDoc(to, to + 200);
          const rest = /^[\w.-]*"?/.exec(quoted ? after : '')?.[0].length ?? 0;
          // A name that has its value already keeps it.
          const follows = isAtPropertyKey && /^\s*:/.test(after.slice(rest));
          if (follows)
            put(view, JSON.stringify(option.label), from - Number(quoted), to + rest, 0, 0);
          else {
            // Before another member there has to be a comma.
            const comma = isAtPropertyKey && /^\s*"/.test(after.slice(rest)) ? ',' : '';
            put(view, insert + comma, from - Number(quoted), to + rest, selected, comma.length);
          }
        },
      })),
    };
  };

interface Option extends Completion {
  insert: string;
  /** How much of the end is selected, to be typed over. */
  selected: number;
}

function names(
  session: Session,
  rows: readonly Parameter[],
  text: string,
  container: readonly (string | number)[],
): Option[] {
  const value = readJson(text).value ?? session.state.params;
  const there = get(value, container.map(String));
  const situation = {
    payMethod: session.payMethod(),
    platform: session.state.platform,
    billing: session.billing(),
    api: apiOf(session.module()),
  };
  return [...membersBelow(rows, rowName(container))].flatMap(([name, row]): Option[] => {
    if (isRecord(there) && Object.hasOwn(there, name)) return [];
    if (row?.only && !holds(row.only, situation)) return [];
    const required = row?.required && holds(row.required, situation);
    const start = row ? startingValue([...container.map(String), name], row) : {};
    const shown = JSON.stringify(start) ?? 'null';
    return [
      {
        label: name,
        type: 'property',
        boost: (required ? 50 : 0) + (row?.general ? 0 : 10),
        ...(row?.label ? { detail: row.label[language()] } : {}),
        insert: `${JSON.stringify(name)}: ${shown}`,
        selected: shown.length,
      },
    ];
  });
}

function values(
  session: Session,
  rows: readonly Parameter[],
  path: readonly (string | number)[],
): Option[] {
  const name = rowName(path);
  const row = rows.find((one) => one.path === name);
  const option = (value: unknown, detail?: string): Option => ({
    label: bare(JSON.stringify(value)),
    type: 'constant',
    ...(detail ? { detail } : {}),
    insert: JSON.stringify(value),
    selected: 0,
  });
  if (name === 'pay_method') {
    const module = session.module();
    const methods = session.billing() ? module.billing_pay_methods : module.pay_methods;
    return methods.map((method) => option(method, methodName(method)));
  }
  if (row?.values) return row.values.map((value) => option(value));
  if (row?.types[0] === 'boolean') return [option(true), option(false)];
  return [];
}
