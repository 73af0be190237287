// The order as a form: one line per part, each with the parameter that it became. Lines are kept
// while the order changes, so that typing is never interrupted.

import type { Issuer, Order, OrderIssue } from '../../../web/src/types.js';
import { button, el, icon, reconcile } from '../dom.js';
import { language } from '../i18n.js';
import { firstSentence, prose } from '../messages.js';
import {
  get,
  isRecord,
  parsePointer,
  type Path,
  remove,
  set,
  spoken,
  toPointer,
} from '../pointer.js';
import {
  type Entry,
  formGroups,
  type Group,
  type GroupId,
  groupOfPart,
  linePointer,
  type Part,
  partName,
  repeating,
  startingValue,
  takesPart,
  typedList,
  typedNumber,
} from './parts.js';
import { groupName, labelOf, t } from './texts.js';
import type { Trace } from './trace.js';

export interface FormState {
  order: Order;
  takes: readonly string[];
  issues: readonly OrderIssue[];
  trace: Trace;
}

export interface FormHost {
  parts: readonly Part[];
  /** An order whose values a part that is added may start with. */
  examples: object;
  issuers: readonly Issuer[];
  /** Parts that come and go with the choices above the form. */
  chosenAbove: readonly string[];
  edit(order: Order): void;
  /** A parameter was chosen: show where it is. */
  showParameter(pointer: string): void;
}

interface Line {
  element: HTMLElement;
  update(state: FormState, entry: Entry, issues: readonly OrderIssue[]): void;
}

const idOf = (pointer: string) => `order-part${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`;

/** `구매자 이름`; inside a group that says so, `이름`. */
export const partLabel = (path: Path): string => labelOf(partName(path));

const isContainer = (value: unknown) => typeof value === 'object' && value !== null;

/** A value as its input shows it. */
function shown(value: unknown, kind: Part['kind']): string {
  if (value === undefined) return '';
  if (kind === 'list' && Array.isArray(value) && !value.some(isContainer)) return value.join(', ');
  if (kind === 'json' || isContainer(value)) return JSON.stringify(value, null, 2);
  return String(value);
}

interface Editor {
  element: HTMLElement;
  /** What the label is for. */
  input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  show(value: unknown): void;
}

type Edit = (value: unknown) => void;

/** Overwrites what a person is typing only if it no longer means the same. */
function put(input: Editor['input'], text: string) {
  if (input.value !== text) input.value = text;
}

function textEditor(part: Part, edit: Edit, listId: string | undefined): Editor {
  const input = el('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: part.kind === 'number' ? 'decimal' : undefined,
    list: listId,
  });
  const read = () => {
    if (part.kind === 'number') return typedNumber(input.value);
    if (part.kind === 'list') return typedList(input.value, part.element);
    return input.value;
  };
  input.addEventListener('input', () => edit(read()));
  return {
    element: input,
    input,
    show(value) {
      const same = JSON.stringify(read()) === JSON.stringify(value);
      if (!same || (value === undefined) !== (input.value === ''))
        put(input, shown(value, part.kind));
    },
  };
}

function choiceEditor(part: Part, edit: Edit): Editor {
  const input = el('select', {});
  const isFlag = part.kind === 'flag';
  const words = isFlag ? ['true', 'false'] : (part.row.values ?? []);
  input.addEventListener('change', () => edit(isFlag ? input.value === 'true' : input.value));
  let drawn = '';
  return {
    element: input,
    input,
    show(value) {
      const text = value === undefined ? '' : String(value);
      const options = words.includes(text) ? words : [text, ...words];
      const named = (word: string) => {
        if (word === '') return '–';
        return isFlag ? t(word === 'true' ? 'yes' : 'no') : word;
      };
      const key = JSON.stringify([language(), options]);
      if (key !== drawn) {
        drawn = key;
        input.replaceChildren(...options.map((word) => el('option', { value: word }, named(word))));
      }
      put(input, text);
    },
  };
}

