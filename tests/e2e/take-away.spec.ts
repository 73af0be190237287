// Code to take away: it follows the request, is copied as shown, and the page it makes pays with a
// stand-in for PortOne's SDK, from its own host, with its script pinned.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './demo.js';

const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

const file = (page: Page, name: string) =>
  page.locator('.taken').filter({ has: page.getByRole('heading', { name, exact: true }) });
const codeOf = (page: Page, name: string) => file(page, name).locator('pre');

async function open(demo: Demo, page: Page, example: 'valid' | 'mistakes' = 'valid') {
  await demo.fill(example);
  await page.getByRole('link', { name: '코드', exact: true }).click();
  await expect(page.locator('.taken').first()).toBeVisible();
}

const ways = [
  { way: 'HTML', files: ['checkout.html', 'payment-done.html'] },
  { way: 'TypeScript', files: ['payment.ts', 'checkout.ts', 'payment-done.ts'] },
  { way: 'React', files: ['payment.ts', 'PayButton.tsx', 'PaymentDone.tsx'] },
  { way: 'Vue', files: ['payment.ts', 'PayButton.vue', 'PaymentDone.vue'] },
];

for (const { way, files } of ways) {
  test(`${way}: the page, the return page and the server, at an address of its own`, async ({
    demo,
    page,
  }) => {
    await open(demo, page);
    await demo.pick(way);
    for (const name of [...files, 'verify.mjs', 'server.mjs']) {
      await expect(codeOf(page, name), name).not.toBeEmpty();
    }
    await expect(page.locator('.taken')).toHaveCount(files.length + 2);
    const [first = ''] = files;
    await expect(codeOf(page, first)).toContainText("merchant_uid: 'order0001'");
    await expect(page).toHaveURL(new RegExp(`#/code(/${way.toLowerCase()})?$`));
    await page.reload();
    await expect(page.locator('.taken .taken-name').first()).toHaveText(first);
  });
}

test('the element is given the order and the channel', async ({ demo, page }) => {
  await open(demo, page);
  await demo.pick('<imp-checkout>');
  await expect(codeOf(page, 'checkout.html')).toContainText('<imp-checkout user-code=');
  await expect(codeOf(page, 'checkout.html')).toContainText("pg: 'kcp'");
});

test('the script is pinned to the very file that the demo runs', async ({ demo, page }) => {
  await open(demo, page);
  const { files } = JSON.parse(await readFile(dist('integrity.json'), 'utf8')) as {
    files: Record<string, string>;
  };
  await expect(codeOf(page, 'checkout.html')).toContainText(
    `integrity="${files['imp-checkout.js']}"`,
  );
});

test('the code follows the request, its module and the language', async ({ demo, page }) => {
  await open(demo, page, 'mistakes');
  await expect(page.locator('.take-notes')).toContainText('2개');
  await page.getByRole('link', { name: '요청으로' }).click();
  await demo.fill('valid');
  await demo.field('amount').fill('777');
  await page.getByRole('link', { name: '코드', exact: true }).click();
  await expect(codeOf(page, 'checkout.html')).toContainText('amount: 777');
  await expect(codeOf(page, 'checkout.html')).toContainText('777원 결제하기');
  await expect(codeOf(page, 'server.mjs')).toContainText('amount: 777');
  await expect(page.locator('.take-notes')).toBeEmpty();
  await page.locator('#language').click();
  await expect(page.getByRole('heading', { name: 'Server (Node 18 or newer)' })).toBeVisible();
  await expect(codeOf(page, 'verify.mjs')).toContainText('Asks PortOne for a payment');
  await demo.chooseModule('paypal');
  await expect(codeOf(page, 'checkout.html')).toContainText(/IMP\.(loadUI|request_pay)/);
});

test('a file is copied as it is shown, and the button says so', async ({
  demo,
  page,
  context,
  browserName,
}) => {
  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  await open(demo, page);
  const shown = (await codeOf(page, 'verify.mjs').textContent()) ?? '';
  await page.getByRole('button', { name: 'verify.mjs 복사' }).click();
  await expect(file(page, 'verify.mjs').getByRole('button')).toHaveText('복사했습니다');
  if (browserName === 'chromium') {
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(shown.trim());
  }
});

test('a request that is no object has no code, and says so', async ({ demo, page }) => {
  await demo.write('[1, 2]');
  await page.getByRole('link', { name: '코드', exact: true }).click();
  await expect(page.locator('.take-notes')).toContainText('객체가 아니어서');
  await expect(page.locator('.taken')).toHaveCount(0);
});

const shop = 'https://shop.example';

/** The SDK's part, which asks nobody and remembers what it was given. */
const standIn = `window.IMP = {
  init(code) { window.userCode = code; },
  request_pay(params, callback) {
    window.given = { params, withinClick: navigator.userActivation.isActive };
    setTimeout(() => callback(window.answer ?? { imp_uid: 'imp_1', merchant_uid: params.merchant_uid }));
  },
};`;

