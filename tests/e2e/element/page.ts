// The page that the element's journeys walk through: a shop with the element on it, and `shop`, by
// which any browser's driver sets it up, finds what a buyer would click, and reads what they see.
// Nothing here knows Playwright: WebKit is driven by the same page.

export const listen = '<script src="listen.js"></script>';

/** What stands in a shop's page before its element. */
export interface Setup {
  order?: object | null;
  channels?: object[] | null;
  texts?: Record<string, string>;
  attributes?: Record<string, string>;
  /** Of the page. */
  lang?: string;
}

/** A control as a buyer meets it. */
export interface SeenControl {
  label: string;
  value: string;
  required: boolean;
  /** What stands beside it, and whether that is an error. */
  note: string;
  invalid: boolean;
  /** The options that can be chosen. */
  options?: string[];
}

export interface Look {
  summary: string;
  methods: { name: string; chosen: boolean; reason: string }[];
  controls: SeenControl[];
  message: string;
  buttons: string[];
  /** The name of what has the focus. */
  focus: string;
  calls: { params: Record<string, unknown>; active: boolean }[];
  events: { type: string; detail: unknown }[];
  violations: string[];
}

export const script = `
  const results = [];
  window.shop = {
    calls: [],
    callbacks: [],
    events: [],
    get element() { return document.querySelector('imp-checkout'); },
    set({ order, channels, texts, attributes = {}, lang }) {
      const { element } = shop;
      if (lang) document.documentElement.lang = lang;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (order !== undefined) element.order = order;
      if (channels !== undefined) element.channels = channels;
      if (texts !== undefined) element.texts = texts;
    },
    answer(response) { shop.callbacks.at(-1)(response); },
    /** Every control of the element. */
    controls() {
      return [...shop.element.shadowRoot.querySelectorAll('input, select, button')];
    },
    nameOf(control) {
      if (!control) return '';
      if (control.localName === 'button') return control.textContent;
      const label = control.getRootNode().querySelector('label[for="' + control.id + '"]');
      return label ? label.textContent.replace(/ \\(.*\\)$/, '') : '';
    },
    /** What a buyer means by this name. */
    find(name) {
      const found = shop.controls().find((control) => shop.nameOf(control).trim() === name);
      if (!found) throw new Error('There is no ' + name);
      return found;
    },
    /** The option of a select. */
    option(name, text) {
      const found = [...shop.find(name).options].find((option) => option.textContent === text);
      if (!found || found.disabled) throw new Error('There is no ' + text + ' in ' + name);
      return found;
    },
    look() {
      const root = shop.element.shadowRoot;
      const text = (node) => (node ? node.textContent.trim() : '');
      const noteOf = (control) => {
        const id = control.getAttribute('aria-describedby');
        return text(id && root.getElementById(id));
      };
      const is = (type) => (control) => control.type === type;
      const controls = shop.controls();
      return {
        summary: text(root.querySelector('[part=summary]')),
        methods: controls.filter(is('radio')).map((control) => ({
          name: shop.nameOf(control),
          chosen: control.checked,
          reason: control.disabled ? noteOf(control) : '',
        })),
        controls: controls
          .filter((control) => control.localName !== 'button' && control.type !== 'radio')
          .map((control) => ({
            label: shop.nameOf(control),
            value: control.type === 'checkbox' ? String(control.checked)
              : control.localName === 'select' ? text(control.selectedOptions[0])
              : control.value,
            required: control.getAttribute('aria-required') === 'true',
            note: noteOf(control),
            invalid: control.getAttribute('aria-invalid') === 'true',
            ...(control.localName === 'select' && {
              options: [...control.options].filter(({ disabled }) => !disabled).map(text),
            }),
          })),
        message: text(root.querySelector('[role=status]')),
        buttons: controls
          .filter((control) => control.localName === 'button' && !control.disabled)
          .map((control) => control.textContent),
        focus: shop.nameOf(root.activeElement),
        calls: shop.calls,
        events: shop.events,
        violations: window.seen.violations,
      };
    },
  };
  window.IMP = {
    init() {},
    request_pay(params, callback) {
      const active = navigator.userActivation ? navigator.userActivation.isActive : true;
      shop.calls.push({ params: { ...params }, active });
      shop.callbacks.push(callback);
    },
  };
  for (const type of ['change', 'issues', 'submit', 'result', 'error'])
    document.addEventListener('imp-checkout-' + type, ({ detail }) =>
      shop.events.push({ type, detail: JSON.parse(JSON.stringify(detail)) }));`;

/** The body of the page. The script may be another build, and the element have a content. */
export const body = (name = 'imp-checkout.js', content = '') =>
  `<main><h1>shop</h1><imp-checkout>${content}</imp-checkout></main>
   <script src="checkout.js"></script><script src="${name}"></script>`;

export const files = { '/checkout.js': script };

// --- What journeys start from -----------------------------------------------------------------------

export const order = {
  id: 'A202611210001',
  name: '당근 10kg 외 1건',
  amount: 64900,
  digital: false,
  buyer: { id: 'member0001', email: 'gildong@shop.example' },
  items: [
    { id: 'p-1', name: '당근 10kg', price: 59900, quantity: 1 },
    { id: 'p-2', name: '무', price: 2500, quantity: 2 },
  ],
};

export const key = (n: number): string => `channel-key-00000000-0000-4000-8000-00000000000${n}`;

export const kcp = {
  channelKey: key(1),
  pg: 'kcp',
  methods: ['card', 'trans', 'vbank', 'phone', 'cultureland'],
};
export const nice = {
  channelKey: key(2),
  pg: 'nice_v2',
  methods: ['card', 'vbank', 'ssgpay_bank'],
};
export const inicis = { channelKey: key(3), pg: 'html5_inicis', methods: ['card', 'trans'] };
export const kakao = { channelKey: key(4), pg: 'kakaopay' };
export const kcpBilling = { channelKey: key(5), pg: 'kcp_billing' };
