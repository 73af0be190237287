// <imp-checkout>: a checkout that is right by construction. It keeps what the buyer has put in, and
// works everything else out anew (model.ts, view.ts) whenever anything changes.

import { ImpCheckoutError } from '../error.js';
import { noticeOf, write as writeNotice } from '../notice.js';
import { platformOf } from '../platform.js';
import { readRedirect } from '../redirect.js';
import { requestPay } from '../request-pay.js';
import { loadSdk } from '../sdk.js';
import type {
  BuildResult,
  Checkout,
  ElementChannel,
  ElementEvents,
  ElementResult,
  ElementTexts,
  ImpCheckoutElement,
  Language,
  LoadOptions,
  Order,
  OrderIssue,
  PaymentResponse,
  Platform,
  defineElement,
  load,
} from '../types.js';
import { patch } from './dom.js';
import { createModel, type Scene, type Situation } from './model.js';
import { style } from './style.js';
import { isKorean, textsFor } from './texts.js';
import { foldedCount, idOf, labelOf, type Look, view } from './view.js';

/** How long a second press on the button counts as the same. A window may close without a word. */
const sameClickMs = 5000;

const writable = 'input:not([type=submit]):not([type=button]), textarea, select, [contenteditable]';

const askedByDefault = 'card.issuer card.points card.appOnly cashReceipt.type';

