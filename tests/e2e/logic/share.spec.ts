// Links as tables: what they carry, what they leave out, and what cannot be read from one.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readLink, secretsOf, writeLink } from '../../../demo/src/share/link.js';
import { longestPacked, longestText } from '../../../demo/src/share/pack.js';
import { type Private, privates } from '../../../demo/src/share/private.js';
import type { Parameter } from '../../../web/src/types.js';

const row = (path: string, more: Partial<Parameter> = {}): Parameter => ({
  path,
  types: ['string'],
  docs: '',
  ...more,
});

const facts = {
  order: [row('channelKey', { personal: true }), row('id'), row('buyer.phone', { personal: true })],
  modules: [
    {
      code: 'made_up',
      name: { ko: '', en: '' },
      page: '',
      pay_methods: ['card'],
      billing_pay_methods: [],
      parameters: [
        row('channelKey', { personal: true }),
        row('customer_uid', { personal: true }),
        row('buyer_tel', { personal: true }),
        row('m_redirect_url', { format: 'url' }),
        row('notice_url', { format: 'url' }),
        row('notice_url[]', { format: 'url' }),
        row('app_scheme', { format: 'scheme-url' }),
        row('pg'),
        row('name'),
        row('amount', { types: ['number'] }),
        row('digital', { types: ['boolean'] }),
        row('products[].name'),
        row('products[].owner', { personal: true }),
        row('custom_data', { types: ['object'], open: true }),
      ],
    },
  ],
};

const secret = '비밀-4242';
const params = {
  channelKey: `channel-key-${secret}`,
  customer_uid: `card-${secret}`,
  pg: `made_up.${secret}`,
  buyer_tel: secret,
  m_redirect_url: `https://${secret}.example/`,
  notice_url: ['https://a.example/', `https://${secret}.example/`],
  app_scheme: `app-${secret}`,
  name: '당근 "10kg"',
  amount: 64900,
  digital: false,
  products: [{ name: '당근', owner: secret }],
  custom_data: { note: secret, deep: [{ phone: secret }] },
  buyer_phone_misspelt: secret,
};
const order = { channelKey: `channel-key-${secret}`, id: 'A-1', buyer: { phone: secret } };
const snapshot = {
  module: 'made_up',
  platform: 'mobile' as const,
  params,
  order,
  holes: ['/name'],
};
const secrets = secretsOf(snapshot, facts);

const link = (kept: Private[] = []) => writeLink(snapshot, secrets, new Set(kept));

/** What the link holds, read by another hand. */
const held = (text: string) =>
  inflateRawSync(Buffer.from(text.slice(text.indexOf('.') + 1), 'base64url')).toString();

const forge = (payload: unknown, version = '1') =>
  `${version}.${deflateRawSync(typeof payload === 'string' ? payload : JSON.stringify(payload)).toString('base64url')}`;

test('a link holds no secret that was not ticked in', async () => {
  const text = await link();
  expect(held(text)).not.toContain(secret);
  expect(held(text), 'what is no secret is there').toContain('64900');
  const read = await readLink(text);
  expect(read).toMatchObject({
    ok: true,
    snapshot: {
      module: 'made_up',
      platform: 'mobile',
      params: { name: '당근 "10kg"', amount: 64900, digital: false, pg: 'made_up.T0000' },
      order: { id: 'A-1' },
    },
  });
});

test('the members that were left out are named, so that plausible values can take their place', async () => {
  const read = await readLink(await link());
  expect(read.ok && [...read.snapshot.holes].sort()).toEqual(
    [
      '/app_scheme',
      '/buyer_phone_misspelt',
      '/buyer_tel',
      '/channelKey',
      '/custom_data/deep/0/phone',
      '/custom_data/note',
      '/customer_uid',
      '/m_redirect_url',
      '/name',
      '/notice_url',
      '/pg',
      '/products/0/owner',
    ].sort(),
  );
  expect(read.ok && read.snapshot.order, 'an order has the values of the example').toMatchObject({
    id: 'A-1',
    channelKey: expect.stringContaining('0000'),
    buyer: { phone: expect.stringContaining('1234') },
  });
});

const ticks: { kept: Private; holds: string[] }[] = [
  { kept: 'keys', holds: [`channel-key-${secret}`, `card-${secret}`, `made_up.${secret}`] },
  { kept: 'buyer', holds: [`"buyer_tel":"${secret}"`, `"owner":"${secret}"`] },
  { kept: 'urls', holds: [`https://${secret}.example/`, `app-${secret}`] },
];

