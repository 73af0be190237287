// What the tests of the script share: a host that serves pages made up on the spot, each under a
// policy of its own, and the built files beside them; broken ones on demand. The tests know nothing of
// who drives the browser: webkit.config.ts runs them in WebKit, too.

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect, type PlaywrightTestArgs, test as base, type TestFixture } from '@playwright/test';
import { startWebKit } from '../webkit/driver.js';
import { listen, scripts as own } from './scripts.js';
import { type Tab, tabOf } from './tab.js';

const dist = new URL('../../../dist/', import.meta.url);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface Served {
  /** Of the page's body: script tags, in their order. */
  scripts?: string;
  /** A whole page instead. */
  html?: string;
  /** Further pages' bodies, by their paths. */
  pages?: Record<string, string>;
  /** The content security policy of the pages. */
  policy?: string;
  /** Every script tag's. */
  nonce?: string;
  /** What this browser shall lack. */
  without?: 'WebAssembly' | 'XMLHttpRequest';
  /** Scripts made up by the test, by their path. */
  files?: Record<string, string>;
  /** Where files are, if not in dist/. */
  root?: URL;
  /** How files come out: not at all, not until `release()`, or with a byte changed. */
  broken?: Record<string, 'missing' | 'hanging' | 'tampered'>;
}

/** What a stand-in for PortOne's SDK was asked, and what the page wrote, asked and was told. */
export interface Seen {
  calls: {
    name: string;
    params: { amount?: unknown; merchant_uid?: unknown };
    /** In the task of the buyer's click, and the browser knows of it: a popup may open. */
    inClick: boolean;
  }[];
  answers: { error_code?: string; error_msg?: string; merchant_uid?: string }[];
  violations: string[];
  console: string[];
  dialogs: string[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

export class Host {
  /** The path of every request, in their order. */
  readonly requests: string[] = [];
  private served: Served = {};
  private held: (() => void)[] = [];

  private readonly server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    this.requests.push(path);
    const page = this.pageAt(path);
    const script =
      path === '/listen.js' ? this.listen() : (own[path.slice(1)] ?? this.served.files?.[path]);
    const broken = this.served.broken?.[path.slice(1)];
    if (page !== undefined) this.send(response, '.html', page);
    else if (script !== undefined) this.send(response, '.js', script);
    else if (broken === 'hanging') this.held.push(() => void this.sendFile(response, path));
    else if (broken === 'missing') response.writeHead(404).end();
    else void this.sendFile(response, path, broken === 'tampered');
  });

  constructor(readonly tab: Tab) {}

  private pageAt(path: string): string | undefined {
    const { html, scripts = '', pages } = this.served;
    const body = path === '/' ? scripts : pages?.[path];
    const page =
      path === '/' && html !== undefined
        ? html.replace('<head>', '<head><script src="listen.js"></script>')
        : body !== undefined &&
          `<!doctype html><html lang="ko"><head><title>shop</title><link rel="icon" href="data:,">
           <script src="listen.js"></script></head><body>${body}</body></html>`;
    if (page === false) return undefined;
    const { nonce } = this.served;
    return nonce ? page.replaceAll('<script', `<script nonce="${nonce}"`) : page;
  }

  private listen(): string {
    const { without } = this.served;
    return without ? `delete window.${without};${listen}` : listen;
  }

  private send(response: ServerResponse, extension: string, body: string | Buffer) {
    response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    const { policy } = this.served;
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.end(body);
  }

