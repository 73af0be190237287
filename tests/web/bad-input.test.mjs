// Whatever a page hands over: a clear issue, no exception, in bounded time, and a checker that works
// as before. The last column is what is found at least, as `severity code path`; nothing else of
// code `input` may be.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, checkout, kcp, startCore } from './support.mjs';

const patience = 10_000; // milliseconds, on a slow machine

const cycle = { ...card };
cycle.display = cycle;

const fail = () => {
  throw new Error('do not look at me');
};
const throwing = Object.defineProperty({ ...card }, 'name', { enumerable: true, get: fail });

const nested = (levels) => {
  let value = {};
  for (let i = 0; i < levels; ++i) value = i % 2 ? [value] : { inner: value };
  return value;
};

const product = { orderNumber: 'a', name: 'b', quantity: 1, amount: 10 };
const unreadable = 'error input ';

const table = [
  ['undefined', undefined, unreadable],
  ['null', null, unreadable],
  ['a number', 1004, unreadable],
  ['NaN', NaN, unreadable],
  ['a text', 'card', unreadable],
  ['a function', () => card, unreadable],
  ['a symbol', Symbol('card'), unreadable],
  ['a BigInt', 1004n, unreadable],
  ['an array', [card], unreadable],
  ['an empty object', {}, 'error required /merchant_uid'],
  ['a frozen object', Object.freeze({ ...card, amount: undefined }), 'error required /amount'],
  ['a proxy that throws', new Proxy({}, { ownKeys: fail }), unreadable],
  ['a cycle', cycle, unreadable],
  ['a getter that throws', throwing, unreadable],
  ['a toJSON that throws', { ...card, name: { toJSON: fail } }, unreadable],
  ['NaN for a number', { ...card, amount: NaN }, 'error type /amount'],
  ['Infinity for a number', { ...card, amount: Infinity }, 'error type /amount'],
  ['-Infinity for a number', { ...card, amount: -Infinity }, 'error type /amount'],
  ['NaN for a text', { ...card, merchant_uid: NaN }, 'error type /merchant_uid'],
  ['a BigInt for a number', { ...card, amount: 1004n }, 'error type /amount'],
  ['a BigInt for a text', { ...card, merchant_uid: 1n }, 'error type /merchant_uid'],
  ['undefined for a number', { ...card, amount: undefined }, 'error required /amount'],
  ['a function for a text', { ...card, name: () => 'name' }, 'error type /name'],
  ['a symbol for a text', { ...card, name: Symbol('name') }, 'error type /name'],
  [
    'NaN in an array',
    { ...card, display: { card_quota: [NaN] } },
    'error type /display/card_quota/0',
  ],
  [
    'a function in depth',
    { ...card, display: { card_quota: () => [3] } },
    'error type /display/card_quota/0',
  ],
  [
    'a member named __proto__',
    JSON.parse('{"__proto__": {"polluted": 1}}'),
    'warning unknown /__proto__',
  ],
  [
    'a member named constructor',
    { ...card, constructor: { prototype: { polluted: 1 } } },
    'warning unknown /constructor',
  ],
  ['a member named toString', { ...card, toString: 'polluted' }, 'warning unknown /toString'],
  ['a text of 5 MB', { ...card, merchant_uid: 'x'.repeat(5 << 20) }, 'error length /merchant_uid'],
  [
    'a name of 5 MB',
    { ...card, ['x'.repeat(5 << 20)]: 1 },
    `warning unknown /${'x'.repeat(5 << 20)}`,
  ],
  ['50 MB', { ...card, name: 'x'.repeat(50 << 20) }, unreadable],
  ['1,000 levels', { ...card, deep: nested(1_000) }, 'warning unknown /deep'],
  ['a million levels', { ...card, deep: nested(1_000_000) }, unreadable],
  [
    '100,000 products',
    { ...card, escrow: true, kcpProducts: Array(100_000).fill({ ...product, name: '' }) },
    'error required /kcpProducts/0/name',
  ],
  [
    '100,000 unknown members',
    Object.fromEntries(Array.from(Array(100_000), (_, i) => [`x${i}`, i])),
    'warning unknown /x0',
  ],
];

const usable = () =>
  assert.deepEqual(checkout.check(card, kcp), { ok: true, module: 'kcp', issues: [] }, 'usable');

