// The main path: an object with mistakes is mended and paid for, and every way a payment can end.

import { expect, test } from './demo.js';

const order = {
  channelKey: 'channel-key-00000000-0000-0000-0000-000000000000',
  pay_method: 'card',
  merchant_uid: 'order-2026-0001',
  name: '당근 10kg',
  amount: 1004,
  buyer_email: 'buyer@shop.example',
};

test('mistakes are seen at their lines, mended, and the exact object reaches IMP.request_pay', async ({
  demo,
}) => {
  await demo.write({ ...order, merchant_uid: undefined, amount: '1004' });
  await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
  await expect(demo.verdict).toContainText('오류 2');

  const amount = demo.line('/amount');
  await expect(amount).toContainText('"amount": "1004"');
  await expect(amount.locator('.note-error')).toContainText('amount');
  const missing = demo.line('/merchant_uid');
  await expect(missing, 'a missing member has a line of its own').toHaveClass(/line-missing/);
  await expect(missing.locator('.note-error')).toBeVisible();

  await amount.getByRole('button').click();
  await expect(demo.line('/amount')).toHaveText(/"amount": 1004/);
  await expect(demo.line('/amount').locator('.note')).toHaveCount(0);

  await demo.pick('양식');
  await demo.field('merchant_uid').fill(order.merchant_uid);
  await expect(demo.issues, 'nothing is left to mend').toHaveCount(0);
  await expect(demo.verdict).toHaveAttribute('data-tone', 'ok');

  await expect(demo.pay).toHaveText('1,004원 결제하기');
  await demo.pay.click();
  await expect(demo.window).toContainText('리허설');
  await expect(demo.window).toContainText('당근 10kg · 1,004원');
  expect(await demo.calls(), 'one call, within the click, with this very object').toEqual([
    { params: order, withinClick: true, hasCallback: true },
  ]);
  expect(await demo.shown(demo.window), 'the window shows what it received').toEqual(order);
});

const endings = [
  { button: '결제 완료', title: '결제 절차가 끝났습니다', error: undefined },
  { button: '결제 실패', title: '결제하지 못했습니다', error: 'REHEARSAL_FAILED' },
  { button: '창 닫기', title: '결제하지 못했습니다', error: 'REHEARSAL_CLOSED' },
  { button: 'Escape', title: '결제하지 못했습니다', error: 'REHEARSAL_CLOSED' },
];

for (const { button, title, error } of endings) {
  test(`a payment that ends with ${button} shows what the callback received`, async ({
    demo,
    page,
  }) => {
    await demo.write(order);
    await demo.pay.click();
    await expect(demo.window).toBeVisible();
    if (button === 'Escape') await page.keyboard.press('Escape');
    else await demo.window.getByRole('button', { name: button }).click();

    await expect(demo.window).toBeHidden();
    await expect(demo.outcome.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(demo.outcome.getByRole('heading', { level: 2 })).toBeFocused();
    const response = (await demo.shown(demo.outcome)) as Record<string, unknown>;
    expect(response.merchant_uid).toBe(order.merchant_uid);
    expect(response.error_code).toBe(error);
    await expect(demo.outcome).toContainText('서버에서 imp_uid로 결제를 조회해');
    await expect(demo.outcome.locator('.step-text'), 'what happened, in its order').toHaveText([
      '객체를 검사했습니다: 오류 0, 경고 0',
      '클릭 안에서 IMP.request_pay를 불렀습니다.',
      '결제창이 열렸습니다.',
      '결제창이 닫히고 콜백이 불렸습니다.',
      '서버: imp_uid로 결제를 조회해 금액과 상태를 주문과 비교합니다.',
    ]);

    await demo.outcome.getByRole('button', { name: '결과 닫기' }).click();
    await expect(demo.outcome).toBeHidden();
    await expect(demo.pay, 'and the next payment is one key away').toBeFocused();
  });
}

test('with an error left the window stays closed and the first error gets the focus', async ({
  demo,
}) => {
  await demo.write({ ...order, amount: '1004' });
  await demo.pay.click();
  await expect(demo.notice).toContainText('결제창을 열지 않았습니다');
  await expect(demo.issue('amount').locator('.member')).toBeFocused();
  await expect(demo.window).toBeHidden();
  expect(await demo.calls()).toEqual([]);
});

test('on mobile m_redirect_url is demanded, and the result comes by address', async ({ demo }) => {
  await demo.write(order);
  await demo.pick('모바일 웹');
  await expect(demo.line('/m_redirect_url')).toHaveClass(/line-missing/);
  await demo.pay.click();
  await expect(demo.notice).toContainText('결제창을 열지 않았습니다');

  await demo.pick('양식');
  await demo.field('m_redirect_url').fill('https://shop.example/done?shop=1');
  await expect(demo.issues).toHaveCount(0);
  await demo.pay.click();
  await expect(demo.window).toContainText('콜백이 불리지 않고');
  await demo.window.getByRole('button', { name: '결제 완료' }).click();
  await expect(demo.outcome.locator('.address')).toHaveText(
    /^https:\/\/shop\.example\/done\s+\?shop=1\s+&imp_uid=imp_\d+\s+&merchant_uid=order-2026-0001$/,
  );
  await expect(demo.outcome.locator('.step-text').nth(4)).toHaveText(
    'm_redirect_url로 돌아왔습니다.',
  );
  expect(await demo.shown(demo.outcome), 'what readRedirect makes of the address').toMatchObject({
    merchant_uid: 'order-2026-0001',
  });
});

test('the billing module asks for customer_uid and takes no other method than card', async ({
  demo,
  page,
}) => {
  await demo.write(order);
  await demo.chooseModule('kcp_billing');
  await expect(demo.notice, 'edited values are kept').toContainText('그대로 두고');
  await expect(demo.line('/customer_uid')).toHaveClass(/line-missing/);

  await demo.write({ ...order, customer_uid: 'customer-1', pay_method: 'trans' });
  await expect(page.locator('#pay-method')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#pay-method').selectOption('card');
  await expect(demo.issues).toHaveCount(0);
  await expect(demo.pay).toHaveText('빌링키 발급하기');
  await demo.pay.click();
  await expect(demo.window).toBeVisible();
  expect((await demo.calls())[0]?.params).toEqual({ ...order, customer_uid: 'customer-1' });
});

test('a module of IMP.loadUI is rehearsed through it', async ({ demo }) => {
  await demo.chooseModule('paypal-spb');
  await demo.fill('valid');
  await demo.pay.click();
  await expect(demo.window).toContainText('IMP.loadUI가 받은 객체');
  await demo.window.getByRole('button', { name: '결제 완료' }).click();
  await expect(demo.outcome).toContainText('클릭 안에서 IMP.loadUI를 불렀습니다.');
});

test("PortOne's SDK, where the page has it, is called in place of the rehearsal", async ({
  demo,
  page,
}) => {
  await page.addInitScript(() => {
    window.IMP = {
      request_pay: (_params, callback) => callback?.({ imp_uid: 'imp_1', merchant_uid: 'real' }),
    };
  });
  await page.reload();
  await expect(page.locator('#imp-label')).toContainText('PortOne SDK의 결제창이 열립니다');
  await demo.write(order);
  await demo.pay.click();
  await expect(demo.outcome).toContainText('"merchant_uid": "real"');
  await expect(demo.window).toBeHidden();
});
