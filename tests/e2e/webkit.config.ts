// The journeys of the script and of its element in WebKit, Safari's engine, which Playwright does not drive here: the
// same tests, through WebKitWebDriver. Needs a display: `xvfb-run -a playwright test --config …`.

import { defineConfig } from '@playwright/test';

// The workers read it: script/pages.ts.
process.env.IMP_CHECKOUT_WEBKIT = '1';

export default defineConfig({
  testDir: '.',
  testMatch: [
    'script-*.spec.ts',
    'element.spec.ts',
    'element-shop.spec.ts',
    'without-wasm.spec.ts',
  ],
  outputDir: '../../test-results/webkit',
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two cores drive browsers, servers and bundlers; script/test says how many tests needed this.
  retries: 1,
  reporter: 'list',
});
