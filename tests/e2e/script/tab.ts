// A browser's tab as the tests of the script see it, whoever drives the browser: Playwright drives
// Chromium and Firefox, WebKitWebDriver WebKit (../webkit/driver.ts).

import type { ElementHandle, Page } from '@playwright/test';

export interface Tab {
  /** Opens a page and waits until it is read, not until everything in it is there. */
  open(url: string): Promise<void>;
  /** Runs something in the page. What goes in and comes out is JSON. */
  run<T, G = undefined>(body: Code<T, G>, given?: G): Promise<T>;
  /** Clicks, as a person would, the element that is found in the page. */
  click<G = undefined>(find: Code<Element | null, G>, given?: G): Promise<void>;
  /** Replaces what stands in a field. */
  write(find: Code<Element | null>, text: string): Promise<void>;
  /** Picks an option of a select. */
  pick(find: Code<HTMLOptionElement | null>): Promise<void>;
  /** Presses a key, by its character or one of these names. */
  press(key: Key): Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | (string & {});

/** A function or, as a text, an expression. */
export type Code<T, G = undefined> = string | ((given: G) => T | Promise<T>);

export function tabOf(page: Page): Tab {
  const element = async <G>(find: Code<Element | null, G>, given?: G) => {
    const found = (await page.evaluateHandle(find as PageCode<Element | null>, given)).asElement();
    if (!found) throw new Error('There is no such element');
    return found;
  };
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    run: (body, given) => page.evaluate(body as PageCode<never>, given),
    click: async (find, given) => (await element(find, given)).click(),
    write: async (find, text) => (await element(find)).fill(text),
    press: (key) => page.keyboard.press(key),
    async pick(find) {
      const option = await element(find);
      const select = await option.evaluateHandle((each) => each.closest('select'));
      await select.asElement()?.selectOption(option as ElementHandle<HTMLOptionElement>);
    },
  };
}

type PageCode<T> = Code<T, unknown>;
