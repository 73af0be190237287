// The public types of imp-checkout, written by hand: this file ships as dist/imp-checkout.d.ts.
// tests/web/types.test.mjs holds it against the built module and against real reports.

export as namespace ImpCheckout;

export type Severity = 'error' | 'warning' | 'info';

/** What kind of mistake an issue is. `input`: the parameters could not be read or checked at all. */
export type Code =
  | 'required'
  | 'forbidden'
  | 'type'
  | 'format'
  | 'length'
  | 'range'
  | 'enum'
  | 'unsupported'
  | 'conflict'
  | 'deprecated'
  | 'unknown'
  | 'input';

export type Platform = 'pc' | 'mobile' | 'app';

export type Language = 'ko' | 'en';

/** What the parameters alone do not say. */
export interface Context {
  /** PG code, such as `kcp`. Without it, it is read from `params.pg`. */
  pg?: string;
  /** Where the payment window opens; `pc` if left out. */
  platform?: Platform;
  /** The call the parameters are meant for; `request_pay` if left out. */
  api?: 'request_pay' | 'loadUI';
  /** The kind of user interface that `IMP.loadUI` is asked for. */
  uiType?: 'paypal-spb' | 'paypal-rt' | 'toss-brandpay-widget';
  /** The time to judge dates by: ISO 8601 with an offset. */
  now?: string;
  /** Language of the messages; `ko` if left out. English has to be loaded: see `load`. */
  lang?: Language;
}

/** One step of a repair: the part of RFC 6902 that repairs need. */
export type Operation =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

export interface Issue {
  severity: Severity;
  code: Code;
  /** Which rule was broken, such as `kcp/phone-needs-buyer-name`. */
  rule: string;
  /** Where: a JSON pointer (RFC 6901) into the parameters, `''` for the whole object. */
  path: string;
  /** What is wrong, why, and what to do, in the language of the context. */
  message: string;
  /** Who can mend it. Never show a buyer what only the merchant can mend. */
  audience: 'buyer' | 'merchant';
  /** The section of PortOne's documentation that says so. */
  docs: string;
  /** Limits, counts and documented words; never a value from the parameters. */
  params: Record<string, unknown>;
  /** Present where one repair is clearly meant. See `applyFix`. */
  fix?: Operation[];
}

export interface Report {
  /** Whether no issue is an error. */
  ok: boolean;
  /** The payment module whose rules applied, or `null` if only the general ones did. */
  module: string | null;
  /** In a fixed order: equal parameters give equal reports. */
  issues: Issue[];
}

export interface Text {
  ko: string;
  en: string;
}

/** Situations that a demand is limited to: of each kind that is named, one must be the case. */
export type Where = Platform | 'payment' | 'billing' | 'request_pay' | 'loadUI';

/** How serious it is to break a demand, and the pay methods and situations that it is limited to. */
export interface Clause {
  severity: Severity;
  pay_methods?: string[];
  where?: Where[];
}

export interface Parameter {
  /** Dotted, with `[]` for the elements of an array: `kcpProducts[].name`. */
  path: string;
  types: ('string' | 'integer' | 'number' | 'boolean' | 'array' | 'object')[];
  label?: Text;
  /** Where it must be given. */
  required?: Clause;
  /** Where alone it may be given. */
  only?: Clause;
  values?: string[];
  format?: string;
  /** The documented ways of writing a date. */
  dates?: string[];
  min_length?: number;
  max_length?: number;
  /** The lengths count bytes of UTF-8 instead of characters. */
  bytes?: true;
  min?: number;
  max?: number;
  /** An object whose content the page leaves open. */
  open?: true;
  /** `buyer`: the person paying can mend it. */
  audience?: 'buyer';
  /** It holds data of a person, or a key. */
  personal?: true;
  /** The general pages say so, of every module. */
  general?: true;
  docs: string;
}

export interface Rule {
  rule: string;
  severity: Severity;
  code: Code;
  /** The parameter that an issue of this rule points at. */
  at: string;
  pay_methods?: string[];
  where?: Where[];
  text: Text;
  docs: string;
}

/** A document that was read: its path in PortOne's documentation, and the hash of what it said. */
export interface Page {
  path: string;
  blob: string;
}

