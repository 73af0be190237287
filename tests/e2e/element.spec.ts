// The checkout element's journeys, under the strictest policy that a page with WebAssembly can have.

import { expect, test } from './script/pages.js';
import { journeys, walk } from './element/journeys.js';
import { driverOf, lookAt } from './element/open.js';
import { body, files } from './element/page.js';

export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

for (const journey of journeys) {
  test(journey.name, async ({ host }) => {
    await host.open({ scripts: body(), files, policy });
    const driver = driverOf(host.tab);
    await walk(driver, journey);
    expect((await lookAt(driver)).violations).toEqual([]);
  });
}
