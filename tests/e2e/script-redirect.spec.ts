// A payment on a phone: it leaves the shop's page for the provider's and comes back to
// `m_redirect_url`, where the shop reads the result from the address.

import {
  expect,
  guardTag,
  type Host,
  leavingSdkTag,
  order,
  providerTag,
  returnTag,
  scriptTag,
  sdkTag,
  shopByApiTag,
  shopTag,
  test,
} from './script/pages.js';

const pages = { '/provider': providerTag, '/return': scriptTag + returnTag };

const mobile = (address: string, changed: object = {}) => ({
  ...order,
  m_redirect_url: `${address}return?cart=7`,
  ...changed,
});

async function isBack(host: Host) {
  await host.arrivesAt(/\/return\?cart=7&/);
  return JSON.parse((await host.text('output')) ?? '');
}

const outcomes = [
  {
    sentence: 'paid',
    name: order.name,
    result: { imp_success: true },
  },
  {
    sentence: 'cancelled',
    name: 'cancel',
    result: { imp_success: false, error_code: 'CANCELLED', error_msg: '결제를 취소했습니다.' },
  },
];

for (const { sentence, name, result } of outcomes) {
  test(`the guard lets a payment leave, and it comes back ${sentence}`, async ({ host }) => {
    const guard = guardTag('block', 'data-platform="mobile"');
    await host.open({ scripts: leavingSdkTag + guard + shopTag, pages });
    expect(await host.ready()).toBe(true);

    await host.pay(mobile(host.address, { m_redirect_url: undefined }));
    expect((await host.seen()).answers, 'without a way back it would not return').toHaveLength(1);
    await host.pay(mobile(host.address, { name }));
    expect(await isBack(host)).toEqual({
      imp_uid: 'imp_1',
      merchant_uid: order.merchant_uid,
      ...result,
    });
  });
}

test('requestPay() says that the payment left', async ({ host }) => {
  await host.open({ scripts: leavingSdkTag + scriptTag + shopByApiTag, pages });
  expect(await host.ready()).toBe(true);
  await host.pay(mobile(host.address));
  expect(await isBack(host)).toMatchObject({ imp_success: true });
  expect(await host.tab.run(() => sessionStorage.getItem('status'))).toBe('left');
});

test('requestPay() calls for each of two payments, within the click', async ({ host }) => {
  await host.open({ scripts: sdkTag + scriptTag + shopByApiTag });
  expect(await host.ready()).toBe(true);
  await host.pay(order, { ...order, merchant_uid: 'order_no_0002' });
  const { calls } = await host.seen();
  expect(calls.map(({ params }) => params.merchant_uid)).toEqual([
    order.merchant_uid,
    'order_no_0002',
  ]);
  expect(calls.map(({ inClick }) => inClick)).toEqual([true, true]);
});
