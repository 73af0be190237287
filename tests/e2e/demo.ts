// What the browser tests share: the demo as a person meets it, and a guard that fails a test whose
// page wrote an error, broke its own security policy or asked another host for anything.

import { expect, type Locator, type Page, test as base } from '@playwright/test';

/** What reached `IMP.request_pay`. */
export interface Call {
  params: unknown;
  /** Whether the call came within the click, so that a browser lets it open a window. */
  withinClick: boolean;
  hasCallback: boolean;
}

declare global {
  interface Window {
    calls: Call[];
    violations: string[];
    IMP: { request_pay(params: object, callback?: (response: unknown) => void): void };
  }
}

/** Before the page's own scripts: listens to the policy and to whatever becomes `IMP`. */
function listen() {
  window.calls = [];
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  let imp: Window['IMP'] | undefined;
  Object.defineProperty(window, 'IMP', {
    get: () => imp,
    set(real: Window['IMP']) {
      imp = {
        ...real,
        request_pay(params, callback) {
          window.calls.push({
            params: JSON.parse(JSON.stringify(params)) as unknown,
            withinClick: navigator.userActivation.isActive,
            hasCallback: typeof callback === 'function',
          });
          real.request_pay(params, callback);
        },
      };
    },
  });
}

export class Demo {
  readonly verdict: Locator;
  readonly pay: Locator;
  readonly window: Locator;
  readonly outcome: Locator;
  readonly issues: Locator;
  readonly code: Locator;
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.locator('#pay-bar');
    this.pay = page.locator('#pay');
    this.window = page.locator('#window');
    this.outcome = page.locator('#outcome');
    this.issues = page.locator('#issues > li');
    this.code = page.locator('#json-view .cm-content');
    this.notice = page.locator('#notice');
  }

  async open(address = '/') {
    await this.page.goto(address);
    await expect(this.page.locator('body')).toHaveAttribute('data-state', 'ready');
  }

  /** Opens a view by its address, and waits until it has something to show. */
  async go(view: 'request' | 'order' | 'compare' | 'code' | 'look-up') {
    await this.page.evaluate((id) => (location.hash = `#/${id}`), view);
    const root = this.page.locator(`#view-${view}`);
    await expect(root).toBeVisible();
    await expect(root).not.toBeEmpty();
    await expect(this.page.locator('main')).not.toHaveAttribute('aria-busy');
  }

  /** The input of a member in the form. */
  field(member: string) {
    return this.page.locator('#form-groups').getByLabel(member, { exact: true });
  }

  /** Line of the shown object that a member stands on, with its notes. */
  line(pointer: string) {
    return this.page.locator(`#object-body [data-pointer="${pointer}"]`).first();
  }

  issue(member: string) {
    return this.issues.filter({ has: this.page.locator('.member', { hasText: member }) });
  }

  /** Picks a button that stands for one of several, such as a platform or a view. */
  async pick(text: string) {
    await this.page.locator('.segments label', { hasText: text }).click();
  }

  async fill(example: 'valid' | 'mistakes') {
    await this.page.locator(`[data-example="${example}"]`).click();
  }

  /** Finds a module by typing and takes the first one found. */
  async chooseModule(query: string) {
    await this.page.locator('#module').fill(query);
    await this.page.keyboard.press('Enter');
  }

  /** Replaces what the code editor holds by pasting over it; typing would take minutes. */
  async write(value: unknown) {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    await this.pick('코드');
    await this.code.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    if (text === '') await this.page.keyboard.press('Delete');
    else {
      await this.code.evaluate((content, pasted) => {
        // Firefox lets no page fill the clipboard of an event that it makes.
        const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
        const getData = () => pasted;
        Object.defineProperty(event, 'clipboardData', { value: { getData } });
        content.dispatchEvent(event);
      }, text);
    }
  }

  /** The text in the code editor. */
  async written(): Promise<string> {
    return (await this.code.locator('.cm-line').allTextContents()).join('\n');
  }

  /** The object as the page shows it, read back from its code. */
  async shown(frame: Locator = this.page.locator('#object-body')): Promise<unknown> {
    const lines = await frame.locator('.line:not(.line-missing) > code').evaluateAll((all) =>
      all.map((code) => {
        const tags = [...code.querySelectorAll('.missing-tag')].map((tag) => tag.textContent ?? '');
        return tags.reduce((text, tag) => text.replace(tag, ''), code.textContent ?? '');
      }),
    );
    return JSON.parse(lines.join('\n'));
  }

  calls(): Promise<Call[]> {
    return this.page.evaluate(() => window.calls);
  }
}

export const test = base.extend<{ demo: Demo }>({
  demo: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isOurs = !message.text().includes('blocked by Playwright');
      if (isOurs && (message.type() === 'error' || message.type() === 'warning')) {
        complaints.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && hostname !== '127.0.0.1') {
        complaints.push(`request to ${request.url()}`);
      }
    });
    await page.addInitScript(listen);

    const demo = new Demo(page);
    await demo.open();
    await use(demo);
    complaints.push(...(await page.evaluate(() => window.violations)));
    expect(complaints, 'the page stays silent, within its policy and on its host').toEqual([]);
  },
});

export { expect };
