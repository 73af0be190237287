// The comparison without a browser: what the core says of an order as a matrix, asked in small
// pieces.

import { expect, test } from '@playwright/test';
import { moduleId } from '../../../demo/src/catalogue.js';
import { arrange, askAll, counted, filtered, reasons } from '../../../demo/src/compare/matrix.js';
import { exampleOrder } from '../../../demo/src/examples.js';
import type { AllResult } from '../../../web/src/types.js';
import { readFacts, startCore } from './core.js';

const { modules } = readFacts();
const codes = modules.map(({ code }) => code);

const ask = async () => {
  const checker = await startCore();
  const order = exampleOrder();
  const all = await askAll(checker, codes, order, { lang: 'en' }, () => false);
  return { all: all ?? [], atOnce: checker.buildAll(order, { lang: 'en' }) };
};

test('asked module by module, the core says the same as at once', async () => {
  const { all, atOnce } = await ask();
  const inOrder = (results: AllResult[]) => results.map((result) => JSON.stringify(result)).sort();
  expect(inOrder(all)).toEqual(inOrder(atOnce));
});

/** A core that takes its time over every module. */
const slow = (milliseconds: number, onCall: () => void = () => undefined) => ({
  buildAll() {
    onCall();
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    return [];
  },
});

test('a question that is no longer asked has no answer', async () => {
  expect(await askAll(slow(10), codes, {}, {}, () => true)).toBeNull();
});

test('the page has its turn after every few modules', async () => {
  const calls: number[] = [0];
  let on = true;
  const turn = () => {
    calls.push(0);
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  const count = () => calls.push((calls.pop() ?? 0) + 1);
  await askAll(slow(5, count), codes, {}, {}, () => false);
  on = false;
  expect(Math.max(...calls), 'modules of 5 ms between two turns of the page').toBeLessThanOrEqual(
    2,
  );
});

test('every answer has its cell, and the most common methods come first', async () => {
  const { all } = await ask();
  const matrix = arrange(modules, all);
  const counts = counted(matrix);
  expect(counts.works + counts.warnings + counts.cannot).toBe(all.length);
  expect(matrix.columns[0]).toBe('card');
  expect(matrix.rows.map(({ module }) => moduleId(module))).toEqual(modules.map(moduleId));
  expect(matrix.rare).toContain('toss_brandpay');
  expect(matrix.columns).not.toContain('toss_brandpay');
  const paypal = matrix.rows.filter(({ module }) => module.code === 'paypal_v2');
  expect(
    paypal.map(({ cells }) => cells.size),
    'two windows of one code do not mix',
  ).toEqual([1, 1]);
});

test('a filter leaves what fits and no empty row or column', async () => {
  const { all } = await ask();
  const matrix = arrange(modules, all);
  const nameOf = ({ name }: (typeof modules)[number]) => `${name.ko} ${name.en}`;
  const nobody = { text: '', method: '', status: '' } as const;
  const kcp = filtered(matrix, { ...nobody, text: 'NHN' }, nameOf);
  expect(kcp.rows.map(({ module }) => module.code)).toEqual(['kcp', 'kcp_billing', 'kcp_quick']);
  const phone = filtered(matrix, { ...nobody, method: 'phone' }, nameOf);
  expect([phone.columns, phone.rare]).toEqual([['phone'], []]);
  const broken = filtered(matrix, { ...nobody, status: 'cannot' }, nameOf);
  const statuses = broken.rows.flatMap(({ cells }) =>
    [...cells.values()].map(({ status }) => status),
  );
  expect(new Set(statuses)).toEqual(new Set(['cannot']));
  expect(filtered(matrix, { ...nobody, text: 'no such module' }, nameOf).rows).toEqual([]);
});

test('one reason is told once, with the methods that it concerns', () => {
  const issue = (rule: string, severity: 'error' | 'warning' | 'info') =>
    ({ rule, severity, path: '/id', message: rule }) as AllResult['issues'][number];
  const result = (method: string, ...issues: AllResult['issues']) =>
    [method, { module: 'm', method, status: 'cannot', takes: [], issues }] as [string, AllResult];
  const told = reasons(
    new Map([
      result('card', issue('late', 'warning'), issue('wrong', 'error')),
      result('trans', issue('wrong', 'error'), issue('note', 'info')),
    ]),
  );
  expect(told.map(({ issue: { rule }, methods }) => [rule, methods])).toEqual([
    ['wrong', ['card', 'trans']],
    ['late', ['card']],
  ]);
});
