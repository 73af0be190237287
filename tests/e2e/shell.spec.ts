// The shell: views and their addresses, the choice of a module, what a switch changes, pasting,
// states that are kept, keys, and addresses that nobody should have sent.

import { expect, test } from './views.js';

const views = ['주문', '비교', '코드', '찾아보기', '요청'];

test('every view has an address, opens by it, and the browser goes back', async ({
  demo,
  page,
}) => {
  const nav = page.getByRole('navigation');
  for (const name of views) {
    await nav.getByRole('link', { name, exact: true }).click();
    await expect(nav.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.locator('.view:visible')).toHaveCount(1);
    await expect(page.locator('.view:visible')).not.toBeEmpty();
  }
  await page.goBack();
  await expect(page.locator('#view-look-up')).toBeVisible();
  await demo.open('/#/compare');
  await expect(page.locator('#view-compare')).toBeVisible();
  await demo.open('/#/no-such-view/at/all');
  await expect(page.locator('#view-request')).toBeVisible();
});

const searches = [
  { query: '이니시스', finds: 'KG이니시스', how: 'a Korean name' },
  { query: 'ㄴㅇㅅㅍㅇ', finds: '나이스페이먼츠', how: 'first consonants' },
  { query: 'hecto', finds: '헥토파이낸셜', how: 'an English name' },
  { query: 'tosspay_v2', finds: '토스페이 (신모듈)', how: 'a code' },
  { query: 'paypal-rt', finds: '페이팔 정기결제(RT)', how: 'a kind of user interface' },
];

for (const { query, finds, how } of searches) {
  test(`a module is found by ${how}`, async ({ demo, page }) => {
    await expect(demo.pay).toBeVisible();
    await page.locator('#module').fill(query);
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(finds);
  });
}

