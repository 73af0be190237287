// The demo in a browser that has no WebAssembly, as in the Lockdown Mode of iOS: it checks all the
// same, by the build that the script brings along.

import { expect, test } from '@playwright/test';

test('the demo checks where there is no WebAssembly', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto('/');
  await expect(page.locator('body')).toHaveAttribute('data-state', 'ready');
  expect(requests).toContain('/imp-checkout.compat.mjs');
  expect(requests).not.toContain('/imp-checkout.wasm');
});
