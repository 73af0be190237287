// Puts plausible values into the holes of a pasted call, so that the rest of it can be checked. What
// is certain of a value is kept: a field of a form gives text, and text is what the checker gets.

import type { Checkout, Context } from '../../../../web/src/types.js';
import type { ModuleFacts } from '../../catalogue.js';
import { startingValue } from '../../examples.js';
import { get, has, parsePointer, type Path, set, toPointer } from '../../pointer.js';
import type { Hole, Kind, PastedCall } from './types.js';

export interface FilledHole extends Hole {
  value: unknown;
}

export interface FilledCall {
  params: unknown;
  holes: FilledHole[];
}

/** The catalogue's name for a member: `kcpProducts[].name`. */
const rowName = (path: Path) =>
  path
    .map((part, index) => (/^\d+$/.test(part) ? '[]' : `${index > 0 ? '.' : ''}${part}`))
    .join('');

function ofKind(value: unknown, kind: Kind | undefined): unknown {
  const isPlain = value === null || typeof value !== 'object';
  switch (kind) {
    case 'string':
      return isPlain ? String(value) : '';
    case 'number':
      return Number.isFinite(Number(value)) && isPlain ? Number(value) : 1;
    case 'boolean':
      return typeof value === 'boolean' ? value : true;
    case 'array':
      return Array.isArray(value) ? value : [];
    case 'object':
      return isPlain || Array.isArray(value) ? {} : value;
    default:
      return value;
  }
}

/** What a made-up value may be wrong about. */
const misfits = new Set(['format', 'length', 'enum', 'range', 'unsupported']);

/** More rounds than any module needs to name all it requires. */
const mostRounds = 6;

export function fill(
  call: PastedCall,
  module: ModuleFacts,
  checker: Pick<Checkout, 'check'>,
  context: Context,
): FilledCall {
  const rows = new Map(module.parameters.map((row) => [row.path, row]));
  const plausible = (path: Path): unknown => {
    if (path.length === 1 && path[0] === 'pay_method') return module.pay_methods[0] ?? 'card';
    if (path.length === 1 && path[0] === 'pg') return module.code;
    return startingValue(path, rows.get(rowName(path)));
  };

  let params: unknown = call.params;
  const holes = new Map<string, FilledHole>();
  const put = (hole: Hole, value: unknown) => {
    if (hole.path.length > 0) params = set(params, hole.path, value);
    holes.set(toPointer(hole.path), { ...hole, value });
  };
  /** Members that were not seen because they are in what could not be read. */
  const unseen: Hole[] = [];
  for (const hole of call.holes) {
    if (hole.reason === 'spread' || hole.reason === 'name' || hole.path.length === 0) {
      unseen.push(hole);
      continue;
    }
    put(hole, hole.likely ? get(params, hole.path) : ofKind(plausible(hole.path), hole.kind));
  }
  // A likely value is made of what the code says around the hole; the catalogue knows better.
  for (const issue of checker.check(params, context).issues) {
    const hole = holes.get(issue.path);
    if (!hole?.likely || hole.exact || !misfits.has(issue.code)) continue;
    put(hole, ofKind(plausible(hole.path), hole.kind));
  }

  const [whole] = unseen;
  for (let round = 0; whole && round < mostRounds; ++round) {
    const lacking = checker
      .check(params, context)
      .issues.map(({ code, path }) => ({ code, at: parsePointer(path) }))
      .filter(({ code, at }) => code === 'required' && at.length > 0 && !has(params, at));
    if (lacking.length === 0) break;
    for (const { at } of lacking) {
      const around = unseen
        .filter(({ path }) => path.every((part, index) => part === at[index]))
        .at(-1);
      put({ path: at, source: (around ?? whole).source, reason: 'spread' }, plausible(at));
    }
  }
  for (const hole of unseen) {
    const filledIn = [...holes.values()].some(({ source }) => source === hole.source);
    if (!filledIn) holes.set(`spread ${hole.source}`, { ...hole, value: undefined });
  }
  return { params, holes: [...holes.values()] };
}

/** The module that the code speaks of, or undefined. */
export function moduleFor(
  { pg, uiType }: Pick<PastedCall, 'pg' | 'uiType'>,
  modules: readonly ModuleFacts[],
  uiTypeOf: (module: ModuleFacts) => string | undefined,
): ModuleFacts | undefined {
  const fitting = modules.filter((module) => pg === undefined || module.code === pg);
  if (uiType !== undefined) return fitting.find((module) => uiTypeOf(module) === uiType);
  if (pg === undefined) return undefined;
  return fitting.find((module) => uiTypeOf(module) === undefined) ?? fitting[0];
}
