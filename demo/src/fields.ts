// What the form shows, worked out from the catalogue's flat list of parameters and the object as it
// is: no markup here.

import type { Issue, Parameter } from '../../web/src/types.js';
import { get, has, isRecord, type Path, toPointer } from './pointer.js';
import { holds, type Situation } from './situation.js';

/** One member of the object as the catalogue describes it. */
export interface Field {
  key: string;
  row?: Parameter;
  members: Field[];
  /** What an array's elements are. */
  item?: Field;
}

/** One line of the form. */
export type Entry =
  | { kind: 'value'; path: Path; field: Field; present: boolean }
  | { kind: 'list'; path: Path; field: Field; items: Entry[][] }
  /** A value without a field, or of a shape that the field cannot show: edited as JSON. */
  | { kind: 'raw'; path: Path; field?: Field; present: true };

/** `a.b[].c` and its kind, grown into a tree. */
export function fieldTree(parameters: readonly Parameter[]): Field[] {
  const root: Field = { key: '', members: [] };
  for (const row of parameters) {
    let at = root;
    for (const part of row.path.split('.')) {
      const key = part.replace(/(\[\])+$/, '');
      let next = at.members.find((member) => member.key === key);
      if (!next) {
        next = { key, members: [] };
        at.members.push(next);
      }
      at = next;
      for (let depth = (part.length - key.length) / 2; depth > 0; --depth) {
        at.item ??= { key: '', members: [] };
        at = at.item;
      }
    }
    at.row = row;
  }
  return root.members;
}

const holdsObjects = (field: Field) => (field.item?.members.length ?? 0) > 0;

/** A repeating group longer than this is edited as JSON; nobody fills in a hundred forms. */
const longestList = 30;

/** The lines for a field: itself, its members', or none when nothing calls for it. */
function entriesFor(field: Field, path: Path, params: unknown, wanted: Wanted): Entry[] {
  const present = has(params, path);
  const value = get(params, path);
  if (field.members.length > 0) {
    if (present && !isRecord(value)) return [{ kind: 'raw', path, field, present }];
    const known = field.members.flatMap((member) =>
      entriesFor(member, [...path, member.key], params, wanted),
    );
    const unknown = isRecord(value) ? unknownMembers(value, field.members) : [];
    return [...known, ...unknown.map((key) => rawEntry([...path, key]))];
  }
  if (present && field.item && holdsObjects(field)) {
    const list = Array.isArray(value) && value.length <= longestList && value.every(isRecord);
    if (!list) return [{ kind: 'raw', path, field, present }];
    const everything = { ...wanted, everyMember: true };
    const items = value.map((element, index) => {
      const here = [...path, String(index)];
      const known = field.item?.members ?? [];
      return [
        ...known.flatMap((member) => entriesFor(member, [...here, member.key], params, everything)),
        ...unknownMembers(element, known).map((key) => rawEntry([...here, key])),
      ];
    });
    return [{ kind: 'list', path, field, items }];
  }
  const called = wanted.everyMember || wanted.pointers.has(toPointer(path));
  return present || called ? [{ kind: 'value', path, field, present }] : [];
}

interface Wanted {
  /** Members that an issue speaks of. */
  pointers: ReadonlySet<string>;
  /** Inside a repeating group every member has its line. */
  everyMember: boolean;
}

const unknownMembers = (value: Record<string, unknown>, known: readonly Field[]) =>
  Object.keys(value).filter((key) => !known.some((member) => member.key === key));

const rawEntry = (path: Path): Entry => ({ kind: 'raw', path, present: true });

export interface Group {
  id: GroupId;
  entries: Entry[];
  /** Members that could be added here and now, the module's own first. */
  absent: { path: Path; field: Field }[];
}

/** Everyday members by what they are for; any other member belongs to the module itself. */
const families = {
  order: [
    'channelKey',
    'pg',
    'merchant_uid',
    'name',
    'amount',
    'currency',
    'tax_free',
    'vat_amount',
    'customer_uid',
    'customer_id',
    'custom_data',
  ],
  buyer: ['buyer_name', 'buyer_tel', 'buyer_email', 'buyer_addr', 'buyer_postcode'],
  card: ['card', 'display', 'appCard', 'useFreeInterestFromMall', 'auth_mode', 'company'],
  window: ['language', 'digital', 'escrow', 'vbank_due', 'popup', 'period', 'products', 'biz_num'],
  result: ['m_redirect_url', 'app_scheme', 'notice_url', 'confirm_url'],
} as const;
export type GroupId = keyof typeof families | 'module' | 'unknown';

const familyOf = (key: string): GroupId => {
  for (const [id, keys] of Object.entries(families)) {
    if ((keys as readonly string[]).includes(key)) return id as GroupId;
  }
  return 'module';
};

function absentLeaves(
  field: Field,
  path: Path,
  params: unknown,
  situation: Situation,
): Group['absent'] {
  const only = field.row?.only;
  if (only && !holds(only, situation)) return [];
  if (field.members.length === 0) return has(params, path) ? [] : [{ path, field }];
  if (has(params, path) && !isRecord(get(params, path))) return [];
  return field.members.flatMap((member) =>
    absentLeaves(member, [...path, member.key], params, situation),
  );
}

/** The form for an object: its groups in the order people think of a payment. */
export function formGroups(
  fields: readonly Field[],
  params: Record<string, unknown>,
  issues: readonly Issue[],
  situation: Situation,
): Group[] {
  // The pay method has its own place above the form.
  const shown = fields.filter((field) => field.key !== 'pay_method');
  const wanted = { pointers: new Set(issues.map((issue) => issue.path)), everyMember: false };
  const ids: GroupId[] = ['order', 'buyer', 'card', 'window', 'module', 'result'];
  const groups = ids.map((id): Group => {
    const mine = shown.filter((field) => familyOf(field.key) === id);
    const order: readonly string[] = id in families ? families[id as keyof typeof families] : [];
    if (order.length > 0) mine.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    const entries = mine.flatMap((field) => entriesFor(field, [field.key], params, wanted));
    const visible = new Set(entries.map((entry) => toPointer(entry.path)));
    const absent = mine
      .flatMap((field) => absentLeaves(field, [field.key], params, situation))
      .filter(({ path }) => !visible.has(toPointer(path)))
      .sort(
        (a, b) => Number(a.field.row?.general ?? false) - Number(b.field.row?.general ?? false),
      );
    return { id, entries, absent };
  });
  const unknown = unknownMembers(params, fields).map((key) => rawEntry([key]));
  return [...groups, { id: 'unknown' as const, entries: unknown, absent: [] }].filter(
    ({ entries, absent }) => entries.length + absent.length > 0,
  );
}

/** What a text typed into a field means: a number where the field takes one and it reads as one. */
export function typedValue(text: string, types: readonly string[]): unknown {
  const numeric = types.includes('number') || types.includes('integer');
  if (!numeric || types.includes('string')) return text;
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** What a list typed as `2, 3, 6` means. */
export function typedList(text: string, itemTypes: readonly string[]): unknown[] {
  if (text.trim() === '') return [];
  return text.split(',').map((part) => typedValue(part.trim(), itemTypes));
}
