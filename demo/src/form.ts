// The form view: one line per member, made from the catalogue. Lines are kept while the object
// changes around them, so that typing is never interrupted.

import type { Issue, Parameter, Text } from '../../web/src/types.js';
import { gravest } from './code-view.js';
import { button, byId, el, icon, reconcile } from './dom.js';
import { startingValue } from './examples.js';
import {
  type Entry,
  type Field,
  fieldTree,
  formGroups,
  type Group,
  type GroupId,
  typedList,
  typedValue,
} from './fields.js';
import { language, t, type TextKey } from './i18n.js';
import { firstSentence, prose } from './messages.js';
import { get, has, isRecord, type Path, spoken, toPointer } from './pointer.js';
import { apiOf, holds, type Situation } from './situation.js';
import type { Session } from './state.js';
import type { App } from './view.js';

const groupTitles: Record<GroupId, TextKey> = {
  order: 'groupOrder',
  buyer: 'groupBuyer',
  card: 'groupCard',
  window: 'groupWindow',
  module: 'groupModule',
  result: 'groupResult',
  unknown: 'groupUnknown',
};

const typeNames: Record<string, TextKey> = {
  string: 'typeString',
  number: 'typeNumber',
  boolean: 'typeBoolean',
};

/** An id that any pointer can be part of. */
export const fieldId = (path: Path) =>
  `field${toPointer(path).replace(/[^\w]/g, (char) => `-${char.charCodeAt(0)}-`)}`;

/** A part of the form that lives as long as what it shows. */
interface Part<What> {
  element: HTMLElement;
  update(what: What): void;
}

/** Something to type or choose in, and how a value gets into it. */
interface Input {
  element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  show(value: unknown, present: boolean): void;
}

type InputKind = 'text' | 'choice' | 'list' | 'json';

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

function choicesOf(row?: Parameter): readonly unknown[] | undefined {
  if (row?.values && row.values.length > 0) return row.values;
  return row?.types.length === 1 && row.types[0] === 'boolean' ? [true, false] : undefined;
}

/** Which input can show the value as it is; JSON can show any. */
function inputKind(entry: Entry, value: unknown): InputKind {
  if (entry.kind !== 'value' || value === null) return 'json';
  const { row, item } = entry.field;
  const wantsList = row?.types.includes('array') ?? item !== undefined;
  if (Array.isArray(value)) return value.every(isScalar) && wantsList ? 'list' : 'json';
  if (typeof value === 'object') return 'json';
  if (!entry.present && row?.types[0] === 'array') return 'list';
  if (!entry.present && row?.types[0] === 'object') return 'json';
  const choices = choicesOf(row);
  // A boolean given as text is shown as the text it is.
  if (choices && (!entry.present || typeof value === typeof choices[0])) return 'choice';
  return 'text';
}

const issuerList = 'issuers';

function textInput(
  types: readonly string[],
  commit: (value: unknown) => void,
  list: string | null = null,
): Input {
  const numeric = types.includes('number') || types.includes('integer');
  const element = el('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: numeric && !types.includes('string') ? 'decimal' : null,
    list,
  });
  element.addEventListener('input', () => commit(typedValue(element.value, types)));
  return {
    element,
    show: (value, present) => (element.value = present ? String(value) : ''),
  };
}

function listInput(itemTypes: readonly string[], commit: (value: unknown) => void): Input {
  const element = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  element.placeholder = t('listHint');
  element.addEventListener('input', () => commit(typedList(element.value, itemTypes)));
  return {
    element,
    show: (value) => (element.value = Array.isArray(value) ? value.join(', ') : ''),
  };
}

function choiceInput(choices: readonly unknown[], commit: (value: unknown) => void): Input {
  const element = el('select');
  let offered: unknown[] = [];
  element.addEventListener('change', () => {
    if (element.value !== '') commit(offered[Number(element.value)]);
  });
  return {
    element,
    show(value, present) {
      const other = present && !choices.includes(value);
      offered = other ? [value, ...choices] : [...choices];
      const options = offered.map((offer, index) => {
        const name = offer === '' ? t('emptyValue') : String(offer);
        const text = other && index === 0 ? t('valueOther', { value: name }) : name;
        return el('option', { value: index }, text);
      });
      const none = present ? [] : [el('option', { value: '' }, t('choose'))];
      element.replaceChildren(...none, ...options);
      element.value = present ? String(offered.indexOf(value)) : '';
    },
  };
}

