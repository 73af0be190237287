// No dead end: whatever pay method of whatever module a buyer chooses, and whatever option they take
// there, once they have filled in what the element asks for, the parameters have no error.

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { checkout, path } from './support.mjs';

const channelKey = 'channel-key-00000000-0000-4000-8000-000000000000';

const order = {
  id: 'A202611210001',
  name: '당근 10kg',
  amount: 64900,
  digital: false,
  buyer: { id: 'member0001' },
  redirectUrl: 'https://shop.example/pay/done',
  appScheme: 'shop',
  items: [
    {
      id: 'p-1',
      name: '당근 10kg',
      price: 64900,
      quantity: 1,
      code: '1',
      category: 'ETC',
      categoryType: 'ETC',
    },
  ],
  shop: {
    name: '당근가게',
    nameEn: 'carrots',
    businessNumber: '1234567890',
    phone: '02-123-4567',
    url: 'https://shop.example',
    owner: '김당근',
    address: '서울',
  },
};

/** What a buyer would write. */
const answers = {
  '/buyer/name': 'Gildong Hong',
  '/buyer/lastName': 'Hong',
  '/buyer/firstName': 'Gildong',
  '/buyer/phone': '010-1234-5678',
  '/buyer/email': 'gildong@shop.example',
  '/buyer/birthday': '1990-01-31',
  '/buyer/country': 'KR',
  '/buyer/postcode': '06000',
  '/buyer/state': 'Seoul',
  '/buyer/city': 'Gangnam-gu',
  '/buyer/address': 'Samseong-dong 1',
  '/buyer/addressDetail': '2',
  '/cashReceipt/identifier': '01012345678',
};

/** A company's receipt takes its own number. */
const answerTo = (path, inputs) =>
  path === '/cashReceipt/identifier' && inputs.get('/cashReceipt/type') === 'corporate'
    ? '1234567890'
    : answers[path];

const askAll = [
  'card.issuer',
  'card.points',
  'card.appOnly',
  'depositDeadline',
  'cashReceipt.type',
];

const orders = {
  'as it is': order,
  'under 50,000 won': { ...order, amount: 9900, items: [{ ...order.items[0], price: 9900 }] },
  'with instalments': { ...order, instalments: { upTo: 6 } },
  'with three months only': { ...order, instalments: { only: [3] } },
  'with an issuer': { ...order, card: { issuer: 'hyundai' } },
  'with a plan under 50,000 won': {
    ...order,
    amount: 9900,
    items: [{ ...order.items[0], price: 9900 }],
    card: { issuer: 'hyundai', months: 3 },
  },
  'for some issuers': { ...order, card: { onlyIssuers: ['hyundai', '366'] } },
  'in escrow': { ...order, escrow: true },
  'with a billing key': { ...order, billingKey: 'card-of-member0001' },
  'in dollars': { ...order, amount: 40, currency: 'USD' },
};

/** The element's model, bundled as the script has it. */
let createModel;
before(async () => {
  const { outputFiles } = await build({
    entryPoints: [path('web/src/element/model.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'ascii',
  });
  ({ createModel } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  ));
});

const modules = [...new Set(checkout.buildAll(order).map(({ module }) => module))];

const errorsOf = ({ built }) =>
  built.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path }) => `${rule} at ${path}`);

/** Of a long list, some. */
const some = (list) => (list.length > 5 ? [list[0], list[1], list.at(-1)] : list);

/** Takes the options of every choice in turn, the others as they come. */
function* paths(scene) {
  yield new Map();
  for (const { path, options } of scene.choices) {
    const values = options?.filter(({ disabled }) => !disabled).map(({ value }) => value);
    for (const value of some(values ?? ['on', ''])) yield new Map([[path, value]]);
  }
  // A card issuer brings the months and the points with it.
  const issuer = scene.choices.find(({ path }) => path === '/card/issuer');
  const last = issuer?.options.at(-1)?.value;
  if (last)
    yield new Map([
      ['/card/issuer', last],
      ['/card/months', '3'],
      ['/card/points', 'on'],
      ['/card/appOnly', 'on'],
    ]);
}

describe('the element leaves no buyer in a dead end', () => {
  for (const platform of ['pc', 'mobile']) {
    for (const [name, given] of Object.entries(orders)) {
      if (platform === 'mobile' && name.startsWith('with ')) continue;
      it(`an order ${name}, ${platform}`, () => {
        const model = createModel(checkout);
        let paid = 0;
        for (const pg of modules) {
          const situation = {
            order: given,
            channels: [{ channelKey, pg }],
            wanted: null,
            ask: askAll,
            context: { platform, lang: 'en' },
          };
          for (const { key, obstacle } of model({ ...situation, inputs: new Map() }).offers) {
            if (obstacle) continue;
            const wanted = key;
            const first = model({ ...situation, wanted, inputs: new Map() });
            for (const inputs of paths(first)) {
              const at = `${pg} ${key}, ${JSON.stringify([...inputs])}`;
              // A choice may ask for something, which may ask for something more.
              let scene = model({ ...situation, wanted, inputs });
              for (let i = 0; i < 3; i++) {
                for (const { path, required } of scene.fields)
                  if (required) inputs.set(path, answerTo(path, inputs));
                for (const { path, required, value, options } of scene.choices)
                  if (required && !value) inputs.set(path, options.at(-1).value);
                scene = model({ ...situation, wanted, inputs });
              }
              assert.deepEqual(errorsOf(scene), [], at);
              assert.equal(scene.blocked, null, at);
              for (const { path, value, options } of scene.choices) {
                const taken = inputs.get(path);
                const isOffered =
                  options?.some((each) => each.value === taken && !each.disabled) ?? taken;
                if (taken && isOffered) assert.equal(value, taken, `${at}: ${path}`);
              }
              paid++;
            }
          }
        }
        assert.ok(paid > 20, `only ${paid} ways to pay were tried`);
      });
    }
  }
});
