// The parts of an order as a form shows them, worked out from the catalogue's rows and the order as
// it is: no markup here, and no opinion on what a module wants.

import type { Catalogue, Parameter } from '../../../web/src/types.js';
import { get, has, isRecord, parsePointer, type Path, toPointer } from '../pointer.js';

/** What a part is edited with. */
export type Kind = 'text' | 'number' | 'flag' | 'choice' | 'list' | 'deadline' | 'json';

/** One part of an order that holds a value: `buyer.name`, `items[].price`. */
export interface Part {
  /** As the catalogue writes it. */
  name: string;
  kind: Kind;
  row: Parameter;
  /** What the elements of a list are. */
  element?: Parameter;
}

export const groupIds = [
  'goods',
  'buyer',
  'items',
  'card',
  'account',
  'billing',
  'delivery',
  'shop',
  'result',
] as const;
export type GroupId = (typeof groupIds)[number];

/** Where a part is looked for; a part that the order gains later is among the last. */
const groupOf: Record<string, GroupId> = {
  id: 'goods',
  name: 'goods',
  description: 'goods',
  amount: 'goods',
  currency: 'goods',
  taxFree: 'goods',
  vat: 'goods',
  digital: 'goods',
  method: 'goods',
  channelKey: 'goods',
  buyer: 'buyer',
  items: 'items',
  card: 'card',
  instalments: 'card',
  escrow: 'account',
  depositDeadline: 'account',
  cashReceipt: 'account',
  billingKey: 'billing',
  period: 'billing',
  delivery: 'delivery',
  shop: 'shop',
};

/** The order in which people think of an order, where it is not the catalogue's. */
const first = ['name', 'amount', 'currency', 'id', 'method', 'channelKey'];

const namePath = (name: string): string[] => name.replace(/\[\]/g, '').split('.');

const headOf = (name: string) => namePath(name)[0] ?? name;

function kindOf(row: Parameter, below: readonly Parameter[]): Kind {
  if (row.types.includes('array')) return 'list';
  if (below.length > 0) return 'deadline';
  if (row.types.includes('object')) return 'json';
  if (row.types.includes('boolean')) return 'flag';
  if (row.types.includes('number') || row.types.includes('integer')) return 'number';
  return row.values ? 'choice' : 'text';
}

/** Every part that holds a value of its own, and those of one element of a repeating group. */
export function partsOf(rows: Catalogue['order']): Part[] {
  const below = (row: Parameter) => rows.filter(({ path }) => path.startsWith(`${row.path}.`));
  const parts: Part[] = [];
  for (const row of rows) {
    if (row.path.endsWith('[]')) continue;
    const members = below(row);
    const holdsOnly = row.types.every((type) => type === 'object') && members.length > 0;
    const repeats = rows.some(({ path }) => path.startsWith(`${row.path}[].`));
    // The days of a deadline belong to the deadline, which is a date or so many days.
    const inside = parts.some(
      ({ kind, name }) => kind === 'deadline' && row.path.startsWith(`${name}.`),
    );
    if (holdsOnly || repeats || inside) continue;
    const element = rows.find(({ path }) => path === `${row.path}[]`);
    parts.push({ name: row.path, kind: kindOf(row, members), row, ...(element && { element }) });
  }
  const rank = ({ name }: Part) => (first.includes(name) ? first.indexOf(name) : first.length);
  return parts.sort((a, b) => rank(a) - rank(b));
}