/** So many days from now, or a date. */
function deadlineEditor(edit: Edit): Editor {
  const how = el('select', { class: 'deadline-how' });
  const input = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const unit = el('span', { class: 'fine-print' });
  const inDays = () => how.value === 'days';
  const value = () => (inDays() ? { inDays: typedNumber(input.value) } : input.value);
  const dress = () => {
    input.inputMode = inDays() ? 'numeric' : 'text';
    unit.hidden = !inDays();
    unit.textContent = t('daysUnit');
    how.setAttribute('aria-label', t('deadlineHow'));
  };
  how.addEventListener('change', () => {
    input.value = inDays() ? '3' : new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    dress();
    edit(value());
  });
  input.addEventListener('input', () => edit(value()));
  return {
    element: el('div', { class: 'deadline' }, how, input, unit),
    input,
    show(given) {
      const days = isRecord(given);
      const chosen = days || given === undefined ? 'days' : 'date';
      how.replaceChildren(
        el('option', { value: 'days' }, t('deadlineDays')),
        el('option', { value: 'date' }, t('deadlineDate')),
      );
      how.value = chosen;
      const inner = days ? given.inDays : given;
      put(input, shown(inner, 'text'));
      dress();
    },
  };
}

function jsonEditor(edit: Edit, broken: HTMLElement): Editor {
  const input = el('textarea', { rows: 3, spellcheck: 'false', autocomplete: 'off' });
  let meant: unknown;
  input.addEventListener('input', () => {
    try {
      meant = JSON.parse(input.value);
    } catch {
      broken.hidden = false;
      return;
    }
    broken.hidden = true;
    edit(meant);
  });
  return {
    element: input,
    input,
    show(value) {
      if (JSON.stringify(value) === JSON.stringify(meant) && input.value !== '') return;
      meant = value;
      broken.hidden = true;
      put(input, shown(value, 'json'));
    },
  };
}

/** Parameter chips beyond these are counted, not listed. */
const mostChips = 3;