/** Serves the generated pages as a shop would, with what its server says of a payment. */
async function publish(page: Page, pages: Record<string, string>, result: string) {
  const asked: unknown[] = [];
  // Noted in the page: Firefox hands no bodies to those who answer in its place.
  await page.exposeFunction('note', (body: string) => void asked.push(JSON.parse(body)));
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = (address, options) => {
      if (address === '/payment/complete') {
        (window as unknown as { note(body: unknown): void }).note(options?.body);
      }
      return real(address, options);
    };
  });
  await page.route('https://cdn.iamport.kr/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: standIn }),
  );
  await page.route(`${shop}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'payment/complete') {
      await route.fulfill({ json: { result } });
    } else if (Object.hasOwn(pages, name)) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: pages[name] ?? '' });
    } else if (/^imp-checkout\.[\w.]+$/.test(name)) await route.fulfill({ path: dist(name) });
    else await route.fulfill({ status: 404, body: '' });
  });
  return asked;
}

interface Shop {
  given?: { params: Record<string, unknown>; withinClick: boolean };
  userCode?: string;
  answer?: object;
}

const outcomes = [
  { what: 'a payment', result: 'paid', says: '결제했습니다.' },
  { what: 'a virtual account', result: 'waiting', says: '입금을 기다리고 있습니다.' },
  { what: 'a forgery', result: 'mismatch', says: '결제를 확인하지 못했습니다.' },
];

for (const { what, result, says } of outcomes) {
  test(`the generated page pays and says what the server says: ${what}`, async ({
    demo,
    page,
    browser,
  }) => {
    await open(demo, page);
    const code = (await codeOf(page, 'checkout.html').textContent()) ?? '';
    const done = (await codeOf(page, 'payment-done.html').textContent()) ?? '';
    const visit = await browser.newPage();
    const complaints: string[] = [];
    visit.on('pageerror', (error) => complaints.push(error.message));
    visit.on('console', (message) => {
      if (message.type() === 'error' && !/favicon/.test(message.location().url)) {
        complaints.push(message.text());
      }
    });
    const asked = await publish(
      visit,
      { 'checkout.html': code, 'payment-done.html': done },
      result,
    );
    await visit.goto(`${shop}/checkout.html`);
    await visit.getByRole('button', { name: '15,000원 결제하기' }).click();
    await expect(visit.locator('#message')).toHaveText(says);
    const state = await visit.evaluate(() => {
      const { given, userCode } = window as unknown as Shop;
      return { given, userCode };
    });
    expect(state.userCode).toBe('imp00000000');
    expect(state.given?.withinClick).toBe(true);
    expect(state.given?.params).toMatchObject({ merchant_uid: 'order0001', amount: 15000 });
    expect(asked).toEqual([{ imp_uid: 'imp_1', merchant_uid: 'order0001' }]);

    await visit.goto(`${shop}/payment-done.html?imp_uid=imp_2&merchant_uid=order0001`);
    await expect(visit.locator('#message')).toHaveText(says);
    expect(asked.at(-1)).toEqual({ imp_uid: 'imp_2', merchant_uid: 'order0001' });
    expect(complaints).toEqual([]);

    await visit.goto(
      `${shop}/payment-done.html?merchant_uid=order0001&error_code=F&error_msg=취소`,
    );
    await expect(visit.locator('#message')).toHaveText('취소');
    expect(asked, 'a failure is not asked about').toHaveLength(2);
    await visit.close();
  });
}

test('the generated page does not open a window for a request with errors', async ({
  demo,
  page,
  browser,
}) => {
  await open(demo, page, 'mistakes');
  const code = (await codeOf(page, 'checkout.html').textContent()) ?? '';
  const visit = await browser.newPage();
  const asked = await publish(visit, { 'checkout.html': code }, 'paid');
  const ready = visit.waitForResponse(/imp-checkout\.wasm$/);
  await visit.goto(`${shop}/checkout.html`);
  await ready;
  await expect(async () => {
    await visit.evaluate(() => delete (window as unknown as Shop).given);
    await visit.getByRole('button').click();
    await expect(visit.locator('#message')).not.toBeEmpty({ timeout: 1000 });
    expect(await visit.evaluate(() => (window as unknown as Shop).given ?? null)).toBeNull();
  }).toPass();
  expect(asked.length, 'the server is not asked once the checker is there').toBeLessThan(2);
  await visit.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, { tag: '@chromium' }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing in the code', async ({ demo, page }) => {
      await open(demo, page, 'mistakes');
      expect(await axe(page, 'all', '[data-view="code"]')).toEqual([]);
    });
  });
}
