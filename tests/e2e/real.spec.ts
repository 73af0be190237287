// The page of the real SDK: nothing is asked of anybody before a person has chosen it, then PortOne's
// script is loaded and called within the click. The script is a stand-in; no network is used.

import { expect, test } from '@playwright/test';

const sdk = `window.IMP = {
  init(code) { window.code = code; },
  request_pay(params, callback) {
    window.asked = { params, active: navigator.userActivation.isActive };
    callback({ imp_uid: 'imp_1', merchant_uid: params.merchant_uid });
  },
};`;

test('the real SDK is loaded by choice alone, and called with the request', async ({ page }) => {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/javascript', body: sdk });
  });
  await page.goto('/');
  await page.locator('[data-example="valid"]').click();
  await page.getByRole('link', { name: '실제 SDK로 시험하기' }).last().click();
  await expect(page.getByText('실제 결제창이 열립니다.', { exact: true })).toBeVisible();
  await expect(page.locator('#real-object')).toContainText('"merchant_uid": "order0001"');

  const load = page.getByRole('button', { name: 'SDK 불러오기' });
  await page.getByLabel('고객사 식별코드').fill('12345678');
  await load.click();
  await expect(page.getByRole('status')).toContainText('imp로 시작');
  await page.getByLabel('고객사 식별코드').fill('imp12345678');
  await page.getByLabel('채널키').fill('channel-key-11111111-2222-3333-4444-555555555555');
  await load.click();
  await expect(page.getByRole('status')).toContainText('먼저 위 내용을 확인');
  await expect(page.getByRole('button', { name: '결제창 열기' })).toBeDisabled();
  expect(asked, 'nobody was asked so far').toEqual([]);

  await page.getByLabel('실제 결제창이 열리고').check();
  await load.click();
  await page.getByRole('button', { name: '결제창 열기' }).click();
  await expect(page.locator('#real-response')).toContainText('"imp_uid": "imp_1"');
  expect(asked).toEqual(['https://cdn.iamport.kr/v1/iamport.js']);
  const call = await page.evaluate(() => ({
    ...(window as unknown as Record<string, object>).asked,
  }));
  expect(call).toMatchObject({
    params: {
      channelKey: 'channel-key-11111111-2222-3333-4444-555555555555',
      merchant_uid: 'order0001',
    },
    active: true,
  });
});

test('without an edited request the page says so, and offers nothing', async ({ page }) => {
  await page.goto('/real.html');
  await expect(page.getByText('이 탭에 편집한 요청이 없습니다.')).toBeVisible();
  await expect(page.getByRole('button', { name: '결제창 열기' })).toBeHidden();
});
