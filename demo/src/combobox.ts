// A field to search a list in and choose from it: the ARIA pattern of an editable combobox with a
// list. The keyboard does everything; on a phone the list lies under the field at its full width.

import { el, reconcile } from './dom.js';

export interface Option {
  id: string;
  /** What stands in the field when it is chosen. */
  title: string;
  /** Said beside the title. */
  detail: string;
  /** Everything it can be found by. */
  words: string[];
}

export interface Combobox {
  show(options: readonly Option[], chosen: string): void;
  /** What is read out when nothing matches. */
  labels(noMatch: string): void;
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The first consonant of every syllable: 나이스 → ㄴㅇㅅ, as people search in Korean. */
function initialsOf(text: string): string {
  return [...text]
    .map((char) => {
      const at = char.charCodeAt(0) - 0xac00;
      return at >= 0 && at < 11172 ? (initials[Math.floor(at / 588)] ?? char) : char;
    })
    .join('');
}

const plain = (text: string) => text.toLowerCase().replace(/[\s()._·-]/g, '');

/** The options that a search finds, those that begin with it first. */
export function search(options: readonly Option[], query: string): Option[] {
  const wanted = plain(query);
  if (wanted === '') return [...options];
  const rank = ({ words }: Option) => {
    const all = words.flatMap((word) => [plain(word), plain(initialsOf(word))]);
    if (all.some((word) => word === wanted)) return 0;
    if (all.some((word) => word.startsWith(wanted))) return 1;
    return all.some((word) => word.includes(wanted)) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** Fills `box` with a combobox named by the label `labelId`; its field gets the id `id`. */
export function combobox(
  box: HTMLElement,
  { id, labelId, choose }: { id: string; labelId: string; choose(option: string): void },
): Combobox {
  const listId = `${id}-list`;
  const input = el('input', {
    type: 'text',
    id,
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = el('ul', { id: listId, role: 'listbox', 'aria-labelledby': labelId, hidden: true });
  const none = el('p', { class: 'combobox-none', role: 'status', hidden: true });
  box.replaceChildren(input, list, none);

  let options: readonly Option[] = [];
  let chosen = '';
  let found: Option[] = [];
  let active = -1;
  const items = new Map<string, HTMLElement>();

  const isOpen = () => !list.hidden || !none.hidden;
  const title = () => options.find((option) => option.id === chosen)?.title ?? '';

  const mark = (index: number) => {
    active = index;
    found.forEach((option, at) => {
      const item = items.get(option.id);
      item?.classList.toggle('active', at === index);
      if (at === index) item?.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${found[index]?.id}`);
  };
  const close = () => {
    list.hidden = true;
    none.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.value = title();
    mark(-1);
  };
  const take = (option: Option | undefined) => {
    if (!option) return;
    chosen = option.id;
    close();
    choose(option.id);
  };
  const itemFor = (option: Option) => {
    let item = items.get(option.id);
    if (!item) {
      item = el(
        'li',
        { role: 'option', id: `${listId}-${option.id}` },
        el('span', { class: 'option-title' }, option.title),
        el('span', { class: 'option-detail' }, option.detail),
      );
      item.addEventListener('click', () => take(option));
      items.set(option.id, item);
    }
    item.setAttribute('aria-selected', String(option.id === chosen));
    return item;
  };
  const open = (query: string) => {
    found = search(options, query);
    list.hidden = found.length === 0;
    none.hidden = found.length > 0;
    reconcile(list, found.map(itemFor));
    input.setAttribute('aria-expanded', String(found.length > 0));
    const current = found.findIndex((option) => option.id === chosen);
    mark(query === '' ? current : found.length > 0 ? 0 : -1);
  };

  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => {
    if (!isOpen()) open('');
  });
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('blur', close);
  // The list must not take the focus away before a click on it counts.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return; // The key belongs to a syllable that is being put together.
    const last = found.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (!isOpen()) open('');
        else mark(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        if (!isOpen()) open('');
        else mark(active <= 0 ? last : active - 1);
        break;
      case 'Enter':
        if (!isOpen()) return;
        take(found[active]);
        break;
      case 'Escape':
        if (!isOpen()) return;
        close();
        input.select();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    show(next, id) {
      options = next;
      chosen = id;
      items.clear();
      if (isOpen()) open(input.value);
      else if (document.activeElement !== input || input.value !== title()) input.value = title();
    },
    labels: (noMatch) => (none.textContent = noMatch),
  };
}
