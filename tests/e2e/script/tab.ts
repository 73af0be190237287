// A browser's tab as the tests of the script see it, whoever drives the browser: Playwright drives
// Chromium and Firefox, WebKitWebDriver WebKit (../webkit/driver.ts).

import type { Page } from '@playwright/test';

export interface Tab {
  /** Opens a page and waits until it is read, not until everything in it is there. */
  open(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page. What goes in and comes out is JSON. */
  run<T, G = undefined>(body: (given: G) => T | Promise<T>, given?: G): Promise<T>;
  /** Clicks, as a person would, the element that a function finds in the page. */
  click<G = undefined>(find: (given: G) => Element | null, given?: G): Promise<void>;
}

export const tabOf = (page: Page): Tab => ({
  async open(url) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  },
  url: async () => page.url(),
  run: <T, G>(body: (given: G) => T | Promise<T>, given?: G) =>
    page.evaluate(body as (given: unknown) => T | Promise<T>, given),
  async click<G>(find: (given: G) => Element | null, given?: G) {
    const found = await page.evaluateHandle(
      find as (given: unknown) => Element | null,
      given as unknown,
    );
    const element = found.asElement();
    if (!element) throw new Error('There is nothing to click');
    await element.click();
  },
});
