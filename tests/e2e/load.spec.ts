// What the first visit costs, how steady it is, and the visits without a network.

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { test as plain } from '@playwright/test';
import { expect, test } from './views.js';

const mostBytes = 150_000;

// Only Chromium measures layout shifts. English has a file more to load.
for (const locale of ['ko-KR', 'en-US']) {
  plain.describe(locale, () => {
    plain.use({ locale });
    plain(
      'the first load is small, and nothing moves while it comes',
      { tag: '@chromium' },
      async ({ page }) => {
        const bodies: Promise<{ name: string; body: Buffer }>[] = [];
        page.on('response', (response) => {
          const name = new URL(response.url()).pathname;
          bodies.push(response.body().then((body) => ({ name, body })));
        });
        await page.addInitScript(() => {
          const shifts: string[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
              shifts.push(entry.value.toFixed(4));
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        for (const width of [1440, 360]) {
          bodies.length = 0;
          await page.setViewportSize({ width, height: 800 });
          await page.goto('about:blank');
          await page.goto('/');
          await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
          await page.waitForTimeout(300);
          const shifts = await page.evaluate(
            () => (window as unknown as { shifts: string[] }).shifts,
          );
          expect(shifts, `no layout shift at ${width} px`).toEqual([]);
        }
        const loaded = await Promise.all(bodies);
        const sizes = loaded.map(({ name, body }) => ({
          name,
          brotli: brotliCompressSync(body).length,
          gzip: gzipSync(body).length,
        }));
        const sum = sizes.reduce((all, { brotli }) => all + brotli, 0);
        plain.info().annotations.push({
          type: 'first load',
          description: `${sum} bytes, brotli; gzip ${sizes.reduce((all, { gzip }) => all + gzip, 0)}`,
        });
        expect(sum, JSON.stringify(sizes, null, 1)).toBeLessThan(mostBytes);
      },
    );
  });
}

test('every view asks for nothing but files of its own host', async ({ demo, page }) => {
  // The fixture fails a test whose page asks another host.
  for (const view of ['order', 'compare', 'code', 'look-up']) {
    await page.evaluate((name) => (location.hash = `#/${name}`), view);
    await expect(page.locator(`#view-${view}`)).toBeVisible();
  }
  await expect(demo.page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

plain.describe('without a network', () => {
  plain.use({ serviceWorkers: 'allow' });
  plain(
    'the playground opens after the first visit, with every view',
    async ({ page, context }) => {
      await page.goto('/');
      await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await context.setOffline(true);
      await page.reload();
      await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
      for (const view of ['order', 'compare', 'code', 'look-up', 'request']) {
        await page.evaluate((name) => (location.hash = `#/${name}`), view);
        await expect(page.locator(`#view-${view}`)).toBeVisible();
      }
      await page.locator('label', { has: page.locator('#view-json') }).click();
      await expect(page.locator('#json-view .cm-content')).toBeVisible();
    },
  );

  plain('with one, a new version is seen at once', async ({ page }) => {
    await page.goto('/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const version = await page.evaluate(async () => {
      const cache = (await caches.keys()).find((name) => name.startsWith('imp-checkout-demo-'));
      const copies = await caches.open(cache ?? '');
      await copies.put('favicon.svg', new Response('an old copy'));
      return (await fetch('favicon.svg')).text();
    });
    expect(version, 'the network is asked before the copy').not.toBe('an old copy');
  });
});
