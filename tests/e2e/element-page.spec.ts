// The element under a buyer's fingers, as far as it takes what only Playwright can do: the clock, the
// network, the caret. What every browser is asked is in element-shop.spec.ts.

import { driverOf, lookAt, openShop } from './element/open.js';
import { body, files, inicis, kcp, order } from './element/page.js';
import { expect, test } from './script/pages.js';
import { tabOf } from './script/tab.js';

const setup = { order, channels: [kcp] };
const pay = '64,900원 결제하기';

// --- Paying -------------------------------------------------------------------------------------

test('two quick clicks are one payment; much later, a click is another try', async ({
  host,
  page,
}) => {
  await page.clock.install();
  const driver = await openShop(host, setup);
  await driver.click('신용카드');
  await page.getByRole('button', { name: pay }).dblclick();
  await driver.run('void shop.element.submit()');
  expect((await lookAt(driver)).calls).toHaveLength(1);

  await page.clock.runFor(6000);
  expect((await lookAt(driver)).message).toBe('결제창이 열리지 않았다면 다시 눌러 주세요.');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(2);

  // Whatever window answers, and even if both do, an order is paid once.
  await driver.run(`shop.callbacks[0]({ imp_uid: 'imp_1', merchant_uid: '${order.id}' })`);
  await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([]);
  await page.clock.runFor(6000);
  expect((await lookAt(driver)).message).toMatch(/^결제 요청을 마쳤습니다/);
  await driver.run(`shop.element.reset()`);
  expect((await lookAt(driver)).buttons).toEqual([pay]);
});

test('with a user code the element brings the SDK and sets it up, once', async ({ host, page }) => {
  await page.route('https://cdn.iamport.kr/v1/iamport.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `shop.inits = []; window.IMP = { ...shop.sdk, init: (code) => shop.inits.push(code) };`,
    }),
  );
  await host.open({ scripts: body(), files });
  const driver = driverOf(tabOf(page));
  await driver.run('(shop.sdk = IMP, delete window.IMP)');
  await driver.run(
    `shop.set(${JSON.stringify({ ...setup, attributes: { 'user-code': 'imp00000000' } })})`,
  );
  await expect.poll(() => driver.run('shop.inits')).toEqual(['imp00000000']);
  await expect.poll(async () => (await lookAt(driver)).methods.length).toBeGreaterThan(0);
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
  expect(await driver.run('shop.inits')).toEqual(['imp00000000']);
});

// --- The buyer ----------------------------------------------------------------------------------

test('what is being written keeps its place while the page changes', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await driver.click('휴대폰 소액결제');
  const name = page.getByLabel('이름');
  await name.fill('홍동');
  await name.press('ArrowLeft');
  for (const channels of [[inicis, kcp], [kcp, inicis], [kcp]]) {
    await driver.run(
      `shop.set(${JSON.stringify({ order: { ...order, amount: 10000 + channels.length }, channels })})`,
    );
    expect((await lookAt(driver)).focus).toBe('이름');
  }
  await page.keyboard.type('길');
  await expect(name).toHaveValue('홍길동');
});

test('a pay method that has the focus keeps it while others move around it', async ({
  host,
  page,
}) => {
  const bank = { ...inicis, methods: ['trans', 'samsung'] };
  const card = { ...kcp, methods: ['card', 'vbank'] };
  const driver = await openShop(host, { order, channels: [card, bank] });
  await page.getByRole('radio', { name: '가상계좌' }).focus();
  for (const channels of [[bank, card], [card, bank], [{ ...card, methods: ['vbank', 'card'] }]]) {
    await driver.run(`shop.set(${JSON.stringify({ channels })})`);
    expect((await lookAt(driver)).focus).toBe('가상계좌');
  }
  expect((await lookAt(driver)).methods.map(({ name }) => name)).toEqual(['가상계좌', '신용카드']);
});

test('a mistake is shown once the field is left, and goes as soon as it is mended', async ({
  host,
  page,
}) => {
  const driver = await openShop(host, setup);
  const notes = async () => (await lookAt(driver)).controls.map(({ note }) => note);
  await driver.click('휴대폰 소액결제');
  const name = page.getByLabel('이름');
  await name.fill('홍');
  await name.fill('');
  expect(await notes()).toEqual(['']);
  await name.press('Tab');
  expect(await notes()).toEqual(['이름 입력이 필요합니다.']);
  await name.fill('홍');
  expect(await notes()).toEqual(['']);
});