const restarted = async () => {
  while (!checkout.check(card, kcp).ok) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('check() takes anything:', () => {
  for (const [sentence, params, expected] of table) {
    it(sentence, () => {
      const start = performance.now();
      const report = checkout.check(params, kcp);
      const took = performance.now() - start;

      const found = report.issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
      assert.ok(found.includes(expected), `found ${found.slice(0, 5)} instead of ${expected}`);
      if (expected === unreadable) assert.equal(found.length, 1, 'one issue for all of it');
      else assert.ok(!found.includes(unreadable), 'and it could be read');
      assert.ok(took < patience, `took ${Math.round(took)} ms`);
      assert.equal({}.polluted, undefined, 'Object.prototype is untouched');
      usable();
    });
  }

  it('10,000 levels, which some browsers can write as JSON and others cannot', async () => {
    const deep = nested(10_000);
    assert.equal(checkout.check({ ...card, deep }, kcp).issues.length, 1);
    const text = `${'{"deep":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    const core = await startCore();
    const { issues } = JSON.parse(core.check(`{"context":{"pg":"kcp"},"params":${text}}`));
    assert.ok(issues.some(({ code, path }) => code === 'unknown' && path === '/deep'));
    usable();
  });

  it('a lone surrogate is read as U+FFFD, and an escape that looks like one is left alone', () => {
    for (const name of ['\ud83d', 'a\udc00b', '\\ud83d', '\\\ud83d', '\ud83d\ude00 \\\\ude00'])
      assert.deepEqual(checkout.check({ ...card, name }, kcp).issues, [], JSON.stringify(name));
    const [issue] = checkout.check({ ...card, '\ud83d': 1 }, kcp).issues;
    assert.equal(issue.path, '/\ufffd');
    const [escaped] = checkout.check({ ...card, '\\ud83d': 1 }, kcp).issues;
    assert.equal(escaped.path, '/\\ud83d');
  });

  it('a context of any kind', () => {
    const contexts = [
      null,
      1,
      'kcp',
      [],
      { pg: 1 },
      { pg: 'nobody' },
      { now: {} },
      () => {},
      1n,
      cycle,
      throwing,
    ];
    for (const context of contexts) assert.ok(Array.isArray(checkout.check(card, context).issues));
    const broken = Object.defineProperty({}, 'lang', { enumerable: true, get: fail });
    assert.equal(checkout.check(card, broken).issues[0].code, 'input');
    usable();
  });

  it('and says what it cannot read in the language of the context', () => {
    assert.match(checkout.check(cycle).issues[0].message, /읽을 수 없습니다/);
    assert.match(checkout.check(cycle, { lang: 'ko' }).issues[0].message, /읽을 수 없습니다/);
    assert.match(checkout.check(cycle, { lang: 'en' }).issues[0].message, /cannot be read/);
  });

  it('with code `input` for a text that is not JSON', async () => {
    const core = await startCore();
    for (const text of ['', 'nonsense', '{', '[]', 'null', '{}', '{"params":[]}', '\ud83d', '\0']) {
      const { ok, issues } = JSON.parse(core.check(text));
      assert.deepEqual(
        [ok, issues.map(({ code }) => code)],
        [false, ['input']],
        JSON.stringify(text),
      );
    }
  });

  it('more than the memory of the checker holds', async () => {
    const card_quota = Array(3_000_000).fill(0);
    const report = checkout.check({ ...card, display: { card_quota } }, kcp);
    assert.deepEqual(
      report.issues.map(({ code }) => code),
      ['input'],
    );
    await restarted();
    assert.match(checkout.check(cycle, { lang: 'en' }).issues[0].message, /cannot be read/);
    usable();
  });

  it('after a crash, too: it says so, and starts again by itself', async () => {
    const contexts = [
      [{ lang: 'en' }, /checker failed/],
      [{ lang: 'ko' }, /검사하지 못했습니다/],
      [undefined, /검사하지 못했습니다/],
      [Object.defineProperty({}, 'lang', { get: fail }), /검사하지 못했습니다/],
    ];
    const { message: _, ...unreadableIssue } = checkout.check(null).issues[0];
    const { encodeInto } = TextEncoder.prototype;
    TextEncoder.prototype.encodeInto = fail;
    try {
      for (const [context, expected] of contexts) {
        const { ok, module, issues } = checkout.check(card, context);
        const [{ message, ...issue }] = issues;
        assert.match(message, expected);
        assert.deepEqual(
          { ok, module, issue },
          { ok: false, module: null, issue: unreadableIssue },
        );
      }
    } finally {
      TextEncoder.prototype.encodeInto = encodeInto;
    }
    await restarted();
    usable();
  });
});
