// The page itself: languages, keyboard, small screens, copying, a checker that fails to load.

import { expect, test } from './demo.js';

test('Korean and English: labels, messages and the payment window follow the switch', async ({
  demo,
  page,
}) => {
  await demo.write({ amount: '1004' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  const korean = await demo.issue('amount').locator('.message').textContent();

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/payment request check/);
  await expect(demo.verdict).toContainText('Fix this first');
  await expect(demo.issue('amount').locator('.message')).not.toHaveText(korean ?? '');
  await demo.fill('valid');
  await expect(demo.pay).toHaveText('Pay ₩15,000');
  await demo.pay.click();
  await expect(demo.window).toContainText('Rehearsal');
  await demo.window.getByRole('button', { name: 'Fail' }).click();
  await expect(demo.outcome).toContainText('What the callback received');

  const texts = page.locator(
    ':is(main, footer) :is(h2, h3, label, legend, .button, summary, p):visible',
  );
  await expect
    .poll(async () => (await texts.allTextContents()).filter((text) => /[가-힣]/.test(text)), {
      message: 'no Korean is left over',
    })
    .toEqual([]);

  await page.reload();
  await expect(page.locator('html'), 'the choice is remembered').toHaveAttribute('lang', 'en');
});

test.describe('a reader of another language', () => {
  test.use({ locale: 'fr-FR' });
  test('is met in English', async ({ demo, page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(demo.page.getByRole('heading', { name: 'Object to send' })).toBeVisible();
  });
});

test('the whole path can be walked with the keyboard', async ({ demo, page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '본문으로 건너뛰기' })).toBeFocused();
  await page.keyboard.press('Enter');

  await page.locator('[data-example="valid"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('input[value="pc"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('input[value="mobile"]')).toBeChecked();

  await demo.pay.focus();
  await page.keyboard.press('Enter');
  await expect(demo.window.getByRole('button', { name: '결제 완료' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(demo.outcome).toBeVisible();
});

test('after a fix the focus goes on to the next thing to do', async ({ demo, page }) => {
  await demo.write({ amount: '1004', tax_free: '4' });
  await demo.issue('amount').getByRole('button', { name: 'amount 고치기' }).click();
  await expect(page.getByRole('button', { name: 'tax_free 고치기' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '검사 결과' })).toBeFocused();
});

test('every finding links to its page of the documentation, and opens it apart', async ({
  demo,
}) => {
  await demo.write({ amount: '1004' });
  const links = demo.issues.locator('a');
  expect(await links.count()).toBe(await demo.issues.count());
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('href', /^https:\/\/developers\.portone\.io\//);
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
});

test('the object can be copied as JSON', async ({ demo, page, context, browserName }) => {
  // Firefox lets a page write to the clipboard on a click, and nobody read it.
  if (browserName === 'chromium')
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await demo.fill('valid');
  await page.getByRole('button', { name: '복사' }).click();
  await expect(page.locator('#copy')).toHaveText('복사했습니다');
  if (browserName === 'chromium') {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toEqual(await demo.shown());
  }
});

const screens = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

for (const size of screens) {
  test(`at ${size.width} px nothing is wider than the screen and the pay button is in sight`, async ({
    demo,
    page,
  }) => {
    await page.setViewportSize(size);
    await demo.fill('mistakes');
    for (const view of ['코드', '양식']) {
      await demo.pick(view);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `${view} view`).toBeLessThanOrEqual(0);
      await expect(demo.pay).toBeInViewport({ ratio: 1 });
    }
    await demo.fill('valid');
    await demo.pay.click();
    for (const name of ['결제 완료', '결제 실패', '창 닫기']) {
      await expect(demo.window.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
  });
}

test.describe('a checker that cannot be had', () => {
  test('is told plainly, and a second try works', async ({ page }) => {
    await page.route('**/imp-checkout.wasm', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '검사기를 불러오지 못했습니다' })).toBeVisible();
    await page.unroute('**/imp-checkout.wasm');
    await page.getByRole('button', { name: '다시 시도' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
  });
});
