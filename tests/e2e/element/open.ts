// What the journeys walk in: the page, served, and whoever drives the browser.

import { expect, type Host, type Served } from '../script/pages.js';
import type { Tab } from '../script/tab.js';
import type { Driver } from './journeys.js';
import { body, files, type Look, type Setup } from './page.js';

export function driverOf(tab: Tab): Driver {
  const call = (name: string, ...given: string[]) =>
    `shop.${name}(${given.map((each) => JSON.stringify(each)).join()})`;
  return {
    run: (script) => tab.run(script),
    click: (name) => tab.click(call('find', name)),
    write: (name, text) => tab.write(call('find', name), text),
    pick: (name, option) => tab.pick(call('option', name, option)),
  };
}

/** Opens the shop. The element's content and the build may be others. */
export async function openShop(
  host: Host,
  setup: Setup | null,
  served: Served & { script?: string; content?: string } = {},
): Promise<Driver> {
  const { script, content, ...rest } = served;
  await host.open({ scripts: body(script, content), files, ...rest });
  const driver = driverOf(host.tab);
  if (setup) {
    await driver.run(`shop.set(${JSON.stringify(setup)})`);
    await expect.poll(async () => (await lookAt(driver)).methods.length).toBeGreaterThan(0);
  }
  return driver;
}

export const lookAt = (driver: Driver): Promise<Look> => driver.run('shop.look()');
