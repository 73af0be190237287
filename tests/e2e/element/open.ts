// Playwright's side of the journeys: the page, served, and its driver.

import type { Page } from '@playwright/test';
import { expect, type Host, type Served } from '../script/pages.js';
import type { Driver } from './journeys.js';
import { body, files, type Look, type Setup } from './page.js';

export function driverOf(page: Page): Driver {
  const find = (name: string) =>
    page.evaluateHandle<HTMLElement>(`shop.find(${JSON.stringify(name)})`);
  return {
    run: (script) => page.evaluate(script),
    click: async (name) => {
      const found = await find(name);
      await found.click();
    },
    write: async (name, text) => (await find(name)).fill(text),
    pick: async (name, option) => {
      await (await find(name)).selectOption({ label: option });
    },
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
  const driver = driverOf(host.page);
  if (setup) {
    await driver.run(`shop.set(${JSON.stringify(setup)})`);
    await expect.poll(async () => (await lookAt(driver)).methods.length).toBeGreaterThan(0);
  }
  return driver;
}

export const lookAt = (driver: Driver): Promise<Look> => driver.run('shop.look()');
