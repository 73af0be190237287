// Pasting code: from somebody's page to why its request fails, and whatever else can be pasted.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './demo.js';

const box = (page: Page) => page.locator('#paste-text');
const result = (page: Page) => page.locator('#paste-result');
const holes = (page: Page) => result(page).locator('.paste-hole');

/** As from the clipboard, all at once. */
async function paste(page: Page, text: string) {
  await box(page).evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
  }, text);
  await page.locator('#paste-go').click();
}

/** The text of the object as the page sends it, whatever is marked in it. */
async function written(demo: Demo): Promise<Record<string, unknown>> {
  await demo.pick('코드');
  await expect(demo.code).toBeVisible();
  return JSON.parse(await demo.written()) as Record<string, unknown>;
}

const shop = `<!doctype html>
<html>
<body>
<button id="pay">결제하기</button>
<script src="https://code.jquery.com/jquery-3.7.1.min.js"></script>
<script>
  var IMP = window.IMP;
  IMP.init('imp00000000');
  const shop = { name: '당근 상점' };

  $('#pay').on('click', function () {
    IMP.request_pay({
      pg: 'kcp.T0000',            // NHN KCP
      pay_method: 'card',
      merchant_uid: 'order_' + new Date().getTime(),
      name: \`\${shop.name} 주문\`,
      amount: $('#amount').val(),
      buyer_tel: member.phone,
      ...(isMobile() && { m_redirect_url: location.origin + '/done' }),
    }, function (rsp) {
      if (rsp.success) { alert('ok'); }
    });
  });
</script>
</body>
</html>`;

test('a pasted page tells within a minute why its request fails', async ({ demo, page }) => {
  await demo.chooseModule('이니시스');
  await paste(page, shop);
  await expect(result(page).getByRole('status')).toContainText(
    '12번째 줄의 IMP.request_pay 호출을 읽었습니다',
  );
  await expect(page.locator('#module'), 'the code says which module').toHaveValue('NHN KCP');
  await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
  await expect(demo.issue('amount')).toContainText('자료형');

  await expect(holes(page)).toHaveCount(4);
  const amount = holes(page).filter({ hasText: 'amount' });
  await expect(amount).toContainText("$('#amount').val()");
  await expect(amount).toContainText('텍스트가 됩니다');
  expect(await written(demo)).toEqual({
    pg: 'kcp.T0000',
    pay_method: 'card',
    merchant_uid: expect.stringMatching(/^order_\d+$/),
    name: '당근 상점 주문',
    amount: '15000',
    buyer_tel: '010-1234-5678',
    m_redirect_url: 'https://shop.example/done',
  });
  await expect(page.locator('#json-view .cm-hole')).toHaveCount(4);
});

test('a hole leads to its member, and is none once it is edited', async ({ demo, page }) => {
  await paste(
    page,
    "IMP.request_pay({ pg: 'kcp', pay_method: 'card', name: 'a', amount: total, merchant_uid: id() })",
  );
  await holes(page).getByRole('button', { name: 'amount' }).click();
  await expect(demo.field('amount')).toBeFocused();
  await demo.field('amount').fill('500');
  await demo.pick('코드');
  await expect(page.locator('#json-view .cm-hole')).toHaveText('"order0001"');
});

test('of several calls a person chooses', async ({ demo, page }) => {
  await paste(
    page,
    `IMP.request_pay({ pg: 'kcp', pay_method: 'card', name: '첫째', amount: 1000, merchant_uid: 'a' });
     IMP.request_pay({ pg: 'html5_inicis', pay_method: 'card', name: '둘째', amount: 2000, merchant_uid: 'b' });`,
  );
  const choice = result(page).getByRole('radio');
  await expect(choice).toHaveCount(2);
  await expect(choice.first()).toBeChecked();
  await choice.nth(1).check();
  await expect(choice.nth(1)).toBeFocused();
  await expect(page.locator('#module')).toHaveValue('KG이니시스');
  expect(await written(demo)).toMatchObject({ name: '둘째', amount: 2000 });
});

test("a provider's own button is found with its module", async ({ demo: { page } }) => {
  await paste(
    page,
    "IMP.loadUI('paypal-rt', { pay_method: 'paypal', customer_uid: uid, name: 'a' }, done)",
  );
  await expect(result(page).getByRole('status')).toContainText('IMP.loadUI');
  await expect(page.locator('#module')).toHaveValue(/페이팔/);
});