export function orderForm(root: HTMLElement, host: FormHost) {
  const issuerList = el('datalist', { id: 'order-issuers' });
  const lines = new Map<string, Line>();
  let state: FormState;
  let issuesAt = new Map<string, OrderIssue[]>();

  const write = (path: Path, value: unknown) => host.edit(set(state.order, path, value) as Order);
  const focusPart = (pointer: string): boolean => {
    const input = document.getElementById(idOf(pointer));
    if (!input || !root.contains(input)) return false;
    input.closest('details')?.setAttribute('open', '');
    input.focus();
    return true;
  };

  /** Takes a part out and leaves the focus at the next line, or at the one before. */
  const take = (path: Path) => {
    const all = [...root.querySelectorAll<HTMLElement>('.order-line')];
    const index = all.findIndex(({ dataset }) => dataset.part === toPointer(path));
    const near = all[index + 1]?.dataset.part ?? all[index - 1]?.dataset.part;
    host.edit(remove(state.order, path) as Order);
    if (!focusPart(toPointer(path)) && near !== undefined) focusPart(near);
  };

  function createLine({ part, path }: Entry): Line {
    const pointer = toPointer(path);
    const id = idOf(pointer);
    const broken = el('p', { class: 'order-note', hidden: true });
    const edit: Edit = (value) => write(path, value);
    const isIssuer = part.name === 'card.issuer' && host.issuers.length > 0;
    const editor =
      part.kind === 'deadline'
        ? deadlineEditor(edit)
        : part.kind === 'json'
          ? jsonEditor(edit, broken)
          : part.kind === 'flag' || part.kind === 'choice'
            ? choiceEditor(part, edit)
            : textEditor(part, edit, isIssuer ? issuerList.id : undefined);
    editor.input.id = id;
    const name = el('span', {});
    const needed = el('span', { class: 'order-needed' });
    const hint = el('span', { class: 'order-hint' });
    const fate = el('div', { class: 'order-fate' });
    const notes = el('div', { class: 'order-issues', id: `${id}-notes` });
    const away = button({ class: 'button icon-only' }, () => take(path), icon('close'));
    editor.input.setAttribute('aria-describedby', `${id}-notes`);
    const element = el(
      'div',
      { class: 'order-line', 'data-part': pointer },
      el(
        'div',
        { class: 'order-name' },
        el('label', { for: id }, name, ' ', el('code', {}, part.name.replace(/^.*\[\]\./, ''))),
        needed,
        hint,
      ),
      fate,
      el('div', { class: 'order-value' }, editor.element, away),
      broken,
      notes,
    );

    let drawnFate = '';
    let drawnNotes = '';
    const update: Line['update'] = (now, { present }, mine) => {
      const label = labelOf(part.name);
      name.textContent = label;
      const isNeeded = part.row.required !== undefined;
      needed.textContent = isNeeded && !present ? t('required') : '';
      hint.textContent =
        part.kind === 'list' ? t('listHint') : part.kind === 'json' ? t('jsonHint') : '';
      broken.textContent = t('jsonBroken');
      away.hidden = isNeeded || !present || host.chosenAbove.includes(part.name);
      away.setAttribute('aria-label', t('removePart', { part: label }));
      editor.show(get(now.order, path));

      const targets = [...now.trace.toParams]
        .filter(([at]) => at === pointer || at.startsWith(`${pointer}/`))
        .flatMap(([, parameters]) => parameters)
        .filter((parameter, index, all) => all.indexOf(parameter) === index);
      const unused = present && targets.length === 0 && !takesPart(now.takes, part.name);
      element.classList.toggle('is-unused', unused);
      const fateKey = JSON.stringify([language(), unused, targets]);
      if (fateKey !== drawnFate) {
        drawnFate = fateKey;
        const chips = targets.slice(0, mostChips).map((parameter) =>
          button(
            {
              class: 'order-chip',
              'data-parameter': parameter,
              'aria-label': t('inParameter', { param: spoken(parsePointer(parameter)) }),
            },
            () => host.showParameter(parameter),
            el('code', {}, spoken(parsePointer(parameter))),
          ),
        );
        const more = targets.length - chips.length;
        fate.replaceChildren(
          ...(unused ? [el('span', {}, t('notTaken'))] : chips),
          ...(more > 0 ? [el('span', {}, `+${more}`)] : []),
        );
      }

      const worst = mine.find(({ severity }) => severity === 'error') ?? mine[0];
      element.dataset.severity = worst?.severity ?? '';
      editor.input.setAttribute('aria-invalid', String(worst?.severity === 'error'));
      const notesKey = JSON.stringify([language(), mine.map(({ message }) => message)]);
      if (notesKey !== drawnNotes) {
        drawnNotes = notesKey;
        notes.replaceChildren(
          ...mine.map((issue) =>
            el(
              'p',
              { class: `order-issue order-issue-${issue.severity}` },
              icon(issue.severity),
              el('span', {}, ...prose(firstSentence(issue.message))),
            ),
          ),
        );
      }
    };
    return { element, update };
  }

  const lineFor = (entry: Entry, seen: Set<string>): HTMLElement => {
    // A part that turned odd is edited as JSON: another kind of line.
    const key = `${toPointer(entry.path)} ${entry.part.kind}`;
    seen.add(key);
    let line = lines.get(key);
    if (!line) lines.set(key, (line = createLine(entry)));
    line.update(state, entry, issuesAt.get(toPointer(entry.path)) ?? []);
    return line.element;
  };

  function addMenu(missing: readonly Entry[], menu: Menu) {
    const absent = missing.filter(({ part }) => !host.chosenAbove.includes(part.name));
    menu.element.hidden = absent.length === 0;
    menu.summary.textContent = t('add');
    const key = JSON.stringify([language(), absent.map(({ path }) => path)]);
    if (menu.drawn === key) return;
    menu.drawn = key;
    menu.list.replaceChildren(
      ...absent.map(({ part, path }) => {
        const label = labelOf(part.name);
        const attributes = { class: 'order-add', 'aria-label': t('addPart', { part: label }) };
        const add = () => {
          write(path, startingValue(part, path, host.examples));
          focusPart(toPointer(path));
        };
        return button(attributes, add, icon('plus'), label);
      }),
    );
  }

  interface Menu {
    element: HTMLDetailsElement;
    summary: HTMLElement;
    list: HTMLElement;
    drawn: string;
  }
  const createMenu = (): Menu => {
    const summary = el('summary', {});
    const list = el('div', { class: 'order-adds' });
    return {
      element: el('details', { class: 'order-more' }, summary, list),
      summary,
      list,
      drawn: '',
    };
  };

  /** What draws one group; those with nothing in them take one line. */
  function createGroup(id: GroupId) {
    const heading = el('h3', { id: `order-group-${id}` });
    const fields = el('div', { class: 'order-fields' });
    const elements = el('div', { class: 'order-items' });
    const menu = createMenu();
    const addItem = button(
      { class: 'button small' },
      () => {
        const list = get(state.order, [repeating]);
        const index = Array.isArray(list) ? list.length : 0;
        write([repeating, String(index)], { name: '', price: 0, quantity: 1 });
        focusPart(`/${repeating}/${index}/name`);
      },
      icon('plus'),
      el('span', {}),
    );
    const element = el(
      'section',
      { class: 'order-group', 'aria-labelledby': heading.id },
      heading,
      fields,
      elements,
      menu.element,
      ...(id === 'items' ? [addItem] : []),
    );
    const items: {
      element: HTMLElement;
      title: HTMLElement;
      away: HTMLElement;
      fields: HTMLElement;
      menu: Menu;
    }[] = [];

    const itemAt = (index: number) => {
      const known = items[index];
      if (known) return known;
      const title = el('h4', {});
      const away = button(
        { class: 'button icon-only' },
        () => {
          host.edit(remove(state.order, [repeating, String(index)]) as Order);
          addItem.focus();
        },
        icon('close'),
      );
      const inner = el('div', { class: 'order-fields' });
      const itemMenu = createMenu();
      const item = el(
        'div',
        { class: 'order-item', role: 'group' },
        el('div', { class: 'order-item-head' }, title, away),
        inner,
        itemMenu.element,
      );
      return (items[index] = { element: item, title, away, fields: inner, menu: itemMenu });
    };

    const update = (group: Group, seen: Set<string>) => {
      heading.textContent = groupName(id);
      reconcile(
        fields,
        group.entries.map((entry) => lineFor(entry, seen)),
      );
      fields.hidden = group.entries.length === 0;
      reconcile(
        elements,
        group.elements.map(({ entries, absent }, index) => {
          const item = itemAt(index);
          const n = index + 1;
          item.title.textContent = t('itemNumber', { n });
          item.element.setAttribute('aria-label', t('itemNumber', { n }));
          item.away.setAttribute('aria-label', t('removeItem', { n }));
          reconcile(
            item.fields,
            entries.map((entry) => lineFor(entry, seen)),
          );
          addMenu(absent, item.menu);
          return item.element;
        }),
      );
      elements.hidden = group.elements.length === 0;
      addItem.lastElementChild?.replaceChildren(t('addItem'));
      addMenu(group.absent, menu);
      element.classList.toggle('is-empty', group.entries.length + group.elements.length === 0);
    };
    return { element, update };
  }

  const groups = new Map<GroupId, ReturnType<typeof createGroup>>();

  return {
    update(next: FormState) {
      state = next;
      const seen = new Set<string>();
      const model = formGroups(
        host.parts,
        next.order,
        next.issues.map(({ path }) => path),
      ).map((group) => ({
        ...group,
        // The method stands above; the key that a billing window is opened for has a name, too.
        entries: group.entries.filter(({ part, present }) => {
          return !host.chosenAbove.includes(part.name) || (present && part.name !== 'method');
        }),
      }));
      const pointers = model.flatMap(({ entries, elements }) =>
        [...entries, ...elements.flatMap((element) => element.entries)].map(({ path }) =>
          toPointer(path),
        ),
      );
      issuesAt = new Map();
      for (const issue of next.issues) {
        const at = linePointer(issue.path, pointers);
        if (at !== undefined) issuesAt.set(at, [...(issuesAt.get(at) ?? []), issue]);
      }
      const drawn = model.flatMap((group) => {
        let view = groups.get(group.id);
        if (!view) groups.set(group.id, (view = createGroup(group.id)));
        view.update(group, seen);
        return [view.element];
      });
      issuerList.replaceChildren(
        ...host.issuers.map(({ alias, name }) => el('option', { value: alias }, name[language()])),
      );
      reconcile(root, [...drawn, issuerList]);
      for (const key of [...lines.keys()]) if (!seen.has(key)) lines.delete(key);
    },
    /** To the line of a part, or to where it can be added; false if it has no place here. */
    goTo(pointer: string): boolean {
      const all = [...root.querySelectorAll<HTMLElement>('.order-line')];
      const at = linePointer(
        pointer,
        all.map(({ dataset }) => dataset.part ?? ''),
      );
      if (at !== undefined) return focusPart(at);
      const group = groups.get(groupOfPart(parsePointer(pointer)));
      const list = group?.element.querySelector<HTMLDetailsElement>(':scope > .order-more');
      if (pointer === '' || !list || list.hidden) return false;
      list.open = true;
      list.querySelector('summary')?.focus();
      return true;
    },
    /** Marks the lines of these parts, and no others. */
    mark(pointers: readonly string[]) {
      for (const line of root.querySelectorAll<HTMLElement>('.order-line')) {
        const at = line.dataset.part ?? '';
        const isMarked = pointers.some((pointer) => pointer === at || pointer.startsWith(`${at}/`));
        line.classList.toggle('is-linked', isMarked);
      }
    },
  };
}