  private async sendFile(response: ServerResponse, path: string, tampered = false) {
    try {
      const bytes = await readFile(new URL(path.slice(1), this.served.root ?? dist));
      // The last byte of a script is a line's end, and of the .wasm it is data.
      if (tampered) bytes[bytes.length - 1] = 0x20;
      this.send(response, extname(path), bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  async start() {
    // On a busy machine a connection may be idle for long, and a browser notice late that it ended.
    this.server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Lets the files come that were held back. */
  release() {
    for (const send of this.held.splice(0)) send();
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async open(served: Served) {
    this.served = served;
    this.requests.length = 0;
    await this.tab.open(this.address);
  }

  /** Waits until the tab has come to such an address and everything there is loaded. */
  async arrivesAt(address: RegExp) {
    const loaded = () =>
      this.tab.run(() => (document.readyState === 'complete' ? location.href : '')).catch(() => ''); // Between two pages.
    await expect.poll(loaded).toMatch(address);
  }

  /** Clicks the shop's button, which pays for each of `orders` in one task. */
  async pay(...orders: object[]) {
    await this.tab.run((orders) => void Object.assign(window, { orders }), orders);
    await this.press('pay');
  }

  /** Clicks the button that says so. */
  async press(words: string) {
    await this.tab.click(
      (words) =>
        [...document.querySelectorAll('button')].find((each) => each.textContent === words) ?? null,
      words,
    );
  }

  seen(): Promise<Seen> {
    return this.tab.run(() => window.seen);
  }

  /** What this library wrote to the console. */
  async words() {
    return (await this.seen()).console.filter((line) => / imp-checkout: /.test(line));
  }

  /** The text of what a selector finds, or null. */
  text(selector: string): Promise<string | null> {
    return this.tab.run((each) => document.querySelector(each)?.textContent ?? null, selector);
  }

  /** What the guard's panel shows: its headings, all its text and its width. Null: there is none. */
  panel() {
    return this.tab.run(() => {
      const panel = document.querySelector('imp-checkout-panel');
      const root = panel?.shadowRoot;
      return root && panel
        ? {
            headings: [...root.querySelectorAll('h2')].map(({ textContent }) => textContent),
            text: root.textContent,
            width: panel.getBoundingClientRect().width,
          }
        : null;
    });
  }

  async closePanel() {
    await this.tab.click(
      () =>
        document.querySelector('imp-checkout-panel')?.shadowRoot?.querySelector('button') ?? null,
    );
  }

  /** Whether a checker comes to be on this page. */
  ready(): Promise<boolean> {
    return this.tab.run(async () => {
      const { ImpCheckout } = window as unknown as { ImpCheckout: { load(): Promise<unknown> } };
      return (await ImpCheckout.load()) !== null;
    });
  }
}

interface Fixtures {
  tab: Tab;
  host: Host;
}

type TabFixture = TestFixture<Tab, PlaywrightTestArgs & { webkit: Tab }>;

const byPlaywright: TabFixture = async ({ page }, use) => use(tabOf(page));
const byWebDriver: TabFixture = async ({ webkit }, use) => use(webkit);

/** Whether this run is WebKit's; the few places where it differs from the others say why. */
export const inWebKit = process.env.IMP_CHECKOUT_WEBKIT !== undefined;

export const test = base.extend<Fixtures, { webkit: Tab }>({
  webkit: [
    async ({}, use) => {
      const { tab, stop } = await startWebKit();
      await use(tab);
      await stop();
    },
    { scope: 'worker' },
  ],
  tab: inWebKit ? byWebDriver : byPlaywright,
  host: async ({ tab }, use) => {
    const host = new Host(tab);
    await host.start();
    await use(host);
    await host.stop();
  },
});

export { expect };

export const channelKey = 'channel-key-00000000-0000-4000-8000-000000000000';

/** An NHN KCP card payment without a mistake. */
export const order = {
  channelKey,
  pay_method: 'card',
  merchant_uid: 'order_no_0001',
  name: '결제테스트',
  amount: 1004,
  buyer_email: 'test@portone.io',
  buyer_name: '구매자이름',
  buyer_tel: '010-1234-5678',
};

/** The same with one that a repair can mend. */
export const wrong = { ...order, amount: '1004' };

export const integrityOf = async (name: string): Promise<string> =>
  JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8')).files[name];

const channels = JSON.stringify({ [channelKey]: 'kcp' });

export const guardTag = (mode: string, attributes = '', name = 'imp-checkout.js') =>
  `<script src="${name}" data-guard="${mode}" data-channels='${channels}' ${attributes}></script>`;

const tag = (name: string) => `<script src="${name}"></script>`;

export const scriptTag = tag('imp-checkout.js');
export const sdkTag = tag('sdk.js');
export const frozenSdkTag = tag('frozen-sdk.js');
export const leavingSdkTag = tag('leaving-sdk.js');
export const providerTag = tag('provider.js');
export const returnTag = tag('return.js');
export const keepFirstTag = tag('keep-first.js');
export const shopTag = tag('shop.js');
export const shopByApiTag = tag('shop-by-api.js');