export interface Module {
  code: string;
  /** The `uiType` of the context that this module is for, if its code alone does not say it. */
  ui_type?: string;
  name: Text;
  page: string;
  /** The documents behind it. */
  pages: Page[];
  pay_methods: string[];
  billing_pay_methods: string[];
  parameters: Parameter[];
  rules: Rule[];
}

export interface Issuer {
  /** As PortOne's card-code table has it. */
  code: string;
  /** What an order may say instead. */
  alias: string;
  name: Text;
}

/** A PG code without a page of its own: another flow, PortOne V2 only, or retired. */
export interface OtherCode {
  code: string;
  severity: Severity;
  /** The code of the issue that a request with it gets. */
  issue: Code;
  text: Text;
  docs: string;
}

/** What `imp-checkout.catalogue.json` holds: every module's parameters and rules. */
export interface Catalogue {
  version: string;
  /** The documents behind the rules of every module. */
  general_pages: Page[];
  /** The parts of an order. */
  order: Parameter[];
  issuers: Issuer[];
  issuers_docs: string;
  other_codes: OtherCode[];
  modules: Module[];
}

/** What PortOne's SDK hands to the callback of `IMP.request_pay`. */
export interface PaymentResponse {
  success?: boolean;
  imp_uid?: string | null;
  merchant_uid?: string;
  error_code?: string | null;
  error_msg?: string | null;
  [member: string]: unknown;
}

export type Result =
  /** The payment window has answered. Verify the payment on the server before trusting it. */
  | { status: 'completed'; response: PaymentResponse }
  /** The parameters have errors; `IMP.request_pay` was not called. */
  | { status: 'refused'; report: Report }
  /**
   * The payment has left this page, as it does on mobile. Its result comes to `m_redirect_url`; see
   * `readRedirect`. Who waits here sees this only if the buyer comes back to this very page.
   */
  | { status: 'left' };

/** A person's names and places. Which of them a module wants is the module's business. */
export interface Address {
  name?: string;
  address?: string;
  addressDetail?: string;
  city?: string;
  state?: string;
  postcode?: string;
  /** Two letters, ISO 3166-1. */
  country?: string;
}

/** A provider-neutral order; docs/order.md explains it, docs/order.schema.json is its schema. */
export interface Order {
  channelKey?: string;
  /** The order number. */
  id: string;
  /** What is bought. */
  name: string;
  description?: string;
  amount?: number;
  /** ISO 4217; won if left out. */
  currency?: string;
  taxFree?: number;
  vat?: number;
  /** A pay method, such as `card`. */
  method?: string;
  buyer?: Address & {
    /** Yours for them. */
    id?: string;
    firstName?: string;
    lastName?: string;
    email?: string;
    phone?: string;
    birthday?: string;
  };
  delivery?: Address;
  items?: {
    id?: string;
    name: string;
    /** Of one. */
    price: number;
    quantity: number;
    code?: string;
    category?: string;
    categoryType?: string;
    seller?: string;
    startDate?: string;
    endDate?: string;
  }[];
  instalments?: { lumpSum?: boolean; upTo?: number; only?: number[] };
  card?: {
    /** A code of PortOne's table, or a name such as `hyundai`. */
    issuer?: string;
    /** A fixed plan; 0 for a lump sum. */
    months?: number;
    points?: boolean;
    onlyIssuers?: string[];
    appOnly?: boolean;
    /** The shop pays the interest. */
    interestFree?: boolean;
  };
  escrow?: boolean;
  digital?: boolean;
  /** Of a virtual account: a date, or so many days from now. */
  depositDeadline?: string | { inDays: number };
  /** Your id for a billing key; given, the billing-key window opens. */
  billingKey?: string;
  period?: { from?: string; to?: string; interval?: string };
  cashReceipt?: { type?: 'personal' | 'corporate' | 'anonymous' | 'none'; identifier?: string };
  shop?: {
    name?: string;
    nameEn?: string;
    owner?: string;
    address?: string;
    url?: string;
    businessNumber?: string;
    phone?: string;
  };
  redirectUrl?: string;
  webhookUrls?: string | string[];
  confirmUrl?: string;
  appScheme?: string;
  language?: string;
  customData?: object;
  /** Passed through as given into the parameter of that name. */
  bypass?: object;
  /** Passed through as given to the top level of the parameters. */
  extra?: object;
}

