// Accessibility in every state that matters, in both themes. Runs in Chromium alone: axe reads the
// same document in both browsers, and Firefox takes minutes for it.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Demo, expect, test } from './demo.js';

const states: { name: string; reach(demo: Demo, page: Page): Promise<void> }[] = [
  { name: 'mistakes in the form', reach: (demo) => demo.fill('mistakes') },
  { name: 'mistakes in the JSON', reach: (demo) => demo.write({ amount: '1004' }) },
  { name: 'unreadable JSON', reach: (demo) => demo.write('{"amount" 1}') },
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
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map(
          ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ html }) => html).join(' ')}`,
        );
        expect(found).toEqual([]);
      });
    }
  });
}
