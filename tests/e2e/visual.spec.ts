// How the views look, at three widths and in both themes. A small set, and a tolerance: fonts and
// browsers move on. Chromium alone; `--update-snapshots` takes new ones, which want to be looked at.

import { type Demo, expect, test } from './views.js';

const widths = [360, 768, 1440];

const shots: { name: string; reach(demo: Demo): Promise<void> }[] = [
  { name: 'request', reach: (demo) => demo.fill('mistakes') },
  {
    name: 'result',
    reach: async (demo) => {
      await demo.fill('valid');
      await demo.pay.click();
      await demo.window.getByRole('button', { name: '결제 실패' }).click();
    },
  },
  { name: 'order', reach: (demo) => demo.go('order') },
  { name: 'compare', reach: (demo) => demo.go('compare') },
  { name: 'code', reach: (demo) => demo.go('code') },
  { name: 'look-up', reach: (demo) => demo.go('look-up') },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`looks, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, reach } of shots) {
      test(`${name} looks as it did`, async ({ demo, page }) => {
        await reach(demo);
        // How long each step took is never the same.
        const changing = [page.locator('.step-time'), page.locator('.version')];
        for (const width of widths) {
          await page.setViewportSize({ width, height: width < 600 ? 780 : 900 });
          await page.evaluate(() => {
            scrollTo(0, 0);
            (document.activeElement as HTMLElement | null)?.blur();
          });
          await expect
            .soft(page)
            .toHaveScreenshot(`${name}-${colorScheme}-${width}.png`, { mask: changing });
        }
      });
    }
  });
}
