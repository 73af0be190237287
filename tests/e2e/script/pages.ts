// What the tests of the script share: a host that serves pages made up on the spot, each under a
// policy of its own, and the built files beside them; broken ones on demand.

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';

const dist = new URL('../../../dist/', import.meta.url);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface Served {
  /** Of the page's body: script tags, in their order. */
  scripts?: string;
  /** A whole page instead. */
  html?: string;
  /** The content security policy of the page. */
  policy?: string;
  /** Scripts made up by the test, by their path. */
  files?: Record<string, string>;
  /** Where files are, if not in dist/. */
  root?: URL;
  /** How files come out: not at all, never, or with a byte changed. */
  broken?: Record<string, 'missing' | 'hanging' | 'tampered'>;
}

/** What a stand-in for PortOne's SDK was asked, and what the policy complained of. */
export interface Seen {
  calls: { name: string; params: { amount?: unknown; merchant_uid?: unknown }; active: boolean }[];
  answers: { error_code?: string; merchant_uid?: string }[];
  violations: string[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

// The first script of every page: hears the policy's complaints from the start.
const listen = `
  window.seen = { calls: [], answers: [], violations: [] };
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(event.effectiveDirective + ' ' + event.blockedURI));`;

const sdk = `
  const call = (name) => (...given) => {
    const params = given.find((each) => typeof each === 'object');
    seen.calls.push({ name, params: { ...params }, active: navigator.userActivation?.isActive ?? true });
  };
  window.IMP = { init() {}, request_pay: call('request_pay'), loadUI: call('loadUI') };`;

// A shop's own script: a button that pays, with the parameters that the test has set.
const shop = `
  const button = document.createElement('button');
  button.textContent = 'pay';
  button.onclick = () => {
    for (const params of window.orders)
      IMP.request_pay(params, (response) => seen.answers.push(response));
  };
  document.body.append(button);`;

const own: Record<string, string> = { '/listen.js': listen, '/sdk.js': sdk, '/shop.js': shop };

export class Host {
  readonly console: string[] = [];
  private served: Served = {};
  private readonly hanging: ServerResponse[] = [];

  private readonly server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const send = (type: string, body: string | Buffer) => {
      const policy = this.served.policy;
      const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' };
      response.writeHead(200, policy ? { ...headers, 'Content-Security-Policy': policy } : headers);
      response.end(body);
    };
    const script = own[path] ?? this.served.files?.[path];
    const broken = this.served.broken?.[path.slice(1)];
    if (path === '/') {
      send(
        'text/html; charset=utf-8',
        this.served.html ??
          `<!doctype html><html lang="ko"><head><title>shop</title><link rel="icon" href="data:,">
         <script src="listen.js"></script></head><body>${this.served.scripts ?? ''}</body></html>`,
      );
    } else if (script) send('text/javascript; charset=utf-8', script);
    else if (broken === 'hanging') this.hanging.push(response);
    else if (broken === 'missing') response.writeHead(404).end();
    else {
      readFile(new URL(path.slice(1), this.served.root ?? dist)).then(
        (bytes) => {
          // The last byte of a script is a line's end, and of the .wasm it is data.
          if (broken === 'tampered') bytes[bytes.length - 1] = 0x20;
          send(types[extname(path)] ?? 'application/octet-stream', bytes);
        },
        () => response.writeHead(404).end(),
      );
    }
  });

  constructor(readonly page: Page) {
    page.on('console', (message) => this.console.push(`${message.type()} ${message.text()}`));
  }

  async start() {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop() {
    for (const response of this.hanging) response.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async open(served: Served) {
    this.served = served;
    const { port } = this.server.address() as AddressInfo;
    await this.page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'domcontentloaded' });
  }

  /** Clicks the shop's button, which pays for each of `orders` in one task. */
  async pay(...orders: object[]) {
    await this.page.evaluate((orders) => Object.assign(window, { orders }), orders);
    await this.page.getByRole('button', { name: 'pay' }).click();
  }

  seen(): Promise<Seen> {
    return this.page.evaluate(() => window.seen);
  }

  /** What this library wrote to the console. */
  words() {
    return this.console.filter((line) => / imp-checkout: /.test(line));
  }

  /** Whether a checker comes to be on this page. */
  ready(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const { ImpCheckout } = window as unknown as { ImpCheckout: { load(): Promise<unknown> } };
      return (await ImpCheckout.load()) !== null;
    });
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({ page }, use) => {
    const host = new Host(page);
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

export const sdkTag = '<script src="sdk.js"></script>';
export const shopTag = '<script src="shop.js"></script>';