test('the list of modules is worked with the keyboard', async ({ demo, page }) => {
  await expect(demo.pay).toBeVisible();
  const field = page.getByRole('combobox', { name: '결제 모듈' });
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(
    'NHN KCP',
  );
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');

  await field.fill('다날');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toContainText('다날');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(/다날/);
  await field.fill('그런 모듈은 없음');
  await expect(page.getByText('찾는 모듈이 없습니다.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field, 'what was chosen stays').toHaveValue(/다날/);
});

test('each choice says what the documentation says of it', async ({ demo, page }) => {
  await expect(page.locator('#billing-note')).toContainText('빌링키 발급은 문서에 없습니다');
  await demo.chooseModule('danal_tpay');
  await expect(page.locator('#module-note')).toContainText('danal_tpay');
  await expect(page.locator('#module-note').getByRole('link')).toHaveAttribute('href', /\/danal/);
  await expect(page.locator('#billing-note')).toContainText('card');
  await demo.pick('모바일 웹');
  await expect(page.locator('#platform-note')).toContainText('m_redirect_url');
});

test('a billing key is asked for and let go again', async ({ demo }) => {
  await demo.chooseModule('html5_inicis');
  await demo.fill('valid');
  await demo.pick('빌링키 발급');
  expect(await demo.shown()).toHaveProperty('customer_uid');
  await expect(demo.issues).toHaveCount(0);
  await expect(demo.pay).toHaveText('빌링키 발급하기');
  await demo.pick('일반결제');
  expect(await demo.shown()).not.toHaveProperty('customer_uid');
  await expect(demo.issues).toHaveCount(0);
});

test('switching the module tells what changes for this very request', async ({ demo, page }) => {
  await demo.write({
    channelKey: 'channel-key-1',
    pay_method: 'card',
    merchant_uid: 'o1',
    name: '책',
    amount: 1000,
    bypass: { site_logo: 'https://shop.example/logo.png' },
  });
  await demo.chooseModule('html5_inicis');
  const told = page.locator('#switched');
  await expect(told.getByRole('heading')).toHaveText('달라진 점: NHN KCP → KG이니시스');
  await expect(told.locator('li', { hasText: '새로 필수' })).toContainText('buyer_tel');
  await expect(told.locator('li', { hasText: '이제 쓸 수 없음' })).toContainText(
    'bypass.site_logo',
  );
  await told.getByRole('button', { name: 'buyer_tel' }).first().click();
  await demo.pick('양식');
  await demo.field('buyer_tel').fill('010-1234-5678');
  await expect(told, 'an edit moves on').toBeHidden();
});

test('pasted code becomes the request, and why it fails is told', async ({ demo, page }) => {
  await page
    .locator('#paste-text')
    .fill(
      "IMP.request_pay({ pg: 'html5_inicis', pay_method: 'card', merchant_uid: 'o1',\n" +
        "  name: '책', amount: cart.total, buyer_name: '김하나' }, (rsp) => {});",
    );
  await page.getByRole('button', { name: '붙여넣고 검사하기' }).click();
  await expect(page.locator('#module')).toHaveValue('KG이니시스');
  await expect(demo.issue('buyer_tel').locator('.severity')).toHaveText('오류');
  await expect(demo.line('/amount'), 'a value that the code does not tell').toContainText(
    '채운 값',
  );
  await expect(demo.notice.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await demo.notice.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.locator('#module')).toHaveValue('NHN KCP');
});

test('code pasted anywhere outside of a field is read, too', async ({ demo, page }) => {
  await page.evaluate(() => {
    // Firefox lets no page fill the clipboard of an event that it makes.
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = () => "IMP.request_pay({ pay_method: 'card', amount: '7' })";
    Object.defineProperty(event, 'clipboardData', { value: { getData } });
    document.body.dispatchEvent(event);
  });
  await expect(demo.line('/amount')).toContainText('"amount": "7"');
});

test('what is pasted into the code editor goes there alone', async ({ demo, page }) => {
  await demo.write('{"pay_method": "card", "name": "붙여넣은 것"}');
  await expect(demo.line('/name')).toContainText('붙여넣은 것');
  await page.waitForTimeout(500);
  await expect(page.locator('#paste'), 'the box at the top took nothing').toHaveAttribute(
    'data-state',
    'open',
  );
});

const strange = [
  { what: 'text that is no code', text: '안녕하세요, 결제 문의드립니다.' },
  { what: 'markup', text: '</script><script>alert(1)</script>' },
  { what: 'another call', text: 'fetch("https://example.com")' },
];

for (const { what, text } of strange) {
  test(`pasting ${what} is told of, and the request stays`, async ({ demo, page }) => {
    const before = await demo.shown();
    await page.locator('#paste-text').fill(text);
    await page.getByRole('button', { name: '붙여넣고 검사하기' }).click();
    await expect(page.locator('#paste-result')).toContainText(/./);
    await expect(page.locator('#paste')).toHaveAttribute('data-state', 'open');
    expect(await demo.shown()).toEqual(before);
  });
}

const forged = ['not-a-state', '', '%00%ff', 'A'.repeat(50_000), '../../etc/passwd'];

for (const link of forged) {
  test(`a link that ends in "${link.slice(0, 12)}" is told of, and the state stays`, async ({
    demo,
    page,
  }) => {
    await demo.fill('valid');
    const before = await demo.shown();
    await page.evaluate((state) => (location.hash = `#/request?s=${state}`), link);
    await expect(page.getByRole('alert').filter({ hasText: /링크/ })).toBeVisible();
    expect(await demo.shown()).toEqual(before);
    await expect(page).toHaveURL(/#\/request$/);
  });
}

test('recent states are kept without personal values, opened, and cleared', async ({
  demo,
  page,
}) => {
  await demo.fill('valid');
  await demo.field('buyer_name').fill('비밀이름');
  await demo.field('name').fill('양말');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('양말');
  expect(await kept()).not.toContain('비밀이름');
  expect(await kept()).not.toContain('channel-key');

  await demo.chooseModule('danal_tpay');
  await demo.fill('mistakes');
  await page.getByRole('button', { name: '최근', exact: true }).click();
  await page.getByRole('button', { name: /NHN KCP.*양말/ }).click();
  await expect(page.locator('#module')).toHaveValue('NHN KCP');
  expect(await demo.shown(), 'an example value stands in').toMatchObject({ name: '양말' });
  await expect(demo.line('/buyer_name')).toContainText('채운 값');

  await page.getByRole('button', { name: '최근', exact: true }).click();
  await page.getByRole('button', { name: '모두 지우기' }).click();
  await expect(page.locator('#recent-dialog')).toContainText('아직 없습니다');
  expect(await page.evaluate(() => localStorage.getItem('imp-checkout-demo.recent'))).toBeNull();
});

test('a reload goes on where the work was, in this tab', async ({ demo, page }) => {
  await demo.fill('valid');
  await demo.field('name').fill('다시 연 상품');
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
  await expect(demo.field('name')).toHaveValue('다시 연 상품');
});

test('the keys on the list do what it says', async ({ demo, page }) => {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '단축키' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(page.locator('#view-compare')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.locator('#view-request')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('#module')).toBeFocused();
  await page.keyboard.press('5');
  await expect(page.locator('#view-request'), 'but not while typing').toBeVisible();
  await page.keyboard.press('Escape');
  await demo.fill('valid');
  await page.keyboard.press('p');
  await expect(demo.window).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '단축키', exact: true }).click();
  await page.getByLabel('한 글자 단축키 사용').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(page.locator('#view-request'), 'once they are switched off').toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`where the system is ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('the page is, too, until another theme is chosen here', async ({ demo, page }) => {
      // Debian's Firefox stays light whatever Playwright asks for.
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      const system = isDark ? 'dark' : 'light';
      const other = isDark ? 'light' : 'dark';
      const root = page.locator('html');
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await expect(root).toHaveAttribute('data-theme', system);
      const before = await ground();
      await demo.page.locator('#theme').click();
      await expect(root).toHaveAttribute('data-theme', other);
      expect(await ground()).not.toBe(before);
      await page.reload();
      await expect(root, 'the choice is remembered').toHaveAttribute('data-theme', other);
      await page.locator('#theme').click();
      await expect(root).toHaveAttribute('data-theme', system);
    });
  });
}