function jsonInput(commit: (value: unknown) => void, complain: (text: string) => void): Input {
  const element = el('textarea', { rows: 1, spellcheck: 'false', autocomplete: 'off' });
  const fit = () => (element.rows = Math.min(12, element.value.split('\n').length));
  element.addEventListener('input', () => {
    fit();
    try {
      const value: unknown = JSON.parse(element.value);
      complain('');
      commit(value);
    } catch {
      complain(t('rawBroken'));
    }
  });
  return {
    element,
    show(value, present) {
      element.value = present ? (JSON.stringify(value, null, 2) ?? '') : '';
      complain('');
      fit();
    },
  };
}

const formats: Record<string, TextKey> = {
  url: 'formatUrl',
  digits: 'formatDigits',
  'number-text': 'formatNumberText',
  phone: 'formatPhone',
  email: 'formatEmail',
  issuer: 'formatIssuer',
  'issuer-or-all': 'formatIssuerOrAll',
};

/** What the row demands of a value, in a few words. */
function limits({ format, dates, max_length: n, bytes, min, max }: Parameter): string[] {
  const key = format === undefined ? undefined : formats[format];
  const texts = [
    key && t(key),
    dates?.join(', '),
    n !== undefined && t(bytes ? 'maxBytes' : 'maxLength', { n }),
    min !== undefined && max !== undefined && t('between', { min, max }),
    min !== undefined && max === undefined && t('atLeast', { min }),
    min === undefined && max !== undefined && t('atMost', { max }),
  ];
  return texts.filter((text): text is string => typeof text === 'string');
}

/** A name that, where it is long, breaks after a dot or an underscore and not within a word. */
const breakable = (path: Path) =>
  spoken(path)
    .split(/(?<=[._])/)
    .flatMap((part) => [part, el('wbr')]);

const inLanguage = (text?: Text) => text?.[language()];

/** What is wrong with a field, below it. */
const drawNote = (issue: Issue) =>
  el(
    'p',
    { class: `field-note note-${issue.severity}` },
    icon(issue.severity),
    el(
      'span',
      {},
      el('span', { class: 'visually-hidden' }, `${t(issue.severity)}: `),
      ...prose(firstSentence(issue.message)),
    ),
  );

interface Shown {
  entry: Entry;
  value: unknown;
  issues: readonly Issue[];
  situation: Situation;
  /** The value was made up. */
  isHole: boolean;
}

