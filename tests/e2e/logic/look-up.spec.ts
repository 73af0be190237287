// The look-up without a browser: addresses, searching, dates.

import { expect, test } from '@playwright/test';
import { moduleId } from '../../../demo/src/catalogue.js';
import { addressOfRule, readAddress, writeAddress } from '../../../demo/src/look-up/address.js';
import { dateFormats, written } from '../../../demo/src/look-up/dates.js';
import {
  distinctRules,
  findParameters,
  ruleFinder,
  sectionOf,
} from '../../../demo/src/look-up/search.js';
import { readModules, startCore } from './core.js';

const modules = readModules();

for (const [rest, tab, module, item] of [
  ['', 'support', '', ''],
  ['rules', 'rules', '', ''],
  ['rules/kcp', 'rules', 'kcp', ''],
  ['rules/kcp/phone-needs-buyer-name', 'rules', 'kcp', 'phone-needs-buyer-name'],
  ['kcp/phone-needs-buyer-name', 'rules', 'kcp', 'phone-needs-buyer-name'],
  ['kcp', 'parameters', 'kcp', ''],
  ['parameters/kcp/kcpProducts[].name', 'parameters', 'kcp', 'kcpProducts[].name'],
  ['parameters/paypal_v2%3Apaypal-rt', 'parameters', 'paypal_v2:paypal-rt', ''],
  ['rules/%E0%A4%A', 'rules', '%E0%A4%A', ''],
] as const) {
  test(`the address “${rest}”`, () => {
    expect(readAddress(rest)).toEqual({ tab, module, item });
  });
}

test('an address that is written is read back', () => {
  const address = {
    tab: 'parameters',
    module: 'paypal_v2:paypal-rt',
    item: 'a/b[].c d?&#',
  } as const;
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('whatever the checker says of the example orders leads somewhere that exists', async () => {
  const checker = await startCore();
  const rules = new Set(modules.flatMap((module) => module.rules.map(({ rule }) => rule)));
  const orders = [
    { id: 'A1', name: 'A' },
    { id: '!', name: '', amount: 'x', taxFree: 3, escrow: 1 },
  ];
  const lost = orders
    .flatMap((order) => checker.buildAll(order, { platform: 'app' }))
    .flatMap(({ module, issues }) => issues.map(({ rule }) => ({ module, rule })))
    .filter(({ module, rule }) => {
      const address = addressOfRule(rule, module);
      if (address === null) return !/^(order|common)\//.test(rule);
      const { tab, module: of, item } = readAddress(address);
      if (tab === 'rules') return !rules.has(`${of}/${item}`);
      const known = modules.filter(({ code }) => code === of);
      const has = known.some(({ parameters }) => parameters.some(({ path }) => path === item));
      return tab === 'parameters' ? !has : known.length === 0;
    });
  expect(lost).toEqual([]);
});

test('a rule that several modules share is listed once', () => {
  const rules = distinctRules(modules);
  const general = rules.filter(({ general: isGeneral }) => isGeneral);
  const channelKey = general.filter(({ rule }) => rule.at === 'channelKey');
  expect(channelKey.length).toBe(1);
  expect(channelKey[0]?.modules.length).toBe(modules.length);
});

const nobody = { text: '', module: '', severity: '', code: '' } as const;
for (const [what, filter, found] of [
  ['Korean', { ...nobody, text: '휴대폰 구매자 이름' }, 'kcp/phone-needs-buyer-name'],
  ['English', { ...nobody, text: 'carrier billing name' }, 'kcp/phone-needs-buyer-name'],
  ['a member', { ...nobody, text: 'buyer_name' }, 'kcp/phone-needs-buyer-name'],
  ['part of its name', { ...nobody, text: 'phone-needs-buyer' }, 'kcp/phone-needs-buyer-name'],
  ['a module', { ...nobody, module: 'kcp' }, 'kcp/phone-needs-buyer-name'],
  [
    'a module, general rules',
    { ...nobody, module: 'kcp' },
    'common/amount-is-whole-in-won-and-yen',
  ],
  [
    'one of two windows',
    { ...nobody, module: 'paypal_v2' },
    'paypal_v2/seller-protection-is-recommended',
  ],
] as const) {
  test(`a rule is found by ${what}`, () => {
    const rules = ruleFinder(distinctRules(modules))(filter).map(({ rule }) => rule.rule);
    expect(rules).toContain(found);
    expect(rules.length).toBeLessThan(200);
  });
}

test('filters leave only what they name', () => {
  const find = ruleFinder(distinctRules(modules));
  const warnings = find({ ...nobody, module: 'kcp', severity: 'warning', code: 'conflict' });
  expect(warnings.length).toBeGreaterThan(0);
  for (const { rule } of warnings)
    expect([rule.severity, rule.code]).toEqual(['warning', 'conflict']);
  expect(find({ ...nobody, text: 'kcp 없는낱말' })).toEqual([]);
  for (const { general } of find({ ...nobody, module: 'common' })) expect(general).toBe(true);
});

test("a module's own parameters come before what all of them take", () => {
  const kcp = modules.filter((module) => moduleId(module) === 'kcp');
  const rows = findParameters(kcp, '');
  const firstGeneral = rows.findIndex(({ row }) => row.general);
  expect(rows.slice(firstGeneral).every(({ row }) => row.general)).toBe(true);
  expect(findParameters(kcp, '가상계좌 기한').map(({ row }) => row.path)).toContain('vbank_due');
  expect(findParameters(modules, 'kcpProducts[].name').map(({ module }) => module.code)).toEqual([
    'kcp',
  ]);
});

test('the section of a source', () => {
  const page = 'https://developers.portone.io/opi/ko/integration/pg/v1/nhn-kcp/readme?v=v1';
  expect(sectionOf(`${page}#주요-파라미터`)).toBe('주요 파라미터');
  expect(sectionOf(`${page}#%EC%9C%A0%EC%9D%98%EC%82%AC%ED%95%AD`)).toBe('유의사항');
  expect(sectionOf(page)).toBe('nhn kcp');
  expect(sectionOf('https://x.example/%E0%A4%A')).toBe('%E0%A4%A');
});

test('a moment in every documented format, in Korean time', () => {
  const newYear = new Date('2026-12-31T15:04:05Z');
  const formats = dateFormats(modules).map(({ format }) => format);
  expect(Object.fromEntries(formats.map((format) => [format, written(format, newYear)]))).toEqual({
    YYYYMMDD: '20270101',
    'YYYY-MM-DD': '2027-01-01',
    YYYYMMDDHHmm: '202701010004',
    YYYYMMDDHHmmss: '20270101000405',
    'YYYY-MM-DD HH:mm:ss': '2027-01-01 00:04:05',
    ISO8601: '2027-01-01T00:04:05+09:00',
  });
});
