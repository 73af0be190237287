// The code editor: issues where they are, their reasons and repairs by mouse and by keyboard, help
// with names and values, letters that are composed, and texts that nobody expects.

import type { Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './demo.js';

const editor = (page: Page) => page.getByRole('textbox', { name: '요청 객체의 코드' });
const lines = (page: Page) => page.locator('#json-view .cm-line');
const line = (page: Page, text: string) => lines(page).filter({ hasText: text }).first();
const here = (page: Page) => page.locator('#json-view .code-here');
const tooltip = (page: Page) => page.locator('#json-view .cm-tooltip-lint');
const suggestions = (page: Page) => page.locator('#json-view .cm-tooltip-autocomplete li');

/** What is underlined, as the words below the line. */
const underlined = (page: Page, severity: string) =>
  page.locator(`#json-view .cm-lintRange-${severity}`).allTextContents();

async function open(demo: Demo, page: Page, example: 'valid' | 'mistakes' = 'mistakes') {
  await demo.fill(example);
  await demo.pick('코드');
  await expect(editor(page)).toBeVisible();
}

/** All at once, as from the clipboard: typing would pass through texts that can be read. */
async function pasteOver(demo: Demo, page: Page, text: string) {
  await demo.pick('코드');
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  if (text === '') await page.keyboard.press('Delete');
  else {
    await editor(page).evaluate((content, value) => {
      // Firefox gives a made-up event of its own kind an empty clipboard.
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const clipboardData = { getData: (type: string) => (type === 'text/plain' ? value : '') };
      content.dispatchEvent(Object.assign(event, { clipboardData }));
    }, text);
  }
}

const isMac = process.platform === 'darwin';
const mod = isMac ? 'Meta' : 'Control';

test('the editor is fetched when it is opened, and not before', async ({ demo, page }) => {
  /** How many of the scripts that the page has asked for are CodeMirror's. */
  const editors = () =>
    page.evaluate(async () => {
      const entries = performance.getEntriesByType('resource');
      const scripts = entries.map(({ name }) => name).filter((name) => /\.js$/.test(name));
      const texts = await Promise.all(scripts.map(async (name) => (await fetch(name)).text()));
      return texts.filter((text) => text.includes('cm-content')).length;
    });
  expect(await editors()).toBe(0);
  await open(demo, page);
  expect(await editors()).toBe(1);
});

test('issues are underlined where they are, a missing member at its object', async ({
  demo,
  page,
}) => {
  await open(demo, page);
  await expect.poll(() => underlined(page, 'error')).toEqual(['{', '"amount"']);
  expect(await underlined(page, 'warning')).toEqual(['"pg"']);
  await expect(page.locator('#json-view .cm-lint-marker-error')).toHaveCount(2);
  await expect(page.locator('#json-view .cm-lint-marker-warning')).toHaveCount(1);
});

test('pointing at an issue tells its reason, its page and its repair', async ({ demo, page }) => {
  await open(demo, page);
  await line(page, '"amount"').locator('.cm-lintRange-error').first().hover();
  await expect(tooltip(page)).toContainText('amount 값의 자료형이 다릅니다');
  await expect(tooltip(page).getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/developers\.portone\.io\//,
  );
  await tooltip(page).getByRole('button', { name: '고치기' }).click();
  expect(await demo.shown()).toMatchObject({ amount: 15000 });
});

test('by keyboard: the next problem, its reason, its repair, and back', async ({ demo, page }) => {
  await demo.write(
    '{\n  // 주문\n  "merchant_uid": "A-1",\n  "amount": "1004", // 금액\n  "pay_method": "card"\n}',
  );
  await page.keyboard.press(`${mod}+Home`);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(here(page)).toContainText('amount 값의 자료형이 다릅니다');
  await page.keyboard.press(`${mod}+.`);
  await expect(line(page, '"amount"')).toHaveText('  "amount": 1004, // 금액');
  expect(await demo.shown(), 'comments do not matter to the object').toMatchObject({
    amount: 1004,
  });
  await expect(demo.notice).toContainText('코드에서 고쳤습니다');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press(`${mod}+z`);
  await expect(line(page, '"amount"')).toHaveText('  "amount": "1004", // 금액');

  await page.keyboard.press(`${mod}+End`);
  await page.keyboard.press(`${mod}+.`);
  await expect(demo.notice).toContainText('바로 고칠 수 있는 것이 없습니다');
});

test('Tab moves a line in; Esc, then Tab leaves the editor, which says so', async ({
  demo,
  page,
}) => {
  await open(demo, page, 'valid');
  await expect(editor(page)).toHaveAccessibleDescription(/Esc를 누른 뒤 Tab/);
  await lines(page).nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(editor(page)).toBeFocused();
  await expect(lines(page).nth(1)).toHaveText(/^ {4}"/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('names and values are offered from the catalogue, and written whole', async ({
  demo,
  page,
}) => {
  await demo.write('{\n  "pay_method": "card"\n}');
  await lines(page).nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(',');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"amou');
  await expect(suggestions(page).first()).toContainText('amount');
  await expect(suggestions(page).first(), 'with what it is').toContainText('결제금액');
  // CodeMirror leaves Enter to the text for a moment after its list has opened.
  await page.waitForTimeout(250);
  await page.keyboard.press('Enter');
  await expect.poll(() => demo.shown()).toEqual({ pay_method: 'card', amount: 15000 });
  await page.keyboard.type('500');
  await expect
    .poll(() => demo.shown(), 'its value is selected to be typed over')
    .toEqual({ pay_method: 'card', amount: 500 });

  await line(page, 'pay_method').click();
  await page.keyboard.press('End');
  for (let left = 0; left < 3; ++left) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a member that is there is not offered again, and one of a list is found in it', async ({
  demo,
  page,
}) => {
  await demo.write('{\n  "kcpProducts": [\n    { "name": "A" }\n  ]\n}');
  await line(page, '"A"').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', "');
  await expect(suggestions(page).first()).toBeVisible();
  const names = (await suggestions(page).locator('.cm-completionLabel').allTextContents()).sort();
  expect(names).toEqual(['amount', 'orderNumber', 'quantity']);
});