/** A line of the form: name and demands, the input, what the checker says of it. */
function valueLine(session: Session, first: Shown): Part<Shown> {
  const { path, field } = first.entry;
  const row = field?.row;
  const id = fieldId(path);
  const member = spoken(path);
  const types = row?.types ?? ['string'];
  const commit = (value: unknown) => session.setMember(path, value);

  const complaint = el('p', { class: 'complaint', hidden: true });
  const complain = (text: string) => {
    complaint.textContent = text;
    complaint.hidden = text === '';
  };
  const make: Record<InputKind, () => Input> = {
    text: () => textInput(types, commit, row?.format?.startsWith('issuer') ? issuerList : null),
    choice: () => choiceInput(choicesOf(row) ?? [], commit),
    list: () => listInput(field?.item?.row?.types ?? ['number'], commit),
    json: () => jsonInput(commit, complain),
  };
  const input = make[inputKind(first.entry, first.value)]();
  const typeTag = el('span', { class: 'type-tag', hidden: true });
  const notes = el('div', { class: 'field-notes', id: `${id}-notes` });
  const removal = button(
    { class: 'button icon-only', 'aria-label': t('removeMember', { member }) },
    () => {
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      session.removeMember(path);
      // A member that is demanded keeps its line; else the focus goes to the next one.
      const line = element.isConnected ? element : neighbour;
      line?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    },
    icon('close'),
  );
  input.element.id = id;
  input.element.setAttribute('aria-describedby', `${id}-about ${id}-notes`);

  const tag = el('span', { class: 'tag', hidden: true });
  const holeTag = el(
    'span',
    { class: 'tag tag-hole', title: t('holeHint'), hidden: true },
    t('hole'),
  );
  const about = [inLanguage(row?.label), ...(row ? limits(row) : [t('rawHint')])].filter(Boolean);
  // Within a repeating group the group's name stands above.
  const name = breakable(path.slice(path.findLastIndex((part) => /^\d+$/.test(part)) + 1));
  const element = el(
    'div',
    { class: 'field' },
    el(
      'div',
      { class: 'field-name' },
      el('label', { for: id }, ...name),
      tag,
      holeTag,
      el('p', { class: 'about', id: `${id}-about` }, about.join(' · ')),
    ),
    el('div', { class: 'field-value' }, input.element, typeTag, removal),
    complaint,
    notes,
  );

  return {
    element,
    update({ entry, value, issues, situation, isHole }) {
      holeTag.hidden = !isHole;
      // What an object must hold is asked for once the object is there.
      const isAsked = has(session.state.params, path.slice(0, -1)) || issues.length > 0;
      const demand =
        isAsked && row?.required && holds(row.required, situation) && row.required.severity;
      tag.hidden = !demand;
      tag.textContent = t(demand === 'error' ? 'required' : 'advised');
      tag.className = `tag tag-${demand || 'none'}`;

      const present = entry.kind !== 'value' || entry.present;
      if (document.activeElement !== input.element) input.show(value, present);
      removal.hidden = !present;
      const severity = gravest(issues);
      element.className = severity ? `field field-${severity}` : 'field';
      input.element.setAttribute('aria-invalid', String(severity === 'error'));

      const key = typeNames[typeof value];
      const wrongType = issues.some(({ code }) => code === 'type') && key !== undefined;
      typeTag.hidden = !wrongType;
      typeTag.textContent = wrongType ? t(key) : '';

      notes.replaceChildren(...issues.map(drawNote));
    },
  };
}

export function showForm({ session, facts }: App) {
  const root = byId('form-groups');
  const refusal = byId('form-refusal');
  const stale = byId('form-stale');
  const issuers = el('datalist', { id: issuerList });
  root.after(issuers);

  let parts = new Map<string, Part<never>>();
  let kept = new Map<string, Part<never>>();
  let madeFor = '';
  let fields: Field[] = [];

  /** The part for a key: the one already there, or a new one. */
  const part = <What>(key: string, make: () => Part<What>): Part<What> => {
    const found = (parts.get(key) as Part<What> | undefined) ?? make();
    kept.set(key, found as Part<never>);
    return found;
  };

  const about = (path: Path, issues: readonly Issue[]) => {
    const pointer = toPointer(path);
    return issues.filter((issue) => issue.path === pointer);
  };
  /** Issues of a value without lines of its own for its members. */
  const within = (path: Path, issues: readonly Issue[]) => {
    const pointer = toPointer(path);
    return issues.filter((issue) => issue.path === pointer || issue.path.startsWith(`${pointer}/`));
  };

  function drawEntry(entry: Entry, issues: readonly Issue[], situation: Situation): HTMLElement {
    const pointer = toPointer(entry.path);
    if (entry.kind === 'list') {
      const list = part(`list ${pointer}`, () => listPart(session, entry.path, entry.field));
      list.update({
        notes: about(entry.path, issues),
        items: entry.items.map((lines) => lines.map((line) => drawEntry(line, issues, situation))),
      });
      return list.element;
    }
    const value = get(session.state.params, entry.path);
    const isHole = session.state.holes.has(pointer);
    const shown = { entry, value, issues: within(entry.path, issues), situation, isHole };
    const kind = inputKind(entry, value);
    const line = part(`${kind} ${pointer}`, () => valueLine(session, shown));
    line.update(shown);
    return line.element;
  }

  session.subscribe(() => {
    const { params, report, problem, module, platform } = session.state;
    refusal.hidden = isRecord(params);
    stale.hidden = problem === null || !isRecord(params);
    root.hidden = !isRecord(params);
    if (!isRecord(params)) return;

    const purpose = `${module} ${language()}`;
    if (purpose !== madeFor) {
      fields = fieldTree(session.module().parameters);
      issuers.replaceChildren(
        ...facts.issuers.map(({ code, name }) => el('option', { value: code }, name[language()])),
      );
      parts = new Map();
      madeFor = purpose;
    }
    kept = new Map();
    const payMethod = typeof params.pay_method === 'string' ? params.pay_method : undefined;
    const situation = {
      payMethod,
      platform,
      billing: session.billing(),
      api: apiOf(session.module()),
    };
    const groups = formGroups(fields, params, report.issues, situation).map((group) => {
      const drawn = part(`group ${group.id}`, () => groupPart(session, group.id));
      const lines = group.entries.map((entry) => drawEntry(entry, report.issues, situation));
      drawn.update({ lines, absent: group.absent });
      return drawn.element;
    });
    reconcile(root, groups);
    parts = kept;
  });
}