/** An issue whose `path` points into the order. */
export interface OrderIssue extends Omit<Issue, 'fix'> {
  /** Its place in the parameters that were built. */
  param?: string;
  fix?: Operation[];
}

export interface BuildResult {
  ok: boolean;
  module: string | null;
  /** What `IMP.request_pay` takes, in the documentation's member order; `null` if nothing was built. */
  params: Record<string, unknown> | null;
  /** The parts of an order that this module takes for this pay method here: `card.issuer`. */
  takes: string[];
  issues: OrderIssue[];
}

/** What becomes of one order with one module and pay method. */
export interface AllResult {
  module: string;
  ui_type?: string;
  method: string;
  status: 'works' | 'warnings' | 'cannot';
  /** The parts of an order that this module takes for this pay method here. */
  takes: string[];
  issues: OrderIssue[];
}

export interface Checkout {
  /** The languages that messages can be had in by now. Where one is not there, they are Korean. */
  readonly languages: readonly Language[];

  /** Checks the parameters of `IMP.request_pay`. Takes anything, never throws, changes nothing. */
  check(params: unknown, context?: Context): Report;

  /** The parameters of the module that `context.pg` names, built from an order and checked. */
  build(order: unknown, context?: Context): BuildResult;

  /** The same order with every pay method of the module `context.pg`, or without it of all modules. */
  buildAll(order: unknown, context?: Context): AllResult[];

  /**
   * Checks `params` and, if they have no errors, hands this very object to `IMP.request_pay` before
   * it returns, so that the payment window opens within the buyer's click. Parameters that could
   * not be judged (code `input`) go through. An order is built first. Dates are judged by the real time unless the context
   * says another.
   */
  requestPay(params: object | Order, context?: Context): Promise<Result>;
}

export interface LoadOptions {
  /** Where imp-checkout.wasm is; beside the script if left out. It must be of the same release. */
  wasmUrl?: string | URL;
  /**
   * imp-checkout.wasm itself, its bytes or compiled. Nothing is fetched, and a server can check, too.
   */
  wasmBinary?: BufferSource | WebAssembly.Module;
  /**
   * Which language messages will be wanted in. `en` fetches imp-checkout.en.txt besides; Korean is
   * always there. If the file cannot be had, the console says so and messages stay Korean.
   */
  lang?: Language;
  /** Where imp-checkout.en.txt is; beside the script if left out. It must be of the same release. */
  englishUrl?: string | URL;
  /** What imp-checkout.en.txt holds. Nothing is fetched. */
  english?: string;
  /** How long loading may take, in milliseconds; 10,000 if left out. */
  timeoutMs?: number;
  /**
   * What takes over where WebAssembly is missing or refused: `() => import('imp-checkout/compat')`.
   * The script for a script tag brings its own.
   */
  fallback?: () => Promise<Entry>;
}

/** What a fallback has to bring. */
export interface Entry {
  load(options?: LoadOptions): Promise<Checkout | null>;
}

/**
 * Loads the checker: once per page, however often it is called. A failed load is forgotten and may
 * be tried again. English messages may be loaded later, by another call. Rejects with an
 * `ImpCheckoutError`. On a server, where there is no document and
 * unless `wasmBinary` is given, resolves with `null`; `imp-checkout/compat` and `imp-checkout/node`
 * load there, too.
 */
export function load(options?: LoadOptions): Promise<Checkout | null>;

/**
 * Returns a copy of `params` with an issue's `fix` applied. `params` is not changed; what the fix
 * does not touch is shared with the copy. Throws an `ImpCheckoutError` (`patch`) if the fix was
 * made for other parameters.
 */
export function applyFix<T>(params: T, fix: readonly Operation[]): T;

/**
 * - `warn`: every call goes through; problems are written to the console.
 * - `block`: a call with errors does not go through; its callback gets an error as from PortOne.
 * - `fix`: what is clearly meant otherwise is put right in a copy, and the copy goes through.
 */
export type GuardMode = 'warn' | 'block' | 'fix';

