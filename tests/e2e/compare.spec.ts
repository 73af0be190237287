// The comparison: the same order for every module and pay method.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { expect, test } from './demo.js';

async function openCompare(page: Page) {
  await page.goto('/#/compare');
  const view = page.locator('[data-view=compare]');
  await expect(view).toHaveAttribute('aria-busy', 'false');
  return view;
}

/** The numbers beside the shapes: works, warnings, cannot. */
const tally = async (page: Page) =>
  (await page.locator('.tally').allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));

const cell = (page: Page, module: string, method: string) =>
  page.locator(`[data-cell="${module} ${method}"]`);

test('every module and pay method has a cell with its answer', async ({ demo: _, page }) => {
  await openCompare(page);
  const counts = await tally(page);
  const cells = page.locator('.matrix .cell');
  const total = counts.reduce((sum, n) => sum + n, 0);
  await expect(cells).toHaveCount(total);
  expect(total).toBeGreaterThan(200);
  await expect(page.locator('.cell-works')).toHaveCount(counts[0] ?? 0);
  await expect(page.locator('.cell-cannot')).toHaveCount(counts[2] ?? 0);
});

test('it is a table whose heads name every cell', async ({ demo: _, page }) => {
  await openCompare(page);
  const kcp = page.getByRole('row', { name: /^NHN KCP kcp / });
  await expect(kcp.getByRole('rowheader')).toHaveText('NHN KCP kcp');
  await expect(page.getByRole('columnheader', { name: '신용카드' })).toHaveAttribute(
    'scope',
    'col',
  );
  await expect(kcp.getByRole('button', { name: 'NHN KCP, 신용카드: 됨' })).toBeVisible();
});

test('a cell tells why, leads to the page, and Escape goes back to it', async ({
  demo: _,
  page,
}) => {
  await openCompare(page);
  const japan = cell(page, 'inicis_jp', 'card');
  await japan.click();
  const sheet = page.locator('dialog.sheet');
  await expect(sheet).toContainText('KG이니시스 일본결제');
  await expect(sheet).toContainText('안 됨');
  await expect(sheet.locator('.why').first()).toContainText('currency');
  await expect(sheet.locator('.why').first().getByRole('link', { name: /문서/ })).toHaveAttribute(
    'href',
    /^https:\/\/developers\.portone\.io\//,
  );
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(japan).toBeFocused();
});

test('the rule behind a reason can be looked up', async ({ demo: _, page }) => {
  await openCompare(page);
  await cell(page, 'inicis_jp', 'card').click();
  const why = page.locator('.why', { hasText: '영어와 일본어가' });
  await why.getByRole('link', { name: '규칙 보기' }).click();
  await expect(page).toHaveURL(/#\/look-up\/rules\/inicis_jp\/name-is-english-or-japanese$/);
  await expect(page.locator('.rule.is-target')).toBeFocused();
});

test('from a cell into the order view and into the request view', async ({ demo, page }) => {
  await openCompare(page);
  await cell(page, 'nice_v2', 'trans').click();
  await page.getByRole('button', { name: '주문 화면에서 열기' }).click();
  await expect(page).toHaveURL(/#\/order$/);
  await expect(page.locator('#pay-method')).toHaveValue('trans');
  await expect(page.locator('.order-verdict')).toContainText('나이스페이먼츠(신모듈)');

  await openCompare(page);
  await cell(page, 'tosspayments', 'vbank').click();
  await page.getByRole('button', { name: '요청 화면에서 열기' }).click();
  await expect(page).toHaveURL(/#\/request$/);
  await expect(page.locator('#pay-method')).toHaveValue('vbank');
  expect(await demo.shown()).toMatchObject({ pay_method: 'vbank' });
});

test('the arrow keys go from cell to cell, and the tab key passes the table in one step', async ({
  demo: _,
  page,
}) => {
  await openCompare(page);
  await cell(page, 'kcp', 'card').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'kcp', 'trans')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'kcp_billing', 'card')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect(cell(page, 'kcp', 'point')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell(page, 'kcp', 'card')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog.sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.matrix :focus')).toHaveCount(0);
});

test('filters by module, pay method and result', async ({ demo: _, page }) => {
  const view = await openCompare(page);
  await page.getByLabel('결제 모듈', { exact: true }).last().fill('나이스');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
  await page.locator('#compare-search').fill('');
  await page.locator('#compare-method').selectOption('phone');
  await expect(page.locator('.matrix .column')).toHaveCount(1);
  await page.locator('#compare-method').selectOption('');
  await view.locator('.segments label', { hasText: '안 됨' }).click();
  await expect(page.locator('.cell-works')).toHaveCount(0);
  await expect(page.locator('.cell-cannot').first()).toBeVisible();
  await page.locator('#compare-search').fill('그런 모듈 없음');
  await expect(page.locator('.compare-summary')).toContainText('조건에 맞는 조합이 없습니다');
});

test('billing keys and platforms are asked for anew', async ({ demo: _, page }) => {
  const view = await openCompare(page);
  const payments = await page.locator('.cell').count();
  await view.locator('.segments label', { hasText: '빌링키 발급' }).click();
  await expect.poll(() => page.locator('.cell').count()).toBeLessThan(payments / 2);
  await expect(cell(page, 'kcp_billing', 'card')).toHaveClass(/cell-works/);
});

test('a change of the order is compared when one comes back', async ({ demo: _, page }) => {
  await openCompare(page);
  await expect(cell(page, 'smartro_v2', 'card')).toHaveClass(/cell-works/);
  await page.getByRole('link', { name: '주문 고치기' }).click();
  await page.locator('.order-line[data-part="/id"] input').fill('A-1!');
  await openCompare(page);
  await expect(cell(page, 'smartro_v2', 'card')).toHaveClass(/cell-cannot/);
});

test('on a phone it is a list by pay method', async ({ demo: _, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openCompare(page);
  await expect(page.locator('.matrix')).toHaveCount(0);
  const card = page.locator('.by-method details').first();
  await expect(card.locator('summary')).toContainText('신용카드');
  await card.locator('summary').click();
  await card.getByRole('button', { name: /KG이니시스 일본결제/ }).click();
  await expect(page.locator('dialog.sheet')).toContainText('currency');
});

test('on paper there is the matrix with the reasons, and nothing to press', async ({
  demo: _,
  page,
}) => {
  await openCompare(page);
  await page.emulateMedia({ media: 'print' });
  const reasons = page.locator('.compare-reasons');
  await expect(reasons).toBeVisible();
  await expect(reasons).toContainText('KG이니시스 일본결제');
  await expect(page.locator('.matrix')).toBeVisible();
  await expect(page.locator('.compare-filters')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(reasons).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the comparison, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test.skip(
      ({ browserName }) => browserName !== 'chromium',
      'axe reads the same document in both',
    );
    for (const width of [360, 1440]) {
      test(`axe finds nothing at ${width} pixels, and nothing is wider`, async ({
        demo: _,
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await openCompare(page);
        if (width === 360) await page.locator('.by-method summary').first().click();
        expect(await axe(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      });
    }
    test('axe finds nothing in the sheet', async ({ demo: _, page }) => {
      await openCompare(page);
      await cell(page, 'inicis_jp', 'card').click();
      expect(await axe(page)).toEqual([]);
    });
  });
}
