// Editing: the form, the JSON and the shown object are views of one state.

import { expect, test } from './demo.js';

test('what is typed into the form is in the code, and the other way round', async ({ demo }) => {
  await demo.fill('valid');
  await demo.field('name').fill('양말 "세 켤레"');
  await demo.field('amount').fill('12000');
  await demo.pick('코드');
  await expect(demo.code).toBeVisible();
  expect(JSON.parse(await demo.written())).toMatchObject({
    name: '양말 "세 켤레"',
    amount: 12000,
  });

  await demo.write('{"name": "장갑", "amount": 3000, "buyer_name": "김하나"}');
  await demo.pick('양식');
  await expect(demo.field('name')).toHaveValue('장갑');
  await expect(demo.field('amount')).toHaveValue('3000');
  await expect(demo.field('buyer_name')).toHaveValue('김하나');
  expect(await demo.shown()).toEqual({ name: '장갑', amount: 3000, buyer_name: '김하나' });
});

test('typing on is not interrupted when lines come and go around the field', async ({
  demo,
  page,
}) => {
  await demo.write({ pay_method: 'phone' });
  await demo.pick('양식');
  // Typed letter by letter: with the first one the demand for a name is met and its issue goes.
  await demo.field('buyer_name').pressSequentially('홍길동');
  await expect(demo.field('buyer_name')).toBeFocused();
  await expect(demo.field('buyer_name')).toHaveValue('홍길동');

  await demo.field('merchant_uid').focus();
  await page.keyboard.type('a'.repeat(41));
  await expect(demo.field('merchant_uid')).toBeFocused();
  await expect(demo.line('/merchant_uid').locator('.note-error')).toBeVisible();
});

test('members are added with a plausible value, removed, and their empty parents with them', async ({
  demo,
  page,
}) => {
  await demo.fill('valid');
  const group = page.getByRole('region', { name: 'NHN KCP 전용' });
  await group.locator('summary').click();
  await group.getByRole('button', { name: 'bypass.shop_user_id 넣기' }).click();
  await expect(demo.field('bypass.shop_user_id')).toBeFocused();
  expect(await demo.shown()).toMatchObject({ bypass: { shop_user_id: 'member-0001' } });

  await page.getByRole('button', { name: 'bypass.shop_user_id 빼기' }).click();
  expect(await demo.shown()).not.toHaveProperty('bypass');

  await page.getByRole('button', { name: 'buyer_name 빼기' }).click();
  await expect(demo.field('buyer_tel'), 'the focus goes to the next line').toBeFocused();
  await page.getByRole('button', { name: 'amount 빼기' }).click();
  await expect(demo.field('amount'), 'a member that is demanded keeps its line').toBeFocused();
});

test('products repeat: each has its fields, and an issue of one stands at that one', async ({
  demo,
  page,
}) => {
  await demo.write({ escrow: true, kcpProducts: [{ orderNumber: '1', name: 'A', quantity: 1 }] });
  await demo.pick('양식');
  const first = page.getByRole('group', { name: 'kcpProducts 1번째' });
  const amount = first.getByLabel('amount', { exact: true });
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(demo.line('/kcpProducts/0/amount')).toHaveClass(/line-missing/);
  await amount.fill('500');
  await expect(amount).toHaveAttribute('aria-invalid', 'false');

  await page.getByRole('button', { name: 'kcpProducts 항목 추가' }).click();
  const second = page.getByRole('group', { name: 'kcpProducts 2번째' });
  await second.getByLabel('name', { exact: true }).fill('B');
  await first.getByRole('button', { name: 'kcpProducts 1번째 빼기' }).click();
  expect(await demo.shown()).toMatchObject({ kcpProducts: [{ name: 'B' }] });
});

test('each kind of value has an input that keeps its type', async ({ demo }) => {
  await demo.write({
    escrow: true,
    display: { card_quota: [2, 3] },
    custom_data: { cart: 1 },
    pay_method: 'card',
  });
  await demo.pick('양식');
  await demo.field('escrow').selectOption('false');
  await demo.field('display.card_quota').fill('2, 6');
  await demo.field('custom_data').fill('{"cart": ');
  await expect(demo.field('custom_data').locator('xpath=../..')).toContainText(
    '반영하지 않았습니다',
  );
  expect(await demo.shown()).toMatchObject({ custom_data: { cart: 1 } });
  await demo.field('custom_data').fill('{"cart": [1, null]}');
  expect(await demo.shown()).toEqual({
    escrow: false,
    display: { card_quota: [2, 6] },
    custom_data: { cart: [1, null] },
    pay_method: 'card',
  });
});

test('issuers are offered by their names where a code of one is wanted', async ({ demo, page }) => {
  await page.route('**/modules.json', async (route) => {
    const facts = (await (await route.fetch()).json()) as Record<string, unknown>;
    const issuers = [{ code: '367', alias: 'hyundai', name: { ko: '현대카드', en: 'Hyundai' } }];
    await route.fulfill({ json: { ...facts, issuers } });
  });
  await demo.open();
  await demo.write({ pay_method: 'card', card: { direct: { code: '367' } } });
  await demo.pick('양식');
  await expect(demo.field('card.direct.code')).toHaveAttribute('list', 'issuers');
  await expect(page.locator('#issuers option')).toHaveAttribute('value', '367');
  await expect(page.locator('#issuers option')).toHaveText('현대카드');
});