/** JSON as an order and channels are; a copy, so that what is seen is what is paid. */
function copyOf<T>(value: unknown): T | null {
  try {
    const copy: unknown = JSON.parse(typeof value === 'string' ? value : JSON.stringify(value));
    return typeof copy === 'object' ? (copy as T) : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChannel = (value: unknown): value is ElementChannel =>
  isObject(value) &&
  typeof value['channelKey'] === 'string' &&
  typeof value['pg'] === 'string' &&
  (value['methods'] === undefined || Array.isArray(value['methods']));

/** The page's own address, without what a payment that failed before has left in it. */
function ownAddress(): string | undefined {
  if (!/^https?:$/.test(location.protocol)) return undefined;
  const url = new URL(location.href);
  url.hash = '';
  if (readRedirect(url))
    for (const name of ['imp_uid', 'merchant_uid', 'imp_success', 'error_code', 'error_msg'])
      url.searchParams.delete(name);
  return url.href;
}

const failed = ({ success, error_code }: PaymentResponse): boolean =>
  success === false || !!error_code;

const attributes = [
  'order',
  'channels',
  'lang',
  'platform',
  'ask',
  'redirect-url',
  'user-code',
  'tier-code',
] as const;

const stylesheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
};

function createClass(loadChecker: typeof load, options: LoadOptions) {
  let sheet: CSSStyleSheet | undefined;

  return class extends HTMLElement implements ImpCheckoutElement {
    static readonly formAssociated = true;
    static readonly observedAttributes = attributes;

    readonly #root = this.attachShadow({ mode: 'open' });
    readonly #internals =
      typeof this.attachInternals === 'function' ? this.attachInternals() : undefined;

    #order: Order | null = null;
    #given: { order?: unknown; channels?: unknown } = {};
    #channels: ElementChannel[] = [];
    #texts: ElementTexts | null = null;

    #checkout: Checkout | null = null;
    #model: ((situation: Situation) => Scene) | null = null;
    #state: Look['state'] = 'loading';
    #scene: Scene | null = null;
    #isStale = true;
    #isQueued = false;

    #inputs = new Map<string, string>();
    #wanted: string | null = null;
    #visited = new Set<string>();
    #hasTried = false;
    #isUnfolded = false;

    #payment: Look['payment'] = 'none';
    #pressed = 0;
    #message = '';
    #isAlarm = false;
    #isFormDisabled = false;

    #said = new Set<string>();
    #lastParams = '';
    #lastIssues = '';
    #redirectOf: string | null = null;

    // --- Attributes and properties -------------------------------------------------------------

    get order(): Order | string | null {
      return (this.#given.order as Order | undefined) ?? null;
    }
    set order(value: Order | string | null) {
      const before = this.#order?.id;
      this.#given.order = value;
      const copy = value === null || value === undefined ? null : copyOf<Order>(value);
      this.#order = isObject(copy) ? copy : null;
      if (value && !this.#order) this.#complain('order');
      if (this.#order?.id !== before && this.#payment !== 'none') this.#settle('none', '');
      this.#schedule();
    }

    get channels(): ElementChannel[] | string | null {
      return (this.#given.channels as ElementChannel[] | undefined) ?? null;
    }
    set channels(value: readonly ElementChannel[] | string | null) {
      this.#given.channels = value;
      const copy = value === null || value === undefined ? [] : copyOf<unknown>(value);
      const list = Array.isArray(copy) ? copy : [copy];
      this.#channels = list.filter(isChannel);
      if (this.#channels.length < list.length) this.#complain('channels');
      this.#schedule();
    }

    get texts(): ElementTexts | null {
      return this.#texts;
    }
    set texts(value: ElementTexts | null) {
      this.#texts = isObject(value) ? value : null;
      this.#schedule();
    }

    get platform(): Platform {
      const given = this.getAttribute('platform');
      return given === 'pc' || given === 'mobile' || given === 'app'
        ? given
        : platformOf(navigator.userAgent);
    }
    set platform(value: Platform | null) {
      this.#reflect('platform', value);
    }

    get ask(): string {
      return this.getAttribute('ask') ?? askedByDefault;
    }
    set ask(value: string | null) {
      this.#reflect('ask', value);
    }

    get redirectUrl(): string | null {
      return this.getAttribute('redirect-url');
    }
    set redirectUrl(value: string | null) {
      this.#reflect('redirect-url', value);
    }

    get userCode(): string | null {
      return this.getAttribute('user-code');
    }
    set userCode(value: string | null) {
      this.#reflect('user-code', value);
    }

    get tierCode(): string | null {
      return this.getAttribute('tier-code');
    }
    set tierCode(value: string | null) {
      this.#reflect('tier-code', value);
    }

    get name(): string {
      return this.getAttribute('name') ?? '';
    }
    set name(value: string) {
      this.#reflect('name', value);
    }

    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }
    set disabled(value: boolean) {
      this.toggleAttribute('disabled', value);
    }

    #reflect(name: string, value: string | null | undefined) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }

    attributeChangedCallback(name: string, _old: string | null, value: string | null) {
      if (name === 'order') this.order = value;
      else if (name === 'channels') this.channels = value;
      else {
        if (/-code$/.test(name)) this.#loadSdk();
        this.#schedule();
      }
    }

    connectedCallback() {
      // What a framework has set before this class was known hides the class's own properties.
      const own = this as unknown as Record<string, unknown>;
      for (const name of [
        'order',
        'channels',
        'texts',
        'platform',
        'ask',
        'redirectUrl',
        'userCode',
        'tierCode',
        'name',
        'disabled',
      ])
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const value = own[name];
          delete own[name];
          own[name] = value;
        }
      if (this.#root.adoptedStyleSheets?.length === 0) {
        try {
          this.#root.adoptedStyleSheets = [(sheet ??= stylesheet())];
        } catch {
          // A browser that cannot make style sheets shows the plain form, and it works.
        }
      }
      this.addEventListener('invalid', this.#onInvalid);
      if (!this.#checkout && this.#state !== 'failed') this.#load();
      this.#loadSdk();
      this.#schedule();
    }

    disconnectedCallback() {
      this.removeEventListener('invalid', this.#onInvalid);
    }

    // --- Loading -------------------------------------------------------------------------------

    #load() {
      this.#state = 'loading';
      this.#say('');
      // What can be paid with does not wait for the language that mistakes are told in.
      loadChecker({ ...options, lang: 'ko' }).then(
        (checkout) => {
          if (!checkout) return;
          this.#checkout = checkout;
          this.#model = createModel(checkout);
          this.#state = 'ready';
          this.#render();
          this.#takeFocusBack();
        },
        (error: unknown) => this.#fail(error),
      );
    }

    /** Asks for the messages in the language of the page, once; true while they are on their way. */
    #awaitsMessages(): boolean {
      if (this.#messages === 'unasked' && !this.#speaks) {
        this.#messages = 'asked';
        void loadChecker({ ...options, lang: this.#core }).then(() => {
          this.#messages = 'settled';
          this.#schedule();
        });
      }
      return this.#messages === 'asked' && !this.#speaks;
    }
    #messages: 'unasked' | 'asked' | 'settled' = 'unasked';

    /** Whether the checker tells mistakes in the language of the page. */
    get #speaks(): boolean {
      return this.#checkout?.languages.includes(this.#core) ?? true;
    }

    /** The button that loads again is gone when it has done so, and the focus must not be. */
    #takeFocusBack() {
      if (this.#isRetrying && !this.#root.activeElement) this.focus();
      this.#isRetrying = false;
    }
    #isRetrying = false;

    /** Without a checker nothing can be built. The page hears of it and may show its own button. */
    #fail(error: unknown) {
      this.#checkout = null;
      this.#model = null;
      this.#scene = null;
      this.#state = 'failed';
      this.#say('');
      this.#render();
      this.#takeFocusBack();
      this.#error(error);
    }

    #error(error: unknown) {
      // What others throw may hold what they were given.
      const { name, message } = Object(error) as Partial<Error>;
      const isOurs = name === 'ImpCheckoutError';
      console.warn(`imp-checkout: ${isOurs ? message : 'IMP.request_pay failed, see the event'}`);
      this.#fire('imp-checkout-error', { error });
    }

    #loadSdk() {
      const { userCode, tierCode } = this;
      if (!userCode || !this.isConnected) return;
      loadSdk({ userCode, ...(tierCode !== null && { tierCode }) }).catch((error: unknown) =>
        this.#error(error),
      );
    }

    // --- Seeing --------------------------------------------------------------------------------

    #schedule() {
      this.#isStale = true;
      if (!this.isConnected || this.#isQueued) return;
      this.#isQueued = true;
      queueMicrotask(() => {
        this.#isQueued = false;
        if (this.#isStale && this.isConnected) this.#render();
      });
    }

    /** As the page says, of this element or around it. */
    get #language(): string {
      let at: Element | undefined = this;
      while (at) {
        const found = at.closest<HTMLElement>('[lang]')?.lang;
        // Many pages write ko_KR.
        if (found) return found.replace(/_/g, '-');
        at = (at.getRootNode() as Partial<ShadowRoot>).host;
      }
      return 'ko';
    }

    get #core(): Language {
      return isKorean(this.#language) ? 'ko' : 'en';
    }

    /** The order as it is built from: what the page says and the order does not. */
    #completeOrder(): Order | null {
      if (!this.#order) return null;
      const redirectUrl = this.#order.redirectUrl ?? this.redirectUrl ?? ownAddress();
      return redirectUrl === undefined ? this.#order : { ...this.#order, redirectUrl };
    }

    #work(): Scene | null {
      const order = this.#completeOrder();
      if (!order || !this.#model) return null;
      return this.#model({
        order,
        channels: this.#channels,
        inputs: this.#inputs,
        wanted: this.#wanted,
        ask: this.ask.split(/\s+/),
        context: { platform: this.platform, lang: this.#speaks ? this.#core : 'ko' },
      });
    }

    #update() {
      this.#isStale = false;
      const before = this.#scene?.chosen ?? null;
      try {
        this.#scene = this.#work();
        if (this.#scene?.built?.params === null) throw new TypeError();
      } catch (error) {
        // It starts again by itself, and the buyer can try again.
        this.#fail(new ImpCheckoutError('wasm', 'The checker failed', error));
        return;
      }
      if (before && this.#scene && !this.#scene.chosen) this.#say('lost', true);
      else if (this.#message === 'lost' && this.#scene?.chosen) this.#say('');
    }

    #say(name: string, isAlarm = false, detail = '') {
      this.#message = name;
      this.#detail = detail;
      this.#isAlarm = isAlarm;
    }
    #detail = '';

    #render() {
      this.#update();
      const scene = this.#scene;
      const texts = textsFor(this.#core, this.#texts);
      const lang = this.#language;
      const isBuiltIn = isKorean(lang) || /^en(?![a-z])/i.test(lang);
      const isReady = this.#state === 'ready' && scene !== null && this.#channels.length > 0;
      const none = isReady && scene.offers.every((each) => each.obstacle);
      // What stays so until something else changes, before what has just happened.
      const lasting =
        this.#state === 'failed' ? 'failed' : none ? 'none' : !isReady ? 'loading' : '';
      const standing = this.#payment === 'done' ? '' : lasting;
      const name = standing || this.#message;
      const look: Look = {
        order: this.#order,
        scene,
        texts,
        lang: isBuiltIn || this.#texts ? lang : 'en',
        isCores: this.#speaks && (isBuiltIn || !this.#texts),
        state: isReady || this.#state !== 'ready' ? this.#state : 'loading',
        payment: this.#payment,
        disabled: this.#isFormDisabled || this.disabled,
        isDue: (path) => this.#hasTried || this.#visited.has(path),
        isUnfolded: this.#isUnfolded,
        methodMissing: this.#hasTried && isReady && !scene.chosen && !none,
        message: [texts[name] ?? '', standing ? '' : this.#detail].filter(Boolean).join(' '),
        isAlarm: standing ? standing !== 'loading' : this.#isAlarm,
        // The one mistake stands beside its field, which has the focus.
        isSpoken: name === 'chooseMethod' || (name === 'correct' && this.#wrong.length < 2),
      };
      if (name === 'correct') look.message = this.#correction(texts);
      patch(
        this.#root,
        view(look, {
          choose: (key) => {
            this.#wanted = key;
            this.#hasTried = false;
            if (this.#payment === 'none') this.#say('');
            this.#render();
          },
          write: (path, value, done) => {
            this.#inputs.set(path, value);
            if (done) this.#visited.add(path);
            this.#render();
          },
          leave: (path) => {
            if (!this.#inputs.has(path)) return;
            this.#visited.add(path);
            this.#render();
          },
          unfold: () => {
            this.#isUnfolded = true;
            this.#render();
            // The button is gone, and the focus must not be.
            const tiles = this.#root.querySelectorAll<HTMLInputElement>('.tile input');
            [...tiles]
              .slice(foldedCount)
              .find(({ disabled }) => !disabled)
              ?.focus();
          },
          submit: () => void this.submit(),
          retry: () => {
            this.#isRetrying = true;
            this.#load();
            this.#loadSdk();
            this.#render();
          },
        }),
      );
      this.#tell();
    }

    /** The paths of the fields whose issue keeps the payment from being made. */
    get #wrong(): string[] {
      const { fields = [], choices = [], built } = this.#scene ?? {};
      return [...choices, ...fields]
        .map(({ path }) => path)
        .filter((path) =>
          built?.issues.some((issue) => issue.severity === 'error' && issue.path === path),
        );
    }

    #correction(texts: ElementTexts): string {
      const labels = this.#wrong.map((path) => labelOf(path, texts));
      if (labels.length === 0) return '';
      return (texts['correct'] ?? '').replace('{labels}', labels.join(', '));
    }

    // --- Telling -------------------------------------------------------------------------------

    #fire<K extends keyof ElementEvents>(type: K, detail: ElementEvents[K]['detail']): boolean {
      const event = new CustomEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: type === 'imp-checkout-submit',
        detail,
      });
      return this.dispatchEvent(event);
    }

    #complain(attribute: string) {
      const lang = this.#core;
      console.warn(
        lang === 'ko'
          ? `imp-checkout: ${attribute} 값을 읽을 수 없어 무시합니다.`
          : `imp-checkout: The value of ${attribute} cannot be read and is ignored.`,
      );
    }

    /** Says to developers, once, what only they can mend. */
    #notify(module: string, issues: readonly OrderIssue[]) {
      const fresh = issues.filter(({ audience, rule, path }) => {
        const name = `${module} ${rule} ${path}`;
        if (audience !== 'merchant' || this.#said.has(name)) return false;
        this.#said.add(name);
        return true;
      });
      if (fresh.length === 0) return;
      const report = { ok: false, module, issues: fresh };
      writeNotice(noticeOf('request_pay', report, [], 'sent', this.#core));
    }

    #tell() {
      const scene = this.#scene;
      this.#internals?.setFormValue?.(scene?.chosen?.method ?? null, scene?.chosen?.key ?? null);
      this.#validate();
      this.#readReturn();
      if (!scene) return;

      const { chosen, built, offers } = scene;
      const issues = built?.issues ?? [];
      const unavailable = offers.flatMap(({ method, channel, obstacle: issue }) =>
        issue ? [{ method, channel, issue }] : [],
      );
      if (!this.#awaitsMessages()) {
        for (const { channel, issue } of unavailable) this.#notify(channel.pg, [issue]);
        if (chosen) this.#notify(chosen.channel.pg, issues);

        const issuesText = JSON.stringify([issues, unavailable]);
        if (issuesText !== this.#lastIssues) {
          this.#lastIssues = issuesText;
          this.#fire('imp-checkout-issues', { issues, unavailable });
        }
      }
      const paramsText = JSON.stringify([chosen?.key, built?.params, built?.ok]);
      if (paramsText !== this.#lastParams) {
        this.#lastParams = paramsText;
        this.#fire('imp-checkout-change', {
          method: chosen?.method ?? null,
          channel: chosen?.channel ?? null,
          params: built?.params ?? null,
          ok: built?.ok ?? false,
        });
      }
    }

    // A page that brings the buyer back to itself tells the result, once for every order.
    #readReturn() {
      const id = this.#order?.id;
      if (id === undefined || this.#redirectOf === id || this.#payment !== 'none') return;
      this.#redirectOf = id;
      const redirect = readRedirect();
      if (redirect?.merchant_uid !== id) return;
      // Anybody can write an address: none of its words are shown.
      const isFailure = !!redirect.error_code || redirect.imp_success === false;
      if (isFailure) this.#settle('none', 'notPaid', true);
      else this.#settle('done', 'done');
      this.#schedule();
      this.#fire('imp-checkout-result', { status: 'redirected', redirect });
    }

    #validate() {
      if (!this.#internals?.setValidity) return;
      const { chosen, offers = [] } = this.#scene ?? {};
      const texts = textsFor(this.#core, this.#texts);
      const canPay = offers.some(({ obstacle }) => !obstacle);
      // Where this element cannot judge, it does not keep the shop's form from being sent.
      if (this.#state !== 'ready' || !canPay || this.#payment === 'done')
        this.#internals.setValidity({});
      else if (!chosen) this.#internals.setValidity({ valueMissing: true }, texts['chooseMethod']);
      else if (this.#wrong.length > 0)
        this.#internals.setValidity({ customError: true }, this.#correction(texts));
      else this.#internals.setValidity({});
    }

    // --- Paying --------------------------------------------------------------------------------

    get params(): Record<string, unknown> | null {
      if (this.#isStale) this.#render();
      return this.#scene?.built?.params ?? null;
    }

    check(): BuildResult | null {
      this.#render();
      return this.#scene?.built ?? null;
    }

    reset() {
      this.#inputs.clear();
      this.#visited.clear();
      this.#wanted = null;
      this.#hasTried = false;
      this.#scene = null;
      this.#settle('none', '');
      this.#render();
    }

    #settle(payment: Look['payment'], message: string, isAlarm = false, detail = '') {
      this.#payment = payment;
      this.#pressed = 0;
      this.#say(message, isAlarm, detail);
    }

    override focus(options?: FocusOptions) {
      const first = this.#root.querySelector<HTMLElement>(
        'input:checked, input:enabled, select:enabled, button:enabled',
      );
      if (first) first.focus(options);
      else super.focus(options);
    }

    /** Shows what is missing, and goes there. */
    #point(goes = true) {
      this.#hasTried = true;
      const path = this.#wrong[0];
      this.#say(this.#scene?.chosen ? 'correct' : 'chooseMethod', true);
      this.#render();
      if (!goes) return;
      const id = path && idOf(path);
      const target = id
        ? this.#root.getElementById(id)
        : this.#root.querySelector<HTMLElement>('input[type=radio]:enabled');
      target?.focus();
    }

    // The browser cannot say what is missing in here, so the element does. Whoever is writing
    // elsewhere meanwhile, on a page that asks at every key, keeps their cursor.
    readonly #onInvalid = (event: Event) => {
      event.preventDefault();
      const { activeElement } = document;
      const isWriting = activeElement !== this && activeElement?.matches(writable);
      if (!this.#isAskedOnly) this.#point(!isWriting);
    };
    #isAskedOnly = false;

    // Everything up to the call of the SDK happens in the task of the buyer's click.
    submit(): Promise<ElementResult | null> {
      const isSameClick = this.#payment === 'open' && Date.now() - this.#pressed < sameClickMs;
      if (isSameClick || this.#payment === 'done' || this.#isFormDisabled || this.disabled)
        return Promise.resolve(null);
      this.#render();
      const { chosen, built, blocked } = this.#scene ?? {};
      if (this.#state !== 'ready' || !this.#scene) return Promise.resolve(null);
      if (!chosen || !built?.params || this.#wrong.length > 0) {
        this.#point();
        return Promise.resolve(null);
      }
      if (blocked) {
        this.#say('unavailable', true);
        this.#render();
        return Promise.resolve(null);
      }
      const { method, channel } = chosen;
      const { params } = built;
      if (!this.#fire('imp-checkout-submit', { method, channel, params }))
        return Promise.resolve(null);

      this.#settle('open', 'open');
      const pressed = (this.#pressed = Date.now());
      const paid = requestPay(params, built);
      setTimeout(() => {
        if (this.#pressed !== pressed) return;
        this.#say('again');
        this.#render();
      }, sameClickMs);
      this.#render();
      return paid.then(
        (result) => {
          this.#finish(result);
          return result;
        },
        (error: unknown) => {
          this.#settle('none', 'noSdk', true);
          this.#render();
          this.#error(error);
          this.#loadSdk();
          return null;
        },
      );
    }

    #finish(result: ElementResult) {
      if (result.status !== 'completed') this.#settle('none', '');
      else if (failed(result.response))
        this.#settle('none', 'notPaid', true, String(result.response.error_msg ?? ''));
      else this.#settle('done', 'done');
      this.#render();
      this.#fire('imp-checkout-result', result);
    }

    // --- As a part of the shop's form ----------------------------------------------------------

    get form(): HTMLFormElement | null {
      return this.#internals?.form ?? null;
    }
    get validity(): ValidityState | undefined {
      return this.#internals?.validity;
    }
    get validationMessage(): string {
      return this.#internals?.validationMessage ?? '';
    }
    checkValidity(): boolean {
      if (this.#isStale) this.#render();
      this.#isAskedOnly = true;
      const isValid = this.#internals?.checkValidity?.() ?? true;
      this.#isAskedOnly = false;
      return isValid;
    }
    reportValidity(): boolean {
      if (this.#isStale) this.#render();
      return this.#internals?.reportValidity?.() ?? true;
    }
    /** The browser brings a page back, and with it what was chosen. */
    formStateRestoreCallback(key: unknown) {
      if (typeof key !== 'string') return;
      this.#wanted ??= key;
      this.#schedule();
    }
    formResetCallback() {
      this.reset();
    }
    formDisabledCallback(isDisabled: boolean) {
      this.#isFormDisabled = isDisabled;
      this.#schedule();
    }
  };
}

export function createDefineElement(loadChecker: typeof load): typeof defineElement {
  return (name = 'imp-checkout', options = {}) => {
    if (typeof customElements === 'undefined' || customElements.get(name)) return;
    customElements.define(name, createClass(loadChecker, options));
  };
}
