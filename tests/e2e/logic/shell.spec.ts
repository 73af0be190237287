// The shell's pure parts as tables: addresses, the search for a module, what a switch changes, what
// is left out of what is kept.

import { expect, test } from '@playwright/test';
import type { Context } from '../../../web/src/types.js';
import { moduleId } from '../../../demo/src/catalogue.js';
import { type Option, search } from '../../../demo/src/combobox.js';
import { difference } from '../../../demo/src/difference.js';
import { withoutPersonal } from '../../../demo/src/keep.js';
import { readPlace, writePlace } from '../../../demo/src/router.js';
import { readFacts, startCore } from './core.js';

const places = [
  { fragment: '', place: { view: 'request', rest: '', shared: null } },
  { fragment: '#/compare', place: { view: 'compare', rest: '', shared: null } },
  {
    fragment: '#/look-up/kcp/phone-needs-buyer-name',
    place: { view: 'look-up', rest: 'kcp/phone-needs-buyer-name', shared: null },
  },
  { fragment: '#/request?s=abc', place: { view: 'request', rest: '', shared: 'abc' } },
  { fragment: '#/order?a=1&s=x.y', place: { view: 'order', rest: '', shared: 'x.y' } },
  { fragment: '#/nowhere/at/all', place: { view: 'request', rest: '', shared: null } },
  { fragment: '#main', place: { view: 'request', rest: '', shared: null } },
  { fragment: '#/constructor?s', place: { view: 'request', rest: '', shared: null } },
];

for (const { fragment, place } of places) {
  test(`"${fragment}" leads to ${place.view}`, () => {
    expect(readPlace(fragment)).toEqual(place);
  });
}

test('what is written as an address is read back', () => {
  expect(readPlace(writePlace('look-up', 'kcp'))).toMatchObject({ view: 'look-up', rest: 'kcp' });
});

const options: Option[] = readFacts().modules.map((module) => ({
  id: moduleId(module),
  title: module.name.ko,
  detail: module.code,
  words: [module.name.ko, module.name.en, module.code],
}));

const searches = [
  { query: 'kcp', first: 'kcp' },
  { query: 'KICC', first: 'kicc' },
  { query: 'ㅌㅅㅍㅇㅁㅊ', first: 'toss_brandpay' },
  { query: '나이스 페이먼츠', first: 'nice' },
  { query: 'smart', first: 'smartro' },
  { query: '없는 이름', first: undefined },
];

for (const { query, first } of searches) {
  test(`a search for "${query}" begins with ${first ?? 'nothing'}`, () => {
    expect(search(options, query)[0]?.id).toBe(first);
  });
}

test('a switch names what is demanded, not taken, and right now, each once', async () => {
  const checker = await startCore();
  const sideOf = (pg: string, params: object) => {
    const module = readFacts().modules.find(({ code }) => code === pg);
    if (!module) throw new Error(`There is no ${pg}`);
    const context: Context = { pg, platform: 'pc', lang: 'en' };
    const report = checker.check(params, context);
    return {
      module,
      report,
      payMethod: 'card',
      platform: 'pc',
      billing: false,
      api: 'request_pay',
    } as const;
  };
  const params = {
    channelKey: 'channel-key-1',
    pay_method: 'card',
    merchant_uid: 'o1',
    name: 'Book',
    amount: 1000,
    bypass: { site_logo: 'https://shop.example/logo.png' },
  };
  const found = difference(sideOf('kcp', params), sideOf('html5_inicis', params));
  expect(found?.nowRequired).toContain('buyer_tel');
  expect(found?.nowRequired, 'members of an optional object are not demanded').not.toContain(
    'period.from',
  );
  expect(found?.notTaken.map(({ path }) => path)).toContain('/bypass/site_logo');
  expect(found?.nowWrong, 'what is told above is not told again').toEqual([]);
  expect(difference(sideOf('kcp', params), sideOf('kcp', params))).toBeNull();
});

test('what is kept without personal data has holes in its place', () => {
  const module = readFacts().modules.find(({ code }) => code === 'kcp');
  if (!module) throw new Error('There is no kcp');
  const snapshot = {
    module: 'kcp',
    platform: 'pc' as const,
    params: { channelKey: 'k', name: 'Socks', buyer_name: 'Secret', bypass: { shop_user_id: 's' } },
    order: { buyer: { name: 'Secret' } },
    holes: ['/name'],
  };
  const kept = withoutPersonal(snapshot, module);
  expect(kept.params).toEqual({ name: 'Socks' });
  expect(kept.order).toBeNull();
  expect(kept.holes).toEqual(['/name', '/channelKey', '/buyer_name', '/bypass/shop_user_id']);
  expect(snapshot.params.buyer_name, 'the given state stays as it was').toBe('Secret');
});