export interface GuardOptions extends LoadOptions {
  /** `warn` if left out. */
  mode?: GuardMode;
  /** The PG code behind each channel key of the shop, such as `{'channel-key-…': 'kcp'}`. */
  channels?: Record<string, string>;
  /** Where payment windows open; found out if left out. */
  platform?: Platform;
  /** Language of what developers read; `ko` if left out. */
  lang?: Language;
  /**
   * Shows developers a panel on the page: `true` on their own machine only (localhost, *.test,
   * *.localhost, files), `always` wherever the page is, which buyers would see.
   */
  panel?: boolean | 'always';
}

/**
 * Checks every call of `IMP.request_pay` and `IMP.loadUI` on this page, whether PortOne's SDK is
 * there already or comes later. Never delays a call, never changes the caller's object, and lets
 * everything through that it cannot judge. Resolves with the checker, or with `null` if there will
 * be none; never rejects.
 */
export function guard(options?: GuardOptions): Promise<Checkout | null>;

/** What PortOne adds to the address in `m_redirect_url`. */
export interface RedirectResult {
  imp_uid?: string;
  merchant_uid?: string;
  /** Deprecated by PortOne, and no proof of a payment. */
  imp_success?: boolean;
  error_code?: string;
  error_msg?: string;
}

/**
 * Reads the result of a payment from the address that the buyer returns to; from the page's own if
 * left out. `null` if it is none. Verify the payment on the server before trusting it.
 */
export function readRedirect(url?: string | URL): RedirectResult | null;

/** The part of PortOne's SDK that payments need. */
export interface Sdk {
  init(userCode: string): void;
  agency(userCode: string, tierCode: string): void;
  request_pay(params: object, callback?: (response: PaymentResponse) => void): void;
  loadUI?(uiType: string, params: object, callback?: (response: PaymentResponse) => void): void;
}

export interface SdkOptions {
  /** The shop's code in PortOne's console: `imp00000000`. */
  userCode: string;
  /** The code of a sub-shop; `IMP.agency` is called instead of `IMP.init`. */
  tierCode?: string;
  /** How long loading may take, in milliseconds; 10,000 if left out. */
  timeoutMs?: number;
}

/**
 * Brings PortOne's SDK onto the page, unless it is there, and calls `IMP.init` or `IMP.agency` once,
 * however often this is called. Leave both calls to it. A failure is forgotten and may be tried
 * again. On a server resolves with `null`.
 */
export function loadSdk(options: SdkOptions): Promise<Sdk | null>;

/** A channel of the shop, as PortOne's console lists it. */
export interface ElementChannel {
  channelKey: string;
  /** PG code, such as `kcp`. */
  pg: string;
  /** The pay methods to offer, in this order; all that the module has, if left out. */
  methods?: string[];
  /** What buyers read in place of the method's name. A channel with a label is offered on its own. */
  label?: string;
}

/** Texts of the element by name, such as `{pay: '{amount} 결제'}`; docs/embedding.md lists the names. */
export type ElementTexts = Record<string, string>;

export type ElementResult =
  | Result
  /** The payment had left the page and has come back to it. Verify it on the server. */
  | { status: 'redirected'; redirect: RedirectResult };

/** The events of `<imp-checkout>`. All bubble and leave shadow roots. */
export interface ElementEvents {
  /** Other parameters would be sent now. */
  'imp-checkout-change': CustomEvent<{
    /** The chosen pay method, `''` where the provider asks for it; `null` if none is chosen. */
    method: string | null;
    channel: ElementChannel | null;
    params: Record<string, unknown> | null;
    /** Whether they have no errors. */
    ok: boolean;
  }>;
  /** There are other issues now. Those for the merchant are never shown to the buyer. */
  'imp-checkout-issues': CustomEvent<{
    /** Of the chosen method. */
    issues: OrderIssue[];
    /** The methods that this order cannot be paid with, each with the reason. */
    unavailable: { method: string; channel: ElementChannel; issue: OrderIssue }[];
  }>;
  /** `IMP.request_pay` is about to be called, unless this is cancelled. */
  'imp-checkout-submit': CustomEvent<{
    method: string;
    channel: ElementChannel;
    params: Record<string, unknown>;
  }>;
  /** A payment has ended, or has left the page. Verify it on the server. */
  'imp-checkout-result': CustomEvent<ElementResult>;
  /** The checker or PortOne's SDK could not be loaded: the shop's own button may take over. */
  'imp-checkout-error': CustomEvent<{ error: unknown }>;
}

