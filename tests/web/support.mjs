// What the tests of the web layer share: the built files and a stand-in for a browser.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

export const path = (name) => fileURLToPath(new URL(name, root));
export const read = (name) => readFileSync(new URL(name, root), 'utf8');

export const wasmBinary = readFileSync(path('dist/imp-checkout.wasm'));
export const english = read('dist/imp-checkout.en.txt');

/** A `fetch` that has the files. */
export const found = async (url) =>
  new Response(String(url).endsWith('.txt') ? english : wasmBinary);

export const catalogue = JSON.parse(read('dist/imp-checkout.catalogue.json'));

let loaded = 0;

/** An ES module as a page sees it that has not loaded anything yet. */
export const freshModule = (name = 'imp-checkout.mjs') =>
  import(new URL(`dist/${name}?${++loaded}`, root));

export const { load, applyFix, ImpCheckoutError } = await freshModule();
export const checkout = await load({ wasmBinary, english });

/** The cores without the web layer, in both languages: text in, text out. */
export async function startCore(name = 'imp-checkout-core.js') {
  const { default: createCore } = await import(new URL(`build/wasm/${name}`, root));
  const core = await createCore({ wasm: wasmBinary });
  core.learn?.(english);
  return core;
}

/** Runs `body` with these globals, and puts the old ones back. */
export async function withGlobals(globals, body) {
  const old = Object.keys(globals).map((name) => [
    name,
    Object.getOwnPropertyDescriptor(globalThis, name),
  ]);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return await body();
  } finally {
    for (const [name, descriptor] of old) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
    }
  }
}

/** The KCP card payment that tests start from; it has no issues. */
export const card = {
  channelKey: 'channel-key-00000000-0000-4000-8000-000000000000',
  pay_method: 'card',
  merchant_uid: 'order_no_0001',
  name: '결제테스트',
  amount: 1004,
  buyer_email: 'test@portone.io',
  buyer_name: '구매자이름',
  buyer_tel: '010-1234-5678',
  buyer_addr: '서울특별시 강남구 삼성동',
  buyer_postcode: '123-456',
};
export const kcp = { pg: 'kcp', platform: 'pc' };

/** A Toss Pay payment that is right within the hour before it expires, and only then. */
export const expiringIn2099 = {
  params: {
    ...card,
    pay_method: 'tosspay',
    m_redirect_url: 'https://shop.example/pay/done',
    card: { useInstallment: false },
    bypass: { tosspay_v2: { expiredTime: '2099-01-01 00:00:00' } },
  },
  context: { pg: 'tosspay_v2', platform: 'pc' },
};
