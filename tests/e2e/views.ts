// What the tests of the order, the comparison and the look-up share: the demo, with what
// <imp-checkout> tells developers kept out of the console. The element says there what only a
// merchant can mend; the guard of demo.ts takes it for a complaint of the page.

import { test as base } from './demo.js';

function hushElement() {
  const { group, groupEnd, error, warn, info } = console;
  const speak = { error, warn, info };
  const hush = () => undefined;
  console.group = (...title: unknown[]) => {
    const isOfElement = String(title[0]).startsWith('imp-checkout: IMP.');
    if (isOfElement) Object.assign(console, { error: hush, warn: hush, info: hush });
    else group(...title);
  };
  console.groupEnd = () => {
    Object.assign(console, speak);
    groupEnd();
  };
}

export const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(hushElement);
    await use(page);
  },
});

export { type Demo, expect } from './demo.js';
