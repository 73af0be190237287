// The look-up: support, rules, parameters, codes; each with an address.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { expect, test } from './demo.js';

const open = async (page: Page, rest = '') => {
  await page.goto(`/#/look-up${rest === '' ? '' : `/${rest}`}`);
  await expect(page.locator('[data-view=look-up]')).toBeVisible();
};

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '찾아볼 것' }).getByRole('link', { name });

test('the support matrix: payments, billing keys, a search, and the way to a module', async ({
  demo: _,
  page,
}) => {
  await open(page);
  const row = page.getByRole('row', { name: /카카오페이/ }).filter({ hasText: 'kakaopay' });
  await expect(row.getByRole('cell').first()).toHaveText('일반결제와 빌링키');
  await page.getByLabel('검색').fill('브랜드페이');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(1);
  await page.getByRole('link', { name: '토스페이먼츠 브랜드페이' }).click();
  await expect(page).toHaveURL(/#\/look-up\/parameters\/toss_brandpay$/);
  await expect(page.getByRole('heading', { name: /토스페이먼츠 브랜드페이/ })).toBeVisible();
});

test('a rule has an address that survives a reload', async ({ demo: _, page }) => {
  await open(page, 'rules/kcp/phone-needs-buyer-name');
  const rule = page.locator('.rule.is-target');
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
  await expect(rule).toContainText('휴대폰 소액결제에는 구매자 이름을 반드시');
  await page.reload();
  await expect(rule).toBeInViewport();
  await expect(rule.getByRole('link', { name: /출처/ })).toHaveAttribute('href', /nhn-kcp/);
});

test('a rule that does not exist is said to be missing', async ({ demo: _, page }) => {
  await open(page, 'rules/kcp/<script>alert(1)</script>');
  await expect(page.locator('.look-up-rules').getByRole('alert')).toContainText(
    'kcp/<script>alert(1)</script>',
  );
  await expect(page.locator('.rule').first()).toBeVisible();
});

for (const [words, found] of [
  ['휴대폰 구매자 이름', 'kcp/phone-needs-buyer-name'],
  ['carrier billing name', 'kcp/phone-needs-buyer-name'],
  ['bypass.shop_user_id', 'kcp/phone-needs-shop-user-id'],
] as const) {
  test(`rules are found by “${words}”`, async ({ demo: _, page }) => {
    await open(page, 'rules');
    await expect(page.locator('.rule').first()).toBeVisible();
    await page.getByLabel('검색').fill(words);
    await expect(page.locator(`.rule[data-rule="${found}"]`)).toBeVisible();
    expect(await page.locator('.rule').count()).toBeLessThan(40);
  });
}

test('rules are filtered, drawn as they are scrolled to, and their links copied', async ({
  demo: _,
  page,
  context,
  browserName,
}) => {
  if (browserName === 'chromium')
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'rules');
  const rules = page.locator('.rule');
  await expect(rules).not.toHaveCount(0);
  const drawn = await rules.count();
  expect(drawn).toBeLessThan(150);
  await rules.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rules.count()).toBeGreaterThan(drawn);

  await page.getByLabel('심각도').selectOption('warning');
  await page.locator('#rules-code').selectOption('conflict');
  await page.locator('#rules-module').selectOption('kcp');
  await expect(page).toHaveURL(/#\/look-up\/rules\/kcp$/);
  await expect(rules.first()).toContainText('경고');
  expect(await page.locator('.rule:not(.rule-warning)').count()).toBe(0);

  const copy = rules.first().getByRole('button', { name: /링크 복사/ });
  await copy.click();
  await expect(copy).toContainText('복사했습니다');
});

test('back and forward go through what was looked up', async ({ demo: _, page }) => {
  await open(page);
  await tab(page, '규칙').click();
  await expect(page.locator('.rule').first()).toBeVisible();
  await tab(page, '파라미터').click();
  await expect(page.locator('.parameter').first()).toBeVisible();
  await page.goBack();
  await expect(tab(page, '규칙')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.rule').first()).toBeVisible();
});

test('the parameters of a module, one by its address, and those of all modules', async ({
  demo: _,
  page,
}) => {
  await open(page, 'parameters/kcp/vbank_due');
  const due = page.locator('.parameter.is-target');
  await expect(due).toBeInViewport();
  await expect(due).toContainText('YYYYMMDDHHmmss');
  await page.locator('#parameters-module').selectOption('all');
  await expect(page).toHaveURL(/parameters\/all$/);
  expect(await page.locator('.parameter').count()).toBeLessThan(300);
  await page.getByLabel('검색').fill('kcpProducts[].name');
  await expect(page.locator('.parameter')).toHaveCount(1);
  await page.getByRole('link', { name: 'kcpProducts[].name' }).click();
  await expect(page).toHaveURL(/parameters\/kcp\/kcpProducts\[\]\.name$/);
  await expect(page.locator('.parameter.is-target')).toContainText('kcpProducts[].name');
});

test('codes and date formats', async ({ demo: _, page }) => {
  await open(page, 'codes');
  const dates = page.getByRole('table', { name: '날짜 형식' });
  await expect(dates.getByRole('row', { name: /^YYYYMMDD 20/ })).toContainText(/\d{8}/);
  await page.getByLabel('검색').fill('현대');
  await expect(page.getByRole('table', { name: '카드사 코드' })).toContainText('367');
  await expect(dates).toBeHidden();
  await page.getByLabel('검색').fill('payple');
  await expect(page.getByRole('table', { name: /예전 코드/ })).toContainText('지원 중단');
});

test('rules that cannot be fetched can be asked for again', async ({ demo: _, page }) => {
  let broken = true;
  await page
    .context()
    .route('**/rules.json', (route) =>
      broken ? route.fulfill({ body: 'not JSON' }) : route.continue(),
    );
  await open(page, 'rules');
  await expect(page.locator('.look-up-rules').getByRole('alert')).toContainText(
    '불러오지 못했습니다',
  );
  broken = false;
  await page.locator('.look-up-rules').getByRole('button', { name: '다시 시도' }).click();
  await expect(page.locator('.rule').first()).toBeVisible();
});

test('in English nothing Korean is left but the names of sections', async ({ demo: _, page }) => {
  await open(page, 'parameters/kcp');
  await page.getByRole('button', { name: 'English' }).click();
  const texts = page.locator(
    '[data-view=look-up] :is(h2, h3, label, .button, .tag, .demand, dt, .parameter-label):visible',
  );
  await expect
    .poll(async () => (await texts.allTextContents()).filter((text) => /[가-힣]/.test(text)))
    .toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the look-up, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test.skip(
      ({ browserName }) => browserName !== 'chromium',
      'axe reads the same document in both',
    );
    for (const rest of ['support', 'rules/kcp/phone-needs-buyer-name', 'parameters/kcp', 'codes']) {
      for (const width of [360, 1440]) {
        test(`axe finds nothing: ${rest} at ${width} pixels`, async ({ demo: _, page }) => {
          await page.setViewportSize({ width, height: 900 });
          await open(page, rest);
          await expect(
            page.locator('.look-up-panel:not([hidden]) li, tbody tr').first(),
          ).toBeAttached();
          expect(await axe(page)).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        });
      }
    }
  });
}