/** `<imp-checkout>`: shows an order, asks the buyer for what is missing, and pays. */
export interface ImpCheckoutElement extends HTMLElement {
  /** What is bought: an object, or JSON as in the attribute. A change keeps the buyer's inputs. */
  order: Order | string | null;
  /** The shop's channels: an array, or JSON as in the attribute. */
  channels: readonly ElementChannel[] | string | null;
  /** Texts that replace the element's own. */
  texts: ElementTexts | null;
  /** Where the payment window opens; found out if `null` is set. */
  get platform(): Platform;
  set platform(value: Platform | null);
  /** Parts of the order, separated by blanks, that the buyer may choose where the order does not. */
  get ask(): string;
  set ask(value: string | null);
  /** Where payments that leave the page come back to; the page itself if `null`. */
  redirectUrl: string | null;
  /** The shop's code in PortOne's console. Given, the element loads PortOne's SDK. */
  userCode: string | null;
  /** The code of a sub-shop. */
  tierCode: string | null;
  /** The element's name in the form around it. */
  name: string;
  disabled: boolean;

  /** What `IMP.request_pay` would get now; `null` if nothing can be built. */
  readonly params: Record<string, unknown> | null;
  /** Builds and checks anew, and shows the buyer nothing of it. */
  check(): BuildResult | null;
  /**
   * What the pay button does. Call it within a click. `null` if `IMP.request_pay` was not called:
   * something is missing, a payment is open already, or the event was cancelled.
   */
  submit(): Promise<ElementResult | null>;
  /** Forgets the buyer's inputs and how the last payment ended. */
  reset(): void;

  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState | undefined;
  readonly validationMessage: string;
  checkValidity(): boolean;
  reportValidity(): boolean;

  addEventListener<K extends keyof ElementEvents>(
    type: K,
    listener: (this: ImpCheckoutElement, event: ElementEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/**
 * Defines the element under `name`, `imp-checkout` if left out, unless the page has it already. The
 * script for a script tag does so by itself. `options` say how the checker is loaded once an element
 * is on the page. On a server nothing happens.
 */
export function defineElement(name?: string, options?: LoadOptions): void;

/** What frameworks may set on `<imp-checkout>` besides what every element has. */
export type ElementProps = {
  order?: Order | string | null | undefined;
  channels?: readonly ElementChannel[] | string | null | undefined;
  texts?: ElementTexts | null | undefined;
  platform?: Platform | null | undefined;
  ask?: string | null | undefined;
  'redirect-url'?: string | undefined;
  'user-code'?: string | undefined;
  'tier-code'?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
} & {
  [K in keyof ElementEvents as `on${K}`]?: ((event: ElementEvents[K]) => void) | undefined;
};

declare global {
  interface HTMLElementTagNameMap {
    'imp-checkout': ImpCheckoutElement;
  }
  interface GlobalEventHandlersEventMap extends ElementEvents {}
}

export type ErrorCode =
  /** imp-checkout.wasm could not be fetched, or is not the file of this release. */
  | 'network'
  /** WebAssembly is missing, or refused by the page's content security policy. */
  | 'wasm'
  /** Loading took longer than `timeoutMs`. */
  | 'timeout'
  /** PortOne's SDK is not on the page, could not be loaded, or was set up for another shop. */
  | 'sdk'
  /** A fix does not fit the parameters it is applied to. */
  | 'patch';

export class ImpCheckoutError extends Error {
  readonly code: ErrorCode;
  readonly cause?: unknown;
  constructor(code: ErrorCode, message: string, cause?: unknown);
}

// The element's name in JSX and in templates, for whichever of these are installed. Where one is not,
// its part means nothing, and the compiler is told so.

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'imp-checkout': DetailedHTMLProps<HTMLAttributes<ImpCheckoutElement>, ImpCheckoutElement> &
        ElementProps;
    }
  }
}

// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'imp-checkout': new () => {
      $props: ElementProps & {
        [K in keyof ElementEvents as `on${Capitalize<K>}`]?:
          ((event: ElementEvents[K]) => void) | undefined;
      };
    };
  }
}

// @ts-ignore
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    // @ts-ignore
    'imp-checkout': HTMLAttributes<ImpCheckoutElement> & ElementProps;
  }
}
