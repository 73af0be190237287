// Holes filled for real modules, with the real checker: what stands in is plausible enough that the
// rest of the request is judged, and what is certain of a hole stays.

import { expect, test } from '@playwright/test';
import type { Checkout, LoadOptions } from '../../../web/src/types.js';
import type { Facts } from '../../../demo/src/catalogue.js';
import { fill, moduleFor } from '../../../demo/src/code/paste/fill.js';
import { readPaste } from '../../../demo/src/code/paste/index.js';
import { apiOf, uiTypeOf } from '../../../demo/src/situation.js';
import { get, toPointer } from '../../../demo/src/pointer.js';

/** What dist/ has of it: the checker, and the catalogue as the demo's build reads it. */
async function core(): Promise<{ checker: Checkout; facts: Facts }> {
  const { readFile } = await import('node:fs/promises');
  const dist = new URL('../../../dist/', import.meta.url);
  const entry = (await import(new URL('imp-checkout.node.mjs', dist).href)) as {
    load(options?: LoadOptions): Promise<Checkout & { catalogue?(): Facts }>;
  };
  const checker = await entry.load();
  const facts = checker.catalogue
    ? checker.catalogue()
    : (JSON.parse(await readFile(new URL('imp-checkout.catalogue.json', dist), 'utf8')) as Facts);
  return { checker, facts };
}

async function filled(code: string, pg = 'kcp') {
  const { checker, facts } = await core();
  const { calls } = await readPaste(code);
  const [call] = calls;
  const module = facts.modules.find((one) => one.code === pg);
  if (!call || !module) throw new Error('The test has no call or no module');
  const context = { pg: module.code, platform: 'pc' as const };
  return { ...fill(call, module, checker, context), checker, context };
}

test('whatever is spread into a request, no module misses anything of it', async () => {
  const { checker, facts } = await core();
  for (const module of facts.modules) {
    const uiType = uiTypeOf(module);
    const context = {
      pg: module.code,
      platform: 'pc' as const,
      api: apiOf(module),
      ...(uiType === undefined ? {} : { uiType }),
    };
    const { calls } = await readPaste('IMP.request_pay({ ...everything })');
    const [call] = calls;
    if (!call) throw new Error('The call was not read');
    const { params, holes } = fill(call, module, checker, context);
    const missing = checker
      .check(params, context)
      .issues.filter(({ code }) => code === 'required')
      .map(({ rule }) => rule);
    expect(missing, `${module.code} ${uiType ?? ''}`).toEqual([]);
    expect(holes.length).toBeGreaterThan(0);
    for (const { path, source } of holes) {
      expect(source).toBe('everything');
      expect(get(params, path), toPointer(path)).toBeDefined();
    }
  }
});

const certain = [
  { what: 'a field of a form is text', code: "$('#amount').val()", value: '15000' },
  { what: 'a converted field is a number', code: "Number($('#amount').val())", value: 15000 },
  { what: 'an unknown name is whatever fits', code: 'total', value: 15000 },
  { what: 'a choice is its first side', code: 'sale ? 500 : 900', value: 500 },
];

for (const { what, code, value } of certain) {
  test(`of an amount: ${what}`, async () => {
    const { params, holes } = await filled(
      `IMP.request_pay({ pay_method: 'card', name: 'a', merchant_uid: 'b', amount: ${code} })`,
    );
    expect(get(params, ['amount'])).toBe(value);
    expect(holes).toMatchObject([{ path: ['amount'], value }]);
  });
}

test('text of a field gives the very issue that the code would have', async () => {
  const { params, checker, context } = await filled(
    "IMP.request_pay({ channelKey: KEY, pay_method: 'card', name: 'a', merchant_uid: 'b', amount: $('#amount').val() })",
  );
  expect(checker.check(params, context).issues).toMatchObject([
    { code: 'type', path: '/amount', fix: expect.any(Array) as unknown },
  ]);
});

test('a value of the right length is kept although it is too long, a guess is not', async () => {
  const long = 'x'.repeat(30);
  const { params, checker, context } = await filled(
    `IMP.request_pay({ pay_method: 'card', amount: 1, name: \`${long}\${title} ${long}\`, merchant_uid: \`${long}\${Date.now()}\` })`,
  );
  const codes = checker.check(params, context).issues.map(({ path }) => path);
  expect(codes, 'the order number is certain to be too long').toContain('/merchant_uid');
  expect(codes, 'the name may be shorter').not.toContain('/name');
});

test('members keep the order that the code has', async () => {
  const { params } = await filled(
    "IMP.request_pay({ amount: a(), pay_method: m, name: 'n', merchant_uid: id })",
  );
  expect(Object.keys(params as object)).toEqual(['amount', 'pay_method', 'name', 'merchant_uid']);
  expect(get(params, ['pay_method'])).toBe('card');
});

const named: { says: Parameters<typeof moduleFor>[0]; is: string | undefined }[] = [
  { says: { pg: 'kcp' }, is: 'kcp' },
  { says: { pg: 'paypal_v2', uiType: 'paypal-rt' }, is: 'paypal_v2 paypal-rt' },
  { says: { uiType: 'paypal-spb' }, is: 'paypal_v2 paypal-spb' },
  { says: { uiType: 'toss-brandpay-widget' }, is: 'toss_brandpay toss-brandpay-widget' },
  { says: { pg: 'nowhere' }, is: undefined },
  { says: {}, is: undefined },
];

for (const { says, is } of named) {
  test(`${JSON.stringify(says)} names the module ${is ?? 'that was chosen'}`, async () => {
    const { facts } = await core();
    const module = moduleFor(says, facts.modules, uiTypeOf);
    const name = module && [module.code, uiTypeOf(module)].filter(Boolean).join(' ');
    expect(name).toBe(is);
  });
}