test('code that no browser would run says where it breaks, and is read as far as it goes', async ({
  demo,
  page,
}) => {
  await paste(page, "IMP.request_pay({\n  pay_method: 'card'\n  amount: '1004',\n})");
  await expect(result(page).getByRole('status')).toContainText('3번째 줄');
  expect(await written(demo)).toEqual({ pay_method: 'card', amount: '1004' });
});

test('a module that is not documented is told of', async ({ demo: { page } }) => {
  await paste(
    page,
    "IMP.request_pay({ pg: 'nopg.A1', pay_method: 'card', amount: 1000, name: 'a' })",
  );
  await expect(result(page).getByRole('status')).toContainText('nopg');
});

const problems = [
  { what: 'prose', text: '결제가 안 됩니다.', says: '결제 요청을 찾지 못했습니다' },
  { what: 'a V2 call', text: 'PortOne.requestPayment({ storeId: "a" })', says: 'V2' },
  { what: 'a call without an object', text: 'IMP.request_pay()', says: '객체가 없습니다' },
  { what: 'a megabyte and more', text: 'a'.repeat(1_100_000), says: '너무 큽니다' },
  {
    what: 'a script',
    text: '</script><script>document.title = "ran"</script><img src=x onerror="document.title = 1">',
    says: '찾지 못했습니다',
  },
  { what: 'nested brackets', text: `IMP.request_pay(${'['.repeat(50_000)}`, says: null },
];

for (const { what, text, says } of problems) {
  test(`pasting ${what} says so, and the request stays`, async ({ demo, page }) => {
    await demo.fill('valid');
    const before = await demo.shown();
    const title = await page.title();
    await paste(page, text);
    if (says === null) return;
    await expect(result(page).getByRole('status')).toContainText(says);
    await expect(result(page).getByRole('status')).toContainText('그대로');
    expect(await demo.shown()).toEqual(before);
    expect(await page.title(), 'nothing of it ran').toBe(title);
    await expect(page.locator('img')).toHaveCount(0);
  });
}

test('hostile names are members like any other', async ({ demo, page }) => {
  await paste(
    page,
    'IMP.request_pay({ pay_method: "card", amount: 1, ["__proto__"]: { polluted: 1 }, constructor: { a: 1 } })',
  );
  await expect(result(page).getByRole('status')).toContainText('읽었습니다');
  expect(await page.evaluate(() => ({}) as { polluted?: number }).then((o) => o.polluted)).toBe(
    undefined,
  );
  expect(Object.keys(await written(demo))).toEqual([
    'pay_method',
    'amount',
    '__proto__',
    'constructor',
  ]);
});

test('what a paste has replaced can be taken back', async ({ demo, page }) => {
  await demo.fill('valid');
  const before = await demo.shown();
  await paste(page, "IMP.request_pay({ pay_method: 'card', amount: 1, name: 'a' })");
  await expect(demo.notice).toContainText('붙여넣은 코드를 읽었습니다');
  await demo.notice.getByRole('button', { name: '되돌리기' }).click();
  expect(await demo.shown()).toEqual(before);
});

test('the parser is fetched for the first paste, and not before', async ({ demo: { page } }) => {
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  const before = await scripts();
  await page.locator('h1').click();
  expect(await scripts()).toBe(before);
  await paste(page, '{"amount": 1, "name": "a"}');
  await expect(result(page).getByRole('status')).toContainText('객체를 읽었습니다');
  expect(await scripts()).toBeGreaterThan(before);
});

test('what is said of a paste follows the language of the page', async ({ demo: { page } }) => {
  await paste(page, shop);
  await expect(holes(page)).toHaveCount(4);
  await page.locator('#language').click();
  await expect(result(page)).toContainText('Read the call of IMP.request_pay on line 12');
  await expect(result(page)).toContainText('It differs every time the code runs.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, { tag: '@chromium' }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing in what is said of a paste', async ({ demo: { page } }) => {
      await paste(page, `${shop}<script>IMP.request_pay({ amount: 1, name: 'b' })</script>`);
      await expect(holes(page).first()).toBeVisible();
      expect(await axe(page, 'all', '#paste')).toEqual([]);
    });
  });
}
