// requestPay(): the check and the call to PortOne's SDK in one task, with the caller's own object.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { card, checkout, expiringIn2099, ImpCheckoutError, kcp, withGlobals } from './support.mjs';

const response = { success: true, imp_uid: 'imp_1', merchant_uid: card.merchant_uid };
let calls;

describe('requestPay()', () => {
  beforeEach(() => {
    calls = [];
    globalThis.IMP = {
      request_pay(params, callback) {
        calls.push({ self: this, params, callback });
      },
    };
  });
  afterEach(() => delete globalThis.IMP);

  it('hands the very object to IMP.request_pay before it returns', async () => {
    const params = { ...card };
    const before = structuredClone(params);
    const result = checkout.requestPay(params, kcp);
    assert.equal(calls.length, 1, 'called synchronously');
    assert.equal(calls[0].params, params, 'the same object');
    assert.equal(calls[0].self, globalThis.IMP, 'as a method of IMP');
    assert.deepEqual(params, before, 'unchanged');
    calls[0].callback(response);
    assert.deepEqual(await result, { status: 'completed', response });
  });

  it('refuses parameters with errors and does not call', async () => {
    const params = { ...card, amount: '1004' };
    const result = await checkout.requestPay(params, kcp);
    assert.deepEqual(result, { status: 'refused', report: checkout.check(params, kcp) });
    assert.equal(calls.length, 0);
  });

  it('calls in spite of warnings', () => {
    const params = { ...card, nobody_knows_this: 1 };
    assert.notDeepEqual(checkout.check(params, kcp).issues, []);
    checkout.requestPay(params, kcp);
    assert.equal(calls.length, 1);
  });

  it('lets through what it cannot read', () => {
    const cycle = { ...card };
    cycle.self = cycle;
    checkout.requestPay(cycle, kcp);
    assert.equal(calls[0].params, cycle);
  });

  it('changes nothing in an object that is frozen', () => {
    const params = Object.freeze({ ...card, card: Object.freeze({ quota: Object.freeze([3]) }) });
    checkout.requestPay(params, kcp);
    assert.equal(calls[0].params, params);
  });

  it('lets through what throws when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({ ...card }, {});
    revoke();
    checkout.requestPay(proxy, kcp);
    assert.equal(calls.length, 1);
    assert.ok(calls[0].params === proxy);
  });

  it('lets through what it cannot check', () => {
    const { parse } = JSON;
    JSON.parse = () => {
      throw new Error('the checker fails inside');
    };
    try {
      checkout.requestPay(card, kcp);
    } finally {
      JSON.parse = parse;
    }
    assert.equal(calls[0].params, card);
  });

  it('loses neither of two calls in quick succession', async () => {
    const second = { ...card, merchant_uid: 'order_no_0002' };
    const results = Promise.all([checkout.requestPay(card, kcp), checkout.requestPay(second, kcp)]);
    assert.deepEqual(
      calls.map(({ params }) => params.merchant_uid),
      ['order_no_0001', 'order_no_0002'],
    );
    calls[1].callback({ merchant_uid: 'order_no_0002' });
    calls[0].callback({ merchant_uid: 'order_no_0001' });
    assert.deepEqual(
      (await results).map(({ response }) => response.merchant_uid),
      ['order_no_0001', 'order_no_0002'],
    );
  });

  it('judges dates by the real time, unless it is told another', async () => {
    const { params, context } = expiringIn2099;
    assert.equal((await checkout.requestPay(params, context)).status, 'refused');
    checkout.requestPay(params, { ...context, now: '2098-12-31T23:30:00+09:00' });
    assert.equal(calls.length, 1);
  });

  it('says that a payment has left the page, and takes no result after that', async () => {
    const page = new EventTarget();
    const globals = {
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    };
    await withGlobals(globals, async () => {
      const [first, second] = [checkout.requestPay(card, kcp), checkout.requestPay(card, kcp)];
      calls[0].callback(response);
      page.dispatchEvent(new Event('pagehide'));
      calls[1].callback(response);
      assert.deepEqual(await first, { status: 'completed', response });
      assert.deepEqual(await second, { status: 'left' });
    });
  });

  for (const [sentence, IMP] of [
    ['there is no SDK', undefined],
    ['IMP is something else', 'imp'],
    ['the SDK has no request_pay', {}],
  ]) {
    it(`rejects with sdk where ${sentence}`, async () => {
      globalThis.IMP = IMP;
      await assert.rejects(
        checkout.requestPay(card, kcp),
        (error) => error instanceof ImpCheckoutError && error.code === 'sdk',
      );
    });
  }

  it('rejects with the error of the SDK, if that throws', async () => {
    const error = new Error('IMP.init has not been called');
    globalThis.IMP.request_pay = () => {
      throw error;
    };
    await assert.rejects(checkout.requestPay(card, kcp), (thrown) => thrown === error);
  });
});
