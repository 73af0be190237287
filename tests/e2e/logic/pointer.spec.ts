// Changing a value by path, as tables: copies, own properties only, no empty parents left behind.

import { expect, test } from '@playwright/test';
import { get, parsePointer, remove, set, spoken, toPointer } from '../../../demo/src/pointer.js';

const sets = [
  { name: 'a new member', value: {}, path: ['a'], next: 1, result: { a: 1 } },
  { name: 'a member', value: { a: 0, b: 2 }, path: ['a'], next: 1, result: { a: 1, b: 2 } },
  { name: 'missing parents', value: {}, path: ['a', 'b'], next: 1, result: { a: { b: 1 } } },
  {
    name: 'a list element',
    value: { a: [1, 2] },
    path: ['a', '1'],
    next: 3,
    result: { a: [1, 3] },
  },
  { name: 'a missing list', value: {}, path: ['a', '0', 'b'], next: 1, result: { a: [{ b: 1 }] } },
  {
    name: 'through a value',
    value: { a: 'x' },
    path: ['a', 'b'],
    next: 1,
    result: { a: { b: 1 } },
  },
];

for (const { name, value, path, next, result } of sets) {
  test(`set replaces ${name} in a copy`, () => {
    const before = structuredClone(value);
    expect(set(value, path, next)).toEqual(result);
    expect(value, 'the given value stays as it was').toEqual(before);
  });
}

const removals = [
  { name: 'a member', value: { a: 1, b: 2 }, path: ['a'], result: { b: 2 } },
  { name: 'a list element', value: { a: [1, 2, 3] }, path: ['a', '1'], result: { a: [1, 3] } },
  { name: 'an emptied parent', value: { a: { b: { c: 1 } } }, path: ['a', 'b', 'c'], result: {} },
  { name: 'nothing where there is nothing', value: { a: 1 }, path: ['b', 'c'], result: { a: 1 } },
];

for (const { name, value, path, result } of removals) {
  test(`remove takes away ${name}`, () => {
    expect(remove(value, path)).toEqual(result);
  });
}

test('hostile names are names like any other', () => {
  const value = set({}, ['__proto__', 'polluted'], 1);
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(get({}, ['constructor', 'name'])).toBeUndefined();
});

test('pointers are read and written, and spoken as in code', () => {
  expect(parsePointer('/a~1b/~0/0')).toEqual(['a/b', '~', '0']);
  expect(toPointer(['a/b', '~', '0'])).toBe('/a~1b/~0/0');
  expect(spoken(parsePointer('/kcpProducts/0/name'))).toBe('kcpProducts[0].name');
});
