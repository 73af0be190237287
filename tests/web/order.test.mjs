// Orders through the wasm build: the vectors of tests/vectors/order, byte-equal to the native tool, and
// requestPay with an order.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue, checkout, path, read, startCore } from './support.mjs';
import { mergePatch } from './vectors.mjs';

const files = readdirSync(path('tests/vectors/order')).filter((name) => name.endsWith('.json'));

const cases = files.flatMap((name) => {
  const file = JSON.parse(read(`tests/vectors/order/${name}`));
  return file.cases.map((one) => ({
    name: `${name.replace('.json', '')}: ${one.name}`,
    context: mergePatch(file.context, one.context ?? {}),
    order: mergePatch(file.order, one.patch),
    params: one.params,
    issues: one.issues ?? [],
  }));
});

const line = ({ severity, code, path: at, rule }) => `${severity} ${code} ${at} ${rule}`;

describe('an order becomes the parameters of its vector', () => {
  for (const { name, context, order, params, issues } of cases) {
    it(name, () => {
      const built = checkout.build(order, context);
      if (params) assert.equal(JSON.stringify(built.params), JSON.stringify(params));
      assert.deepEqual(built.issues.map(line), issues);
    });
  }
});

it('native and wasm build the same bytes', async () => {
  const requests = cases.map(({ context, order }) => JSON.stringify({ context, order }));
  const native = spawnSync(path('build/release/imp-checkout'), ['build', '--ndjson'], {
    input: requests.join('\n') + '\n',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const core = await startCore();
  const answers = native.stdout.trimEnd().split('\n');
  assert.equal(answers.length, requests.length);
  requests.forEach((request, i) => assert.equal(core.build(request), answers[i], cases[i].name));
});

it('buildAll answers for every module and pay method', () => {
  const { order } = cases.find(({ name }) => name === 'kcp: card');
  const results = checkout.buildAll(order);
  for (const { code, ui_type, pay_methods } of catalogue.modules) {
    for (const method of pay_methods) {
      const found = results.find(
        (one) => one.module === code && one.ui_type === ui_type && one.method === method,
      );
      assert.ok(found, `${code} ${method} is missing`);
      assert.match(found.status, /^(works|warnings|cannot)$/);
    }
  }
});

it('buildAll keeps to the module of the context and says what it takes', () => {
  const { order } = cases.find(({ name }) => name === 'kcp: card');
  const results = checkout.buildAll(order, { pg: 'kcp' });
  const kcp = catalogue.modules.find(({ code }) => code === 'kcp');
  assert.deepEqual(
    results.map(({ module, method }) => `${module} ${method}`),
    kcp.pay_methods.map((method) => `kcp ${method}`),
  );
  const takes = (wanted) => results.find(({ method }) => method === wanted).takes;
  for (const part of ['buyer.phone', 'card.issuer', 'card.months', 'card.points', 'instalments'])
    assert.ok(takes('card').includes(part), `a card payment takes ${part}`);
  assert.ok(!takes('card').includes('depositDeadline'), 'a card payment has no deposit deadline');
  assert.ok(takes('vbank').includes('depositDeadline'), 'a virtual account has a deadline');
  assert.ok(!takes('phone').includes('card.issuer'), 'carrier billing has no issuer');
  assert.deepEqual(
    checkout.build({ ...order, method: 'card' }, { pg: 'kcp' }).takes,
    takes('card'),
  );
});

it('an order that cannot be read gives one issue and no parameters', () => {
  const loop = {};
  loop.self = loop;
  for (const order of [null, [], 'order', 7, loop]) {
    const built = checkout.build(order, { pg: 'kcp' });
    assert.equal(built.params, null);
    assert.equal(built.issues[0].code, 'input');
  }
});

describe('requestPay with an order', () => {
  const withSdk = async (order, context) => {
    const received = [];
    globalThis.IMP = { request_pay: (params, callback) => (received.push(params), callback({})) };
    try {
      return { received, result: await checkout.requestPay(order, context) };
    } finally {
      delete globalThis.IMP;
    }
  };
  const { order, context, params } = cases.find(({ name }) => name === 'kcp: card');

  it('hands over what was built', async () => {
    const { received, result } = await withSdk(order, context);
    assert.equal(JSON.stringify(received), JSON.stringify([params]));
    assert.equal(result.status, 'completed');
  });

  it('refuses an order with errors, at the paths of the order', async () => {
    const { received, result } = await withSdk({ ...order, id: undefined, name: 7 }, context);
    assert.deepEqual(received, [], 'nothing reaches the payment window');
    assert.equal(result.status, 'refused');
    assert.ok(result.report.issues.some(({ path: at }) => at === '/name'));
  });
});
