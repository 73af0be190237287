// Sharing: a link with what was ticked, opened by somebody else, whole, cut or made up.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './demo.js';

const dialog = (page: Page) => page.locator('dialog.share');
const link = (page: Page) => dialog(page).getByRole('textbox', { name: '공유 링크' });

async function open(page: Page) {
  await page.locator('#share').click();
  await expect(dialog(page)).toBeVisible();
  await expect(link(page)).toHaveValue(/#\/request\?s=1\./);
}

/** Opens a link as somebody who has just received it. */
async function visit(page: Page, address: string, demo: Demo) {
  await page.goto('about:blank');
  await demo.open(new URL(address).hash ? `/${new URL(address).hash}` : '/');
}

const told = (page: Page) => page.locator('#address-problem');

test('a link brings back the request without keys, buyer data and addresses', async ({
  demo,
  page,
}) => {
  await demo.fill('valid');
  await demo.field('channelKey').fill('channel-key-secret');
  await demo.field('buyer_name').fill('비밀이름');
  await demo.field('amount').fill('777');
  await demo.field('name').fill('내 상품');
  await open(page);
  for (const box of await dialog(page).getByRole('checkbox').all()) {
    await expect(box).not.toBeChecked();
  }
  const address = await link(page).inputValue();
  const kept = await page.evaluate(() => [...Object.values(localStorage)].join(''));
  expect(kept, 'no link is remembered').not.toContain(address);

  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await visit(page, address, demo);
  await expect(demo.field('name')).toHaveValue('내 상품');
  await expect(demo.field('amount')).toHaveValue('777');
  await expect(demo.field('channelKey')).not.toHaveValue('channel-key-secret');
  await expect(demo.field('buyer_name')).not.toHaveValue('비밀이름');
  await expect(demo.field('buyer_name'), 'a plausible one is in its place').toHaveValue('홍길동');
  expect(page.url(), 'a reload does not undo later edits').not.toContain('s=1.');
});

test('what is ticked is in the link', async ({ demo, page }) => {
  await demo.fill('valid');
  await demo.field('channelKey').fill('channel-key-mine');
  await demo.field('buyer_name').fill('김하나');
  await open(page);
  const before = await link(page).inputValue();
  await dialog(page)
    .getByRole('checkbox', { name: /구매자 정보/ })
    .check();
  await expect(dialog(page)).toContainText('누구나 이 값을 볼 수 있습니다');
  await expect(link(page)).not.toHaveValue(before);
  const address = await link(page).inputValue();
  await visit(page, address, demo);
  await expect(demo.field('buyer_name')).toHaveValue('김하나');
  await expect(demo.field('channelKey')).not.toHaveValue('channel-key-mine');
});

test('the link is copied, and the button says so', async ({ demo, page, context, browserName }) => {
  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  await demo.fill('valid');
  await open(page);
  const address = await link(page).inputValue();
  await dialog(page).getByRole('button', { name: '링크 복사' }).click();
  await expect(dialog(page).getByRole('button', { name: /복사했습니다/ })).toBeVisible();
  if (browserName === 'chromium') {
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  }
});

test('by keyboard alone: open, tick, close, and the focus is back', async ({ demo: { page } }) => {
  await page.locator('#share').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const box = dialog(page).getByRole('checkbox', { name: /키와 상점/ });
  for (let steps = 0; steps < 6; ++steps) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('#share')).toBeFocused();
});

const bad = [
  {
    what: 'cut',
    change: (text: string) => text.slice(0, Math.floor(text.length * 0.7)),
    says: '읽을 수 없습니다',
  },
  {
    what: 'changed',
    change: (text: string) => text.replace(/s=1\..{4}/, 's=1.AAAA'),
    says: '읽을 수 없습니다',
  },
  {
    what: 'of another version',
    change: (text: string) => text.replace('s=1.', 's=9.'),
    says: '다른 버전',
  },
  {
    what: 'made up',
    change: () => '/#/request?s=1.<script>document.title=1</script>',
    says: '읽을 수 없습니다',
  },
];

for (const { what, change, says } of bad) {
  test(`a link that is ${what} says so, and the request stays`, async ({ demo, page }) => {
    await demo.fill('valid');
    await demo.field('name').fill('내 상품');
    await open(page);
    const address = change(await link(page).inputValue());
    await page.keyboard.press('Escape');
    // Into the same page: what a person had before is still there.
    await page.evaluate((hash) => (location.hash = hash), address.slice(address.indexOf('#')));
    await expect(told(page)).toContainText(says);
    await expect(demo.field('name')).toHaveValue('내 상품');
    await visit(page, `http://127.0.0.1/${address.slice(address.indexOf('#'))}`, demo);
    await expect(told(page)).toContainText(says);
  });
}

test('a link to a module that is no more says so', async ({ demo, page }) => {
  const packed = await page.evaluate(async () => {
    const text = JSON.stringify({
      module: 'gone',
      platform: 'pc',
      params: {},
      order: {},
      holes: [],
      orderHoles: [],
    });
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  });
  await demo.fill('valid');
  await page.evaluate((text) => (location.hash = `#/request?s=1.${text}`), packed);
  await expect(told(page)).toContainText('모듈');
  await expect(demo.issues, 'the request stays').toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, { tag: '@chromium' }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing in the dialog', async ({ demo: { page } }) => {
      await open(page);
      await dialog(page).getByRole('checkbox').first().check();
      expect(await axe(page, 'all', 'dialog.share')).toEqual([]);
    });
  });
}
