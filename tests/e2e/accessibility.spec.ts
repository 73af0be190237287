// Accessibility in every state that matters, in both themes. Runs in Chromium alone: axe reads the
// same document in both browsers, and Firefox takes minutes for it.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './demo.js';

const states: { name: string; reach(demo: Demo, page: Page): Promise<void> }[] = [
  { name: 'mistakes in the form', reach: (demo) => demo.fill('mistakes') },
  { name: 'mistakes in the code', reach: (demo) => demo.write({ amount: '1004' }) },
  {
    name: 'the list of modules',
    reach: async (_, page) => {
      await page.locator('#module').fill('pay');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'a switch of the module, with pasted code',
    reach: async (demo, page) => {
      await page
        .locator('#paste-text')
        .fill("IMP.request_pay({ pay_method: 'card', amount: a.b })");
      await page.getByRole('button', { name: '붙여넣고 검사하기' }).click();
      await expect(page.locator('#paste')).toHaveAttribute('data-state', 'folded');
      await demo.chooseModule('html5_inicis');
      await expect(page.locator('#switched')).toBeVisible();
    },
  },
  {
    name: 'recent states',
    reach: async (demo, page) => {
      await demo.fill('valid');
      await demo.field('name').fill('양말');
      const kept = () => page.evaluate(() => localStorage.getItem('imp-checkout-demo.recent'));
      await expect.poll(kept).not.toBeNull();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '최근', exact: true }).click();
    },
  },
  { name: 'the shortcuts', reach: (_, page) => page.keyboard.press('?') },
  {
    name: 'a link that cannot be read',
    reach: async (_, page) => {
      await page.evaluate(() => (location.hash = '#/request?s=broken'));
      await expect(page.getByRole('alert').filter({ hasText: /링크/ })).toBeVisible();
    },
  },
  {
    name: 'the page of the real SDK',
    reach: async (demo, page) => {
      await demo.fill('valid');
      await page.getByRole('link', { name: '실제 SDK로 시험하기' }).last().click();
      await expect(page.locator('#real-object')).toContainText('order0001');
    },
  },
  {
    name: 'everything added',
    reach: async (demo, page) => {
      await demo.fill('valid');
      for (const summary of await page.locator('.more summary').all()) await summary.click();
      await page.getByRole('button', { name: 'kcpProducts 넣기' }).click();
    },
  },
  {
    name: 'the payment window',
    reach: async (demo) => {
      await demo.fill('valid');
      await demo.pay.click();
      await expect(demo.window).toBeVisible();
    },
  },
  {
    name: 'the result',
    reach: async (demo) => {
      await demo.fill('valid');
      await demo.pay.click();
      await demo.window.getByRole('button', { name: '결제 실패' }).click();
      await expect(demo.outcome).toBeVisible();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, reach } of states) {
      test(`axe finds nothing: ${name}`, async ({ demo, page }) => {
        await reach(demo, page);
        expect(await axe(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([]);
      });
    }
  });
}
