// The few helpers the page needs to build its markup. Text always goes in as text: nothing here, or
// anywhere in the demo, turns a string into HTML.

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

function fill(element: Element, attributes: Attributes, children: readonly Child[]) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child) element.append(child);
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** A button that does one thing. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: Child[]
): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** The element with this id, which index.html promises to have. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element #${id}`);
  return found as E;
}

/**
 * Makes `parent` hold exactly these children without touching those that stay, so that the field
 * being typed in keeps its focus and a half-composed Korean syllable.
 */
export function reconcile(parent: Element, children: readonly Element[]) {
  const wanted = new Set<Element>(children);
  for (const old of [...parent.children]) if (!wanted.has(old)) old.remove();
  let there = parent.firstElementChild;
  for (const child of children) {
    if (child === there) there = there.nextElementSibling;
    else parent.insertBefore(child, there);
  }
}

const shapes = {
  error: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 5v4m0 1.9v.1',
  warning: 'M8 1.5 15 14H1L8 1.5Zm0 4.5v4m0 1.7v.1',
  info: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 11V7.2M8 5.1V5',
  ok: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM5.3 8.2l1.9 1.9 3.6-4',
  close: 'M4 4l8 8m0-8-8 8',
  plus: 'M8 3.5v9M3.5 8h9',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1v1.4m0 11.2V15M1 8h1.4m11.2 0H15M3.05 3.05l1 1m7.9 7.9 1 1m0-9.9-1 1m-7.9 7.9-1 1',
  moon: 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1Z',
  external: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.3 3.7 7.5 8.5',
} as const;
export type IconName = keyof typeof shapes;

/** A decorative drawing; the words beside it carry the meaning. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  fill(path, { d: shapes[name] }, []);
  fill(svg, { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, [path]);
  return svg;
}

/** A link to a page elsewhere, which opens apart from this one and shows that it does. */
export const linkOut = (href: string, words: string, attributes: Attributes = {}) =>
  el(
    'a',
    { ...attributes, href, target: '_blank', rel: 'noopener noreferrer' },
    words,
    icon('external'),
  );