/** `buyer.name` of the pointer's place: indexes become `[]`. */
export const partName = (path: Path): string =>
  path.reduce((name, step) => {
    if (/^\d+$/.test(step)) return `${name}[]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');

export interface Entry {
  part: Part;
  path: Path;
  present: boolean;
}

export interface Group {
  id: GroupId;
  entries: Entry[];
  /** Of a repeating group, the lines of each element. */
  elements: { path: Path; entries: Entry[]; absent: Entry[] }[];
  /** What can be added. */
  absent: Entry[];
}

/** Members that the form has no line for, because nothing is known of them or their shape is odd. */
function oddEntries(parts: readonly Part[], order: object): Entry[] {
  return Object.entries(order).flatMap(([key, value]) => {
    const mine = parts.filter(({ name }) => headOf(name) === key || headOf(name) === `${key}[]`);
    const isFlat = mine.some(({ name }) => name === key);
    const fits = key === repeating ? Array.isArray(value) : isFlat || isRecord(value);
    if (mine.length > 0 && fits) return [];
    const row: Parameter = { path: key, types: ['object'], docs: '' };
    return [{ part: { name: key, kind: 'json', row }, path: [key], present: true }];
  });
}

/** The group whose elements repeat. */
export const repeating = 'items';

/**
 * The lines of the form: a part has one if the order holds it, cannot do without it, or an issue
 * speaks of it.
 */
export function formGroups(
  parts: readonly Part[],
  order: object,
  pointers: Iterable<string>,
): Group[] {
  const spokenOf = [...pointers];
  const isCalled = (path: Path) => {
    const pointer = toPointer(path);
    return spokenOf.some((at) => at === pointer || at.startsWith(`${pointer}/`));
  };
  const split = (candidates: readonly Entry[]) => ({
    entries: candidates.filter(({ part, path, present }) => {
      return present || part.row.required !== undefined || isCalled(path);
    }),
    absent: candidates.filter(({ part, path, present }) => {
      return !present && part.row.required === undefined && !isCalled(path);
    }),
  });
  const entry = (part: Part, path: Path): Entry => ({ part, path, present: has(order, path) });

  return groupIds.map((id): Group => {
    const mine = parts.filter(({ name }) => (groupOf[headOf(name)] ?? 'result') === id);
    const plain = mine.filter(({ name }) => !name.includes('[]'));
    const members = mine.filter(({ name }) => name.includes('[].'));
    const list = members.length > 0 ? get(order, [repeating]) : undefined;
    const elements = (Array.isArray(list) ? list : []).map((_, index) => {
      const path = [repeating, String(index)];
      return {
        path,
        ...split(members.map((part) => entry(part, [...path, ...namePath(part.name).slice(1)]))),
      };
    });
    const lines = split(plain.map((part) => entry(part, namePath(part.name))));
    if (id === 'result') lines.entries.push(...oddEntries(parts, order));
    return { id, elements, ...lines };
  });
}

/** Whether the module takes a part, or something of it, as `takes` of a build says it. */
export const takesPart = (takes: readonly string[], name: string): boolean =>
  takes.some((taken) => {
    const [a, b] = [`${taken.replace(/\[\]/g, '')}.`, `${name.replace(/\[\]/g, '')}.`];
    return a.startsWith(b) || b.startsWith(a);
  });

/** The place of an issue in the form: itself, or the nearest part around it that has a line. */
export function linePointer(pointer: string, lines: ReadonlySet<string>): string | undefined {
  for (let path: Path = parsePointer(pointer); path.length > 0; path = path.slice(0, -1)) {
    const at = toPointer(path);
    if (lines.has(at)) return at;
  }
  return undefined;
}

/** What a text typed for a number means; what is no number stays text, for the checker to judge. */
export const typedNumber = (text: string): unknown =>
  /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text.trim()) ? Number(text) : text;

/** What a list typed as `2, 3, 6` means. */
export function typedList(text: string, element?: Parameter): unknown[] {
  const numeric = element?.types.some((type) => type === 'integer' || type === 'number');
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => (numeric ? typedNumber(item) : item));
}

/** A value to start a part with: one from the example if it has the part, or one of its kind. */
export function startingValue(part: Part, path: Path, examples: object): unknown {
  const generic = path.map((step) => (/^\d+$/.test(step) ? '0' : step));
  const known = get(examples, generic);
  if (known !== undefined && !isRecord(known)) return known;
  if (known !== undefined) return structuredClone(known);
  switch (part.kind) {
    case 'number':
      return part.row.min ?? 1;
    case 'flag':
      return true;
    case 'list':
      return [];
    case 'json':
      return {};
    case 'choice':
      return part.row.values?.[0] ?? '';
    default:
      return '';
  }
}
