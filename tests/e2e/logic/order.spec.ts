// The order view without a browser: what the form shows of any order, and which part became which
// parameter, with the real core.

import { expect, test } from '@playwright/test';
import {
  formGroups,
  linePointer,
  partName,
  partsOf,
  takesPart,
  typedList,
  typedNumber,
} from '../../../demo/src/order/parts.js';
import { another, changeOf, leaves, traceParts } from '../../../demo/src/order/trace.js';
import { toPointer } from '../../../demo/src/pointer.js';
import { readFacts, startCore } from './core.js';

const { order: rows } = readFacts();
const parts = partsOf(rows);

const order = {
  channelKey: 'channel-key-00000000-0000-0000-0000-000000000000',
  id: 'A1',
  name: '장갑',
  amount: 64900,
  method: 'vbank',
  escrow: true,
  depositDeadline: '2099-12-31',
  buyer: { name: '홍길동', phone: '010-1234-5678' },
  items: [
    { id: 'p-1', name: '장갑', price: 59900, quantity: 1 },
    { id: 'p-2', name: '양말', price: 5000, quantity: 1 },
  ],
};

const lines = (value: object, pointers: string[] = []) =>
  formGroups(parts, value, pointers).flatMap(({ entries, elements }) =>
    [...entries, ...elements.flatMap((element) => element.entries)].map(({ path }) =>
      toPointer(path),
    ),
  );

test('every part of the catalogue that holds a value can be edited', () => {
  const names = new Set(parts.map(({ name }) => name));
  const containers = ['buyer', 'delivery', 'items', 'instalments', 'card', 'period', 'shop'];
  const missing = rows
    .map(({ path }) => path)
    .filter((path) => !names.has(path) && !path.endsWith('[]'))
    .filter((path) => ![...containers, 'cashReceipt', 'depositDeadline.inDays'].includes(path));
  expect(missing).toEqual([]);
});

test('a line for what the order holds, must hold, or hears of', () => {
  const shown = lines({ id: 'A1', buyer: { phone: '1' } }, ['/shop/name', '/items']);
  expect(shown).toEqual(
    expect.arrayContaining(['/id', '/name', '/method', '/buyer/phone', '/shop/name']),
  );
  expect(shown).not.toContain('/buyer/name');
});

for (const [what, value, line] of [
  ['a buyer that is a text', { buyer: 'Hong' }, '/buyer'],
  ['items that are no list', { items: { name: 'A' } }, '/items'],
  ['a member that nobody knows', { gift: { wrap: true } }, '/gift'],
] as const) {
  test(`${what} has a line of its own`, () => {
    expect(lines({ ...value })).toContain(line);
  });
}

test('items that are no objects do not break the form', () => {
  expect(lines({ items: ['A', null, 3] })).toContain('/items/1/name');
});

test('names and places', () => {
  expect(partName(['items', '0', 'price'])).toBe('items[].price');
  const there = new Set(['/items', '/buyer/name']);
  expect(linePointer('/items/2/name', there)).toBe('/items');
  expect(linePointer('/shop', there)).toBeUndefined();
  expect(takesPart(['depositDeadline'], 'depositDeadline.inDays')).toBe(true);
  expect(takesPart(['items[].name'], 'items')).toBe(true);
  expect(takesPart(['buyer.name'], 'buyer.nameEn')).toBe(false);
});

test('what is typed keeps the meaning that the person gave it', () => {
  expect(typedNumber('1000')).toBe(1000);
  expect(typedNumber('1,000')).toBe('1,000');
  expect(typedNumber('')).toBe('');
  expect(typedList('2, 3,,six', { path: '', types: ['integer'], docs: '' })).toEqual([2, 3, 'six']);
});

test('another value is of the same kind', () => {
  expect(another('2099-12-31')).toBe('2099-12-30');
  expect(another('홍길동')).toBe('홍길동a');
  expect(another(3)).toBe(2);
  expect(another(false)).toBe(true);
  expect(another({ a: 1 })).toEqual({ a: 1, changed: true });
  expect(another([2, 3])).toEqual([2, 2]);
  expect(another([])).toEqual([2]);
  expect(another(null)).toEqual({ changed: true });
});

test('each part leads to its parameter and back', async () => {
  const checker = await startCore();
  const context = { pg: 'kcp', platform: 'pc' as const };
  const { params } = checker.build(order, context);
  const { toParams, toOrder } = traceParts(order, params, (each) => checker.build(each, context));
  expect(Object.fromEntries(toParams)).toMatchObject({
    '/id': ['/merchant_uid'],
    '/buyer/phone': ['/buyer_tel'],
    '/depositDeadline': ['/vbank_due'],
    '/escrow': ['/escrow'],
    '/items/1/price': ['/kcpProducts/1/amount'],
    '/method': ['/pay_method'],
  });
  const untold = [...leaves(params).keys()].filter((pointer) => !toOrder.has(pointer));
  expect(untold, 'parameters that nothing of the order became').toEqual([]);
});

test('what a module has no use for leads nowhere', async () => {
  const checker = await startCore();
  const context = { pg: 'html5_inicis', platform: 'pc' as const };
  const { params } = checker.build(order, context);
  const { toParams } = traceParts(order, params, (each) => checker.build(each, context));
  expect([...toParams.keys()].filter((part) => part.startsWith('/items'))).toEqual([]);
});

test('what another module makes of it', () => {
  expect(changeOf({ a: 1, b: { c: [2, 3] }, d: 4 }, { a: 2, b: { c: [2, 3] }, e: 5 })).toEqual({
    added: ['/e'],
    removed: ['/d'],
    changed: ['/a'],
  });
  expect(changeOf(null, { a: 1 })).toEqual({ added: ['/a'], removed: [], changed: [] });
});
