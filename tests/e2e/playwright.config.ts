// Browser tests of the demo: the journeys in Debian's Chromium and Firefox, over the files that
// demo/build.mjs made, served by demo/serve.mjs. The `logic` project has no browser.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

// A port of its own for every run, handed to the workers through the environment.
process.env.IMP_CHECKOUT_E2E_PORT ??= String(8710 + (process.pid % 280));
const port = process.env.IMP_CHECKOUT_E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;

/** The built demo; another directory for who builds into one of their own. */
const built =
  process.env.IMP_CHECKOUT_DEMO ?? fileURLToPath(new URL('../../build/demo', import.meta.url));

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Two slow cores are enough.
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two cores drive browsers, servers and bundlers; script/test says how many tests needed this.
  retries: 1,
  reporter: 'list',
  use: {
    baseURL,
    locale: 'ko-KR',
    viewport: { width: 1440, height: 900 },
    // The copy for visits without a network is made by the test of it alone.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `node demo/serve.mjs ${built}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PORT: port },
    url: baseURL,
    reuseExistingServer: false,
  },
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.03, animations: 'disabled' } },
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  projects: [
    { name: 'logic', testDir: 'logic' },
    {
      name: 'chromium',
      testIgnore: 'logic/**',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: '/usr/bin/chromium',
          args: [
            ...(root ? ['--no-sandbox'] : []),
            // The test machine has no network; without these Chromium keeps asking for it.
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    {
      name: 'firefox',
      // What only Chromium can be asked. A test that is skipped would count as failed.
      grepInvert: /@chromium/,
      testIgnore: ['logic/**', 'accessibility.spec.ts', 'visual.spec.ts', 'element-looks.spec.ts'],
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: '/usr/bin/firefox-esr' },
      },
    },
  ],
});