// Only Chromium lets a test compose letters.
test(
  'Korean letters are composed without being torn apart',
  { tag: '@chromium' },
  async ({ demo, page }) => {
    await demo.write('{\n  "amount": "1004",\n  "name": ""\n}');
    await line(page, '"name"').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const step of ['ㄷ', '다', '당', '당ㄱ']) {
      await compose(step);
      // What the page does after a letter must not end the composition.
      await page.waitForTimeout(60);
    }
    await session.send('Input.insertText', { text: '당근' });
    await expect(line(page, '"name"')).toHaveText('  "name": "당근"');
    expect(await demo.shown()).toEqual({ amount: '1004', name: '당근' });
    expect(await underlined(page, 'error')).toContain('"amount"');
  },
);

test('what the form changes comes into the text without moving the caret', async ({ demo }) => {
  await demo.write('{\n  "amount": 1004,\n  "name": "당근"\n}');
  await demo.pick('양식');
  await demo.field('amount').fill('2000');
  await demo.pick('코드');
  await expect.poll(() => demo.written()).toContain('"amount": 2000');
});

test('a finding leads to its member in the text', async ({ demo, page }) => {
  await open(demo, page);
  await demo.issue('amount').locator('.member').click();
  await expect(editor(page)).toBeFocused();
  await expect(page.locator('#json-view .cm-activeLine')).toContainText('"amount"');
});

const unreadable = [
  { what: 'a missing comma', text: '{\n  "a": 1\n  "b": 2\n}', says: '쉼표' },
  { what: 'a missing brace', text: '{\n  "a": {\n    "b": 1\n  }\n', says: '중괄호' },
  { what: 'an open string', text: '{\n  "a": "b\n}', says: '큰따옴표' },
  { what: 'nothing', text: '', says: '비어' },
];

for (const { what, text, says } of unreadable) {
  test(`text with ${what} is told of where it is, and the last object is kept`, async ({
    demo,
    page,
  }) => {
    await demo.write({ pay_method: 'card', name: '마지막' });
    await pasteOver(demo, page, text);
    await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
    await demo.pay.click();
    await expect(editor(page)).toBeFocused();
    await expect(here(page)).toContainText(says);
    expect(await demo.shown()).toEqual({ pay_method: 'card', name: '마지막' });
    expect(await demo.calls()).toEqual([]);
  });
}

test('an object as JavaScript writes it becomes JSON with one key', async ({ demo, page }) => {
  await demo.write(`{\n  pay_method: 'card',\n  amount: 1000 * 2,\n  merchant_uid: makeId(),\n}`);
  await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
  await demo.pay.click();
  await page.keyboard.press(`${mod}+.`);
  await expect.poll(() => demo.written()).toContain('"pay_method": "card"');
  expect(JSON.parse(await demo.written())).toMatchObject({ pay_method: 'card', amount: 2000 });
  await expect(page.locator('#json-view .cm-hole'), 'what was made up is marked').toHaveCount(1);
  await line(page, 'merchant_uid').click();
  await expect(here(page)).toContainText('그럴듯한 값');
});

const oddities = [
  { what: 'deep nesting', text: `${'['.repeat(5000)}${']'.repeat(5000)}` },
  { what: 'hostile names', text: '{"__proto__": {"polluted": 1}, "constructor": {"a": 1}}' },
  {
    what: 'markup',
    text: '{"name": "<img src=x onerror=alert(1)></script>", "pay_method": "card"}',
  },
  {
    what: 'two thousand products',
    text: JSON.stringify(
      { kcpProducts: Array.from({ length: 2000 }, () => ({ name: 'A' })) },
      null,
      1,
    ),
  },
];

for (const { what, text } of oddities) {
  test(`${what} in the editor, and the page goes on`, async ({ demo, page }) => {
    await pasteOver(demo, page, text);
    await expect(demo.verdict).toHaveAttribute('data-tone', 'error');
    await expect(page.locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => ({}) as { polluted?: number }).then((o) => o.polluted)).toBe(
      undefined,
    );
    await demo.fill('valid');
    await expect(demo.issues).toHaveCount(0);
    await expect.poll(() => demo.written()).toContain('무선 이어폰');
  });
}

test('the editor speaks the language of the page', async ({ demo, page }) => {
  await open(demo, page);
  await page.locator('#language').click();
  const named = page.getByRole('textbox', { name: 'Code of the request object' });
  await expect(named).toHaveAccessibleDescription(/Press Esc, then Tab/);
  await line(page, '"amount"').click();
  await expect(here(page)).toContainText('wrong type');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, { tag: '@chromium' }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test(`axe finds nothing in the editor, its reasons and its help`, async ({ demo, page }) => {
      await open(demo, page);
      await line(page, '"amount"').click();
      await line(page, '"amount"').locator('.cm-lintRange-error').first().hover();
      await expect(tooltip(page)).toBeVisible();
      const check = () => axe(page, 'all', '#json-view');
      expect(await check()).toEqual([]);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('"b');
      await expect(suggestions(page).first()).toBeVisible();
      expect(await check()).toEqual([]);
    });
  });
}