interface ListContent {
  notes: readonly Issue[];
  items: HTMLElement[][];
}

/** A repeating group, such as the products of an escrow payment. */
function listPart(session: Session, path: Path, field: Field): Part<ListContent> {
  const id = fieldId(path);
  const member = spoken(path);
  const notes = el('div', { class: 'field-notes' });
  const body = el('div', { class: 'items' });
  const items: { element: HTMLElement; lines: HTMLElement }[] = [];
  let count = 0;

  const addItem = () => {
    const row = field.row;
    const sample: unknown = startingValue(path, row);
    const [like] = Array.isArray(sample) ? (sample as unknown[]) : [];
    session.setMember([...path, String(count)], isRecord(like) ? like : {});
  };
  const adder = button({ class: 'button small' }, addItem, icon('plus'), t('addItem', { member }));
  const item = (index: number) => {
    const lines = el('div', { class: 'fields' });
    const title = t('itemNumber', { n: index + 1 });
    const element = el(
      'div',
      { class: 'item', role: 'group', 'aria-label': `${member} ${title}` },
      el(
        'div',
        { class: 'item-head' },
        el('span', {}, title),
        button(
          {
            class: 'button icon-only',
            'aria-label': t('removeMember', { member: `${member} ${title}` }),
          },
          () => {
            session.removeMember([...path, String(index)]);
            adder.focus();
          },
          icon('close'),
        ),
      ),
      lines,
    );
    return { element, lines };
  };

  const element = el(
    'fieldset',
    { class: 'list', id, tabindex: '-1' },
    el('legend', {}, member, ' ', el('span', { class: 'about' }, inLanguage(field.row?.label))),
    notes,
    body,
    adder,
  );
  return {
    element,
    update({ notes: issues, items: content }) {
      count = content.length;
      notes.replaceChildren(...issues.map(drawNote));
      content.forEach((lines, index) => {
        items[index] ??= item(index);
        reconcile(items[index].lines, lines);
      });
      items.length = content.length;
      reconcile(
        body,
        items.map(({ element: node }) => node),
      );
    },
  };
}

interface GroupContent {
  lines: HTMLElement[];
  absent: Group['absent'];
}

function groupPart(session: Session, id: GroupId): Part<GroupContent> {
  const module = inLanguage(session.module().name) ?? session.module().code;
  const lines = el('div', { class: 'fields' });
  const summary = el('summary');
  const chips = el('div', { class: 'chips' });
  const more = el('details', { class: 'more' }, summary, chips);
  const add = (path: Path, field: Field) =>
    button(
      { class: 'chip', 'aria-label': t('addMember', { member: spoken(path) }) },
      () => {
        session.setMember(path, startingValue(path, field.row));
        document.getElementById(fieldId(path))?.focus();
      },
      icon('plus'),
      el('span', { class: 'chip-name' }, ...breakable(path)),
      el('span', { class: 'chip-label' }, inLanguage(field.row?.label)),
    );
  const element = el(
    'section',
    { 'aria-labelledby': `group-${id}` },
    el('h3', { id: `group-${id}` }, t(groupTitles[id], { module })),
    lines,
    more,
  );
  return {
    element,
    update({ lines: content, absent }) {
      reconcile(lines, content);
      lines.hidden = content.length === 0;
      element.className = content.length === 0 ? 'group group-empty' : 'group';
      more.hidden = absent.length === 0;
      summary.textContent = t('addable', { n: absent.length });
      chips.replaceChildren(...absent.map(({ path, field }) => add(path, field)));
    },
  };
}
