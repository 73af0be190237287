// How the element looks, and whether everybody can use it, in each of its states. In Chromium alone:
// pictures are compared with those of one browser, and only Chromium can be made to compose a syllable.
//
// After a change that is meant: npx playwright test --config tests/e2e/playwright.config.ts
//   element-looks --project chromium --update-snapshots, and look at what has changed.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Driver } from './element/journeys.js';
import { axe } from './axe.js';
import { driverOf, lookAt } from './element/open.js';
import { body, files, inicis, kakao, kcp, order } from './element/page.js';
import { expect, type Served, test } from './script/pages.js';
import { tabOf } from './script/tab.js';

interface State {
  name: string;
  served?: Served;
  /** Nothing is chosen yet when it begins. */
  reach?(driver: Driver): Promise<void>;
  order?: object;
  channels?: object[];
  /** The widths at which it is compared with a picture. */
  widths?: number[];
}

const pay = '64,900원 결제하기';
const fail = `shop.answer({ success: false, error_code: 'F400', error_msg: '결제를 취소했습니다.' })`;

const states: State[] = [
  { name: 'loading', served: { broken: { 'imp-checkout.wasm': 'hanging' } } },
  { name: 'failed', served: { broken: { 'imp-checkout.wasm': 'missing' } }, widths: [360] },
  { name: 'nothing chosen', reach: (driver) => driver.click(pay) },
  {
    name: 'a long list',
    channels: [{ ...kcp, methods: undefined }],
    reach: (driver) => driver.click('카카오페이'),
    widths: [360],
  },
  {
    name: 'a card in escrow',
    order: { ...order, amount: 30000, escrow: true },
    reach: async (driver) => {
      await driver.click('신용카드');
      await driver.pick('카드사', '현대카드');
    },
    widths: [360, 768],
  },
  {
    name: 'mistakes',
    reach: async (driver) => {
      await driver.click('휴대폰 소액결제');
      await driver.click(pay);
    },
    widths: [360, 768],
  },
  {
    name: 'a payment open',
    reach: async (driver) => {
      await driver.click('신용카드');
      await driver.click(pay);
    },
  },
  {
    name: 'a payment failed',
    reach: async (driver) => {
      await driver.click('신용카드');
      await driver.click(pay);
      await driver.run(fail);
    },
  },
  {
    name: 'a payment made',
    reach: async (driver) => {
      await driver.click('신용카드');
      await driver.click(pay);
      await driver.run(`shop.answer({ imp_uid: 'imp_1' })`);
    },
  },
  { name: 'disabled', reach: (driver) => driver.run('void (shop.element.disabled = true)') },
  { name: 'no method left', order: { ...order, amount: -1 } },
];

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";

async function reach(page: Page, open: (served: Served) => Promise<void>, state: State) {
  const { broken = {} } = state.served ?? {};
  await open({ scripts: body(), files, policy, broken });
  const driver = driverOf(tabOf(page));
  const channels = state.channels ?? [kcp, kakao, { ...inicis, methods: ['samsung'] }];
  await driver.run(`shop.set(${JSON.stringify({ order: state.order ?? order, channels })})`);
  const settled = async () => {
    const { methods, buttons } = await lookAt(driver);
    return methods.length > 0 || buttons.includes('다시 시도');
  };
  if (state.name !== 'loading') await expect.poll(settled).toBe(true);
  await state.reach?.(driver);
  // Announcements and the like settle in tasks of their own.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
  return driver;
}

/** Every `part` that some state shows. */
const parts = new Set<string>();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const state of states) {
      test(`axe finds nothing: ${state.name}`, async ({ host, page }) => {
        // axe is a script of its own, which the page's policy would refuse.
        await reach(page, ({ policy: _, ...served }) => host.open(served), state);
        expect(await axe(page)).toEqual([]);
      });

      for (const width of state.widths ?? []) {
        test(`looks as it did: ${state.name}, ${width} px`, async ({ host, page }) => {
          await page.setViewportSize({ width, height: 900 });
          await reach(page, (served) => host.open(served), state);
          await page.mouse.move(0, 0);
          await expect(page.locator('imp-checkout')).toHaveScreenshot(
            `element-${state.name.replace(/ /g, '-')}-${width}-${colorScheme}.png`,
            { maxDiffPixelRatio: 0.03, threshold: 0.3 },
          );
        });
      }
    }
  });
}

test('every part of the manifest can be seen in some state, and no other', async ({
  host,
  page,
}) => {
  for (const state of states) {
    await reach(page, (served) => host.open(served), state);
    const seen = await page.evaluate<string[]>(
      `[...shop.element.shadowRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part])`,
    );
    for (const part of seen) parts.add(part);
  }
  const manifest = JSON.parse(
    await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
  );
  const [declaration] = manifest.modules[0].declarations;
  expect([...parts].sort()).toEqual(
    declaration.cssParts.map(({ name }: { name: string }) => name).sort(),
  );
});

for (const width of [320, 360, 768, 1440]) {
  test(`nothing is wider than the page, and what is touched is large enough: ${width} px`, async ({
    host,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const state of states) {
      await reach(page, (served) => host.open(served), state);
      const small = await page.evaluate<string[]>(`shop.controls()
        .map((control) => [control, control.type === 'checkbox' ? control.parentNode : control])
        .filter(([, { offsetHeight, offsetWidth }]) => offsetHeight < 44 || offsetWidth < 44)
        .map(([control]) => shop.nameOf(control))`);
      expect(small, state.name).toEqual([]);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow, state.name).toBe(0);
    }
  });
}

test('phones do not zoom into a field', async ({ host, page }) => {
  await reach(
    page,
    (served) => host.open(served),
    states.find(({ name }) => name === 'mistakes') as State,
  );
  const sizes = await page.evaluate<number[]>(
    `shop.controls().map((control) => parseFloat(getComputedStyle(control).fontSize))`,
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  const field = await page.evaluate(
    `(({ inputMode, autocomplete, type }) => [inputMode, autocomplete, type,
       getComputedStyle(shop.find('이름')).fontSize])(shop.find('이름'))`,
  );
  expect(field).toEqual(['', 'name', 'text', '16px']);
});

test('in forced colours, what is chosen is still seen', async ({ host, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await reach(page, (served) => host.open(served), {
    name: 'card',
    reach: (driver) => driver.click('신용카드'),
  });
  const outline = (part: string) =>
    page.evaluate(
      `getComputedStyle(shop.element.shadowRoot.querySelector('${part}')).outlineStyle`,
    );
  expect(await outline('[part~=method-chosen]')).toBe('solid');
  expect(await outline('[part=method]')).toBe('none');
});

test('a syllable that is being composed is not broken', async ({ host, page }) => {
  const driver = await reach(page, (served) => host.open(served), {
    name: 'carrier billing',
    reach: (driver) => driver.click('휴대폰 소액결제'),
  });
  await page.getByLabel('이름').focus();
  const client = await page.context().newCDPSession(page);
  for (const [i, text] of ['ㅎ', '호', '홍'].entries()) {
    await client.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await driver.run(
      `shop.set(${JSON.stringify({ order: { ...order, amount: 10000 + i }, channels: [kakao, kcp] })})`,
    );
    expect((await lookAt(driver)).controls.map(({ value }) => value)).toEqual([text]);
  }
  await client.send('Input.insertText', { text: '홍' });
  await expect(page.getByLabel('이름')).toHaveValue('홍');
});