test('a member that no page documents can still be edited and removed', async ({ demo, page }) => {
  await demo.write({ pay_method: 'card', mystery: { a: 1 } });
  await demo.pick('양식');
  await demo.field('mystery').fill('[1]');
  expect(await demo.shown()).toMatchObject({ mystery: [1] });
  await page.getByRole('button', { name: 'mystery 빼기' }).click();
  expect(await demo.shown()).toEqual({ pay_method: 'card' });
});

test('switching the pay method keeps edited values and shows what the new method demands', async ({
  demo,
  page,
}) => {
  await demo.fill('valid');
  await demo.field('name').fill('내 상품');
  await page.locator('#pay-method').selectOption('cultureland');
  await expect(demo.field('name')).toHaveValue('내 상품');
  await expect(demo.line('/bypass/shop_user_id')).toHaveClass(/line-missing/);
  await demo.issue('bypass.shop_user_id').locator('.member').click();
  await expect(demo.field('bypass.shop_user_id')).toBeFocused();
  await demo.field('bypass.shop_user_id').fill('member-7');
  await expect(demo.issues).toHaveCount(0);
});

test('all fixes at once, and back again', async ({ demo }) => {
  await demo.write({ amount: '1004', tax_free: '4', pay_method: 'card' });
  const before = await demo.shown();
  await demo.page.getByRole('button', { name: '모두 고치기' }).click();
  expect(await demo.shown()).toMatchObject({ amount: 1004, tax_free: 4 });
  await expect(demo.notice).toContainText('2건을 고쳤습니다');
  await demo.notice.getByRole('button', { name: '되돌리기' }).click();
  expect(await demo.shown()).toEqual(before);
  await expect(demo.page.locator('#verdict-jump')).toBeFocused();
});

test('code that cannot be read is told at its line, and the last readable object is kept', async ({
  demo,
}) => {
  await demo.write({ pay_method: 'card', name: '마지막' });
  await demo.write('{\n  "a": 1\n  "b": 2\n}');
  await expect(demo.verdict).toContainText('JSON을 읽을 수 없습니다');
  await expect(demo.verdict).toContainText('2번째 줄');
  expect(await demo.shown()).toEqual({ pay_method: 'card', name: '마지막' });

  await demo.pick('양식');
  await demo.pay.click();
  await expect(demo.code, 'paying leads to the broken place').toBeFocused();
  expect(await demo.calls()).toEqual([]);

  await demo.write('{"pay_method": "card"}');
  await expect(demo.verdict).not.toContainText('JSON을 읽을 수 없습니다');
});

test('JSON as the documentation writes it, with comments and trailing commas, is read', async ({
  demo,
}) => {
  await demo.write('{\n  // 결제수단\n  "pay_method": "card",\n  /* 금액 */ "amount": 1004,\n}');
  expect(await demo.shown()).toEqual({ pay_method: 'card', amount: 1004 });
});

const oddities = [
  { what: 'an array', text: '[1, 2]' },
  { what: 'null', text: 'null' },
  { what: 'a number', text: '7' },
  { what: 'deep nesting', text: `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
  { what: 'hostile names', text: '{"__proto__": {"polluted": 1}, "constructor": {"a": 1}}' },
  {
    what: 'markup',
    text: '{"name": "<img src=x onerror=alert(1)></script>", "pay_method": "card"}',
  },
  { what: 'lone surrogates', text: '{"name": "\\ud800", "buyer_name": "\\udc00"}' },
  { what: 'a long string', text: `{"name": "${'가'.repeat(200_000)}"}` },
];

for (const { what, text } of oddities) {
  test(`a value that is ${what} is told of, and the page goes on`, async ({ demo, page }) => {
    await demo.write(text);
    await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
    await demo.pick('양식');
    expect(await page.evaluate(() => ({}) as { polluted?: number }).then((o) => o.polluted)).toBe(
      undefined,
    );
    await expect(page.locator('img[src]')).toHaveCount(0);
    await demo.fill('valid');
    await expect(demo.issues).toHaveCount(0);
    await expect(demo.field('name')).toHaveValue('무선 이어폰');
  });
}

test('many products are shown in part and checked whole', async ({ demo, page }) => {
  const kcpProducts = Array.from({ length: 2_000 }, () => ({ orderNumber: '1', name: 'A' }));
  await demo.write({ escrow: true, kcpProducts });
  await expect(page.locator('#object-body .hidden-lines')).toContainText('줄였습니다');
  await expect(demo.issue('kcpProducts[0].quantity')).toBeVisible();
  await demo.fill('valid');
  await expect(demo.issues).toHaveCount(0);
});
