// Describes what is to be seen and makes the document so, touching nothing that is so already: an
// input keeps its focus, its cursor and a syllable that is still being composed, however often the
// page around it changes. Text becomes text nodes, never markup.

type Value = string | boolean | null | undefined;

export interface Spec {
  tag: string;
  /** Tells siblings of one tag apart; their place, if left out. */
  key: string | undefined;
  attributes: Record<string, Value>;
  listeners: Partial<
    Record<'input' | 'change' | 'blur' | 'click' | 'submit', (event: Event) => void>
  >;
  children: readonly Spec[] | string;
}

type Options = Record<string, Value | ((event: Event) => void)>;

/** `h('p', { id: 'a', onclick }, 'text')` or with elements in place of the text. */
export function h(
  tag: string,
  options: Options = {},
  children: readonly (Spec | null | false | '' | undefined)[] | string = [],
): Spec {
  const spec: Spec = {
    tag,
    key: undefined,
    attributes: {},
    listeners: {},
    children:
      typeof children === 'string' ? children : children.filter((each): each is Spec => !!each),
  };
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') spec.listeners[name.slice(2) as 'click'] = value;
    else if (name === 'key') spec.key = String(value);
    else spec.attributes[name] = value;
  }
  return spec;
}

const svg = 'http://www.w3.org/2000/svg';

/** What an element was made for, and who listens to it now. */
interface Made {
  key: string;
  listeners: Spec['listeners'];
}
const made = new WeakMap<Element, Made>();

function create(spec: Spec, key: string): Element {
  const node = /^(svg|path)$/.test(spec.tag)
    ? document.createElementNS(svg, spec.tag)
    : document.createElement(spec.tag);
  const own: Made = { key, listeners: {} };
  made.set(node, own);
  for (const type of Object.keys(spec.listeners) as 'click'[])
    node.addEventListener(type, (event) => own.listeners[type]?.(event));
  return node;
}

// These say what an element was at first; what it is now is a property.
const properties = ['value', 'checked'] as const;

function update(node: Element, { attributes, listeners, children }: Spec): void {
  const own = made.get(node);
  if (own) own.listeners = listeners;
  for (const [name, value] of Object.entries(attributes)) {
    if (properties.some((each) => each === name)) continue;
    const text = value === true ? '' : value;
    if (text === false || text === null || text === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
  if (typeof children === 'string') {
    if (node.textContent !== children) node.textContent = children;
  } else patch(node, children);
  // After the children: a select takes only a value that one of its options has.
  const input = node as Element & Record<string, Value>;
  for (const name of properties)
    if (name in attributes && input[name] !== attributes[name]) input[name] = attributes[name];
}

/** Makes the children of `parent` what `specs` say. */
export function patch(parent: Element | ShadowRoot, specs: readonly Spec[]): void {
  const old = new Map<string, Element>();
  for (const child of parent.children) old.set(made.get(child)?.key ?? '', child);
  const next = specs.map((spec, i) => {
    const key = `${spec.tag} ${spec.key ?? i}`;
    const node = old.get(key) ?? create(spec, key);
    old.delete(key);
    update(node, spec);
    return node;
  });
  for (const gone of old.values()) gone.remove();

  const focused = (parent.getRootNode() as ShadowRoot).activeElement ?? null;
  let at = parent.firstElementChild;
  for (const node of next) {
    // To move an element takes its focus away, so all others move around the focused one.
    while (at && at !== node && node.contains(focused)) {
      const other: Element = at;
      at = at.nextElementSibling;
      parent.append(other);
    }
    if (at === node) at = node.nextElementSibling;
    else parent.insertBefore(node, at);
  }
}