for (const { kept, holds } of ticks) {
  test(`ticking ${kept} lets in those alone`, async () => {
    const text = held(await link([kept]));
    for (const one of holds) expect(text).toContain(one);
    for (const other of ticks.filter((tick) => tick.kept !== kept)) {
      for (const one of other.holds) expect(text).not.toContain(one);
    }
  });
}

test('with everything ticked the link gives the same state back', async () => {
  const read = await readLink(await link([...privates]));
  expect(read).toEqual({ ok: true, snapshot });
});

test('a link is made of letters that an address may hold', async () => {
  expect(await link([...privates])).toMatch(/^1\.[\w-]+$/);
});

const good = {
  module: 'made_up',
  platform: 'pc',
  params: {},
  order: {},
  holes: [],
  orderHoles: [],
};

/** A state that could be read, if it were not blown up with blanks. */
const bomb = (times: number) => JSON.stringify(good) + ' '.repeat(longestText * times);

test('what one way of deflating wrote, the other reads', async () => {
  const native = await link();
  const saved = { CompressionStream, DecompressionStream };
  class Missing {
    constructor() {
      throw new TypeError('deflate-raw');
    }
  }
  try {
    Object.assign(globalThis, { CompressionStream: Missing, DecompressionStream: Missing });
    const own = await link();
    expect(await readLink(native), 'written by the browser, read by fflate').toMatchObject({
      ok: true,
    });
    expect(await readLink(own), 'written and read by fflate').toMatchObject({ ok: true });
    await expect(readLink(forge(bomb(20))), 'a bomb').resolves.toEqual({
      ok: false,
      problem: 'damaged',
    });
    await expect(readLink(own.slice(0, -8)), 'cut').resolves.toMatchObject({ ok: false });
    Object.assign(globalThis, saved);
    expect(await readLink(own), 'written by fflate, read by the browser').toMatchObject({
      ok: true,
    });
  } finally {
    Object.assign(globalThis, saved);
  }
});

const unreadable: { what: string; text: string; problem?: string }[] = [
  { what: 'nothing', text: '' },
  { what: 'no version', text: 'abc' },
  { what: 'another version', text: forge(good, '2'), problem: 'otherVersion' },
  { what: 'another version of another form', text: '17.%7B%7D', problem: 'otherVersion' },
  { what: 'a version and nothing', text: '1.' },
  { what: 'letters that are none', text: '1.<script>alert(1)</script>' },
  { what: 'bytes that are not deflated', text: `1.${Buffer.from('{}').toString('base64url')}` },
  { what: 'text that is not JSON', text: forge('alert(1)') },
  {
    what: 'bytes that are not UTF-8',
    text: `1.${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
  },
  { what: 'a list', text: forge([]) },
  { what: 'null', text: forge(null) },
  { what: 'an empty object', text: forge({}) },
  { what: 'a module that is no text', text: forge({ ...good, module: 1 }) },
  { what: 'an unknown platform', text: forge({ ...good, platform: 'fax' }) },
  { what: 'no parameters', text: forge({ ...good, params: undefined }) },
  { what: 'holes that are no texts', text: forge({ ...good, holes: [1] }) },
  { what: 'an order that is none', text: forge({ ...good, order: [] }) },
  { what: 'deep nesting', text: forge(`{"params":${'['.repeat(5000)}${']'.repeat(5000)}}`) },
  { what: 'a bomb', text: forge(bomb(50)) },
  { what: 'more letters than any address has', text: `1.${'A'.repeat(longestPacked + 1)}` },
];

for (const { what, text, problem = 'damaged' } of unreadable) {
  test(`a link with ${what} is told of`, async () => {
    expect(await readLink(text)).toEqual({ ok: false, problem });
  });
}

test('a link that is cut anywhere is never half read', async () => {
  const text = await link();
  for (let length = 0; length < text.length; length += 7) {
    expect(await readLink(text.slice(0, length)), `${length} letters`).toMatchObject({ ok: false });
  }
});

test('hostile names are names like any other', async () => {
  const forged = forge(
    `{"module":"made_up","platform":"pc","params":{"__proto__":{"polluted":1}},"order":{"__proto__":{"polluted":1}},"holes":["/__proto__/polluted","/constructor/prototype/polluted"],"orderHoles":["/__proto__/polluted"]}`,
  );
  const read = await readLink(forged);
  expect(read.ok).toBe(true);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
