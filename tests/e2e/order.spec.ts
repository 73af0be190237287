// The order view: one order, and what the chosen module makes of it.

import type { Locator, Page } from '@playwright/test';
import { axe } from './axe.js';
import { type Demo, expect, test } from './views.js';

const channelKey = 'channel-key-00000000-0000-0000-0000-000000000000';

class OrderView {
  constructor(readonly page: Page) {}

  async open(hash = '#/order') {
    await this.page.goto(`/${hash}`);
    // A view's first opening fetches it; a busy machine takes its time.
    await expect(this.page.locator('[data-view=order]')).toBeVisible({ timeout: 20_000 });
    await this.page.getByRole('button', { name: '자세한 예시' }).click();
  }

  async chooseModule(code: string) {
    await this.page.locator('#module').fill(code);
    await this.page.locator('#module').press('Enter');
    await expect(this.page.locator('#module-note')).toContainText(code);
  }

  line(part: string) {
    return this.page.locator(`.order-line[data-part="${part}"]`);
  }

  field(part: string) {
    return this.line(part).locator('input, select, textarea').last();
  }

  group(name: string) {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens a group's list of what can be added, and adds it. */
  async add(group: string, part: string) {
    await this.group(group).locator('.order-more > summary').first().click();
    await this.page.getByRole('button', { name: `${part} 넣기`, exact: true }).click();
  }

  /** What was built, read back from the page. */
  async built(): Promise<Record<string, unknown>> {
    const lines = await this.page
      .locator('.order-built .line:not(.line-missing) > code')
      .evaluateAll((codes) =>
        codes.map((code) => {
          const copy = code.cloneNode(true) as Element;
          copy.querySelectorAll('button').forEach((button) => button.remove());
          return copy.textContent;
        }),
      );
    return JSON.parse(lines.join('\n')) as Record<string, unknown>;
  }

  parameter(pointer: string) {
    return this.page.locator(`.order-built .line[data-pointer="${pointer}"]`);
  }
}

const openOrder = async (page: Page) => {
  const view = new OrderView(page);
  await view.open();
  return view;
};

test('the order becomes the parameters of the chosen module', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await view.field('/name').fill('장갑 "두 켤레"');
  await view.field('/amount').fill('12000');
  await view.field('/buyer/phone').fill('010-0000-0000');
  expect(await view.built()).toMatchObject({
    channelKey,
    pay_method: 'card',
    name: '장갑 "두 켤레"',
    amount: 12000,
    buyer_tel: '010-0000-0000',
  });
  await expect(page.locator('.order-verdict')).toContainText('NHN KCP');
});

test('switching the module shows what it changes', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await view.chooseModule('kicc');
  const change = page.locator('.order-switched');
  await expect(change).toContainText('NHN KCP에서 바꾸면서 달라진 것');
  await expect(change.locator('.order-change-added')).toContainText('customer_id');
  expect(await view.built()).toHaveProperty('customer_id', 'member-0001');
  await change.getByRole('button', { name: '닫기' }).click();
  await expect(change).toBeHidden();
});

test('typing is not interrupted, and a line that is no longer needed does not take the focus', async ({
  demo: _,
  page,
}) => {
  const view = await openOrder(page);
  await view.field('/name').fill('');
  await view.field('/name').pressSequentially('무선 이어폰 세 벌');
  await expect(view.field('/name')).toBeFocused();
  await expect(view.field('/name')).toHaveValue('무선 이어폰 세 벌');
  await view.field('/amount').fill('12a');
  await expect(view.field('/amount')).toHaveValue('12a');
  await expect(view.line('/amount')).toHaveAttribute('data-severity', 'error');
});

test('an issue stands at its part, and its name leads there', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await view.chooseModule('smartro_v2');
  await view.field('/id').fill('A-1!');
  await expect(view.line('/id')).toHaveAttribute('data-severity', 'error');
  await expect(view.field('/id')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.order-verdict')).toContainText('결제할 수 없습니다');

  const finding = page.locator('.order-finding', { hasText: 'merchant_uid' });
  await finding.getByRole('button', { name: /주문번호 입력란으로 이동/ }).click();
  await expect(view.field('/id')).toBeFocused();
  await view.field('/id').fill('A1');
  await expect(finding).toHaveCount(0);
});

test('an issue of a part made of others stands at the first of those', async ({
  demo: _,
  page,
}) => {
  const view = await openOrder(page);
  await view.add('카드와 할부', '고를 수 있는 개월');
  await expect(view.line('/instalments/only')).toHaveAttribute('data-severity', 'warning');
  await page.getByRole('button', { name: '주문의 할부 입력란으로 이동' }).click();
  await expect(view.field('/instalments/only')).toBeFocused();
});

test('a part that the order lacks appears when an issue speaks of it', async ({
  demo: _,
  page,
}) => {
  const view = await openOrder(page);
  await page.getByRole('button', { name: '디지털 상품 빼기' }).click();
  await expect(view.line('/digital')).toHaveCount(0);
  await view.chooseModule('daou');
  await expect(view.line('/digital')).toHaveAttribute('data-severity', 'error');
  await view.field('/digital').selectOption('false');
  await expect(view.line('/digital')).toHaveAttribute('data-severity', '');
  expect(await view.built()).toMatchObject({ digital: false });
});

test('a part and its parameter light up together, with the mouse and with the keyboard', async ({
  demo: _,
  page,
}) => {
  const view = await openOrder(page);
  /** Leads the mouse there anew until it shows: what is under it may still be moving. */
  const lights = (line: Locator, linked: Locator) =>
    expect(async () => {
      await page.mouse.move(0, 0);
      await line.hover();
      await expect(linked).toHaveClass(/is-linked/, { timeout: 1000 });
    }).toPass();
  await lights(view.line('/buyer/phone'), view.parameter('/buyer_tel'));
  // The focus scrolls, and what comes to lie under the mouse would light up.
  await page.mouse.move(0, 0);
  await view.field('/amount').focus();
  await expect(view.parameter('/amount')).toHaveClass(/is-linked/);
  await expect(view.parameter('/buyer_tel')).not.toHaveClass(/is-linked/);

  await lights(view.parameter('/buyer_name'), view.line('/buyer/name'));
  await view.parameter('/buyer_name').getByRole('button', { name: '주문의 이름에서' }).click();
  await expect(view.field('/buyer/name')).toBeFocused();

  await view.line('/buyer/email').getByRole('button', { name: '파라미터 buyer_email' }).click();
  await expect(view.parameter('/buyer_email').getByRole('button')).toBeFocused();
});

test('parts are added with a plausible value and taken out again', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await view.chooseModule('nice_v2');
  await view.add('카드와 할부', '고를 수 있는 개월');
  await expect(view.field('/instalments/only')).toBeFocused();
  const quota = async () => (await view.built()).display;
  await expect.poll(quota).toEqual({ card_quota: [2, 3, 6] });
  await view.field('/instalments/only').fill('2, 12');
  await expect.poll(quota).toEqual({ card_quota: [2, 12] });
  await page.getByRole('button', { name: '고를 수 있는 개월 빼기' }).click();
  await expect.poll(quota).toBeUndefined();
});

test('items repeat; a deadline is a number of days or a date', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await page.locator('#pay-method').selectOption('vbank');
  await view.add('입금·에스크로·현금영수증', '에스크로');
  const count = await page.locator('.order-item').count();
  await page.getByRole('button', { name: '상품 추가' }).click();
  await expect(view.field(`/items/${count}/name`)).toBeFocused();
  await view.field(`/items/${count}/name`).fill('장갑');
  await view.field(`/items/${count}/price`).fill('700');
  const products = async () => (await view.built()).kcpProducts as unknown[];
  await expect
    .poll(async () => (await products()).at(-1))
    .toMatchObject({ name: '장갑', amount: 700 });
  await page.getByRole('button', { name: '상품 1 빼기' }).click();
  await expect(page.locator('.order-item')).toHaveCount(count);

  const deadline = view.line('/depositDeadline');
  await deadline.getByLabel('입금 기한을 정하는 방법').selectOption('date');
  await view.field('/depositDeadline').fill('2099-12-31');
  await expect.poll(() => view.built()).toMatchObject({ vbank_due: '20991231' });
});

test('what the module has no use for is said', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await expect(view.line('/buyer/id')).toHaveClass(/is-unused/);
  await expect(view.line('/buyer/id')).toContainText('이 모듈은 쓰지 않음');
  await expect(page.locator('.order-left')).toContainText('buyer.id');
  await view.chooseModule('kicc');
  await expect(view.line('/buyer/id')).not.toHaveClass(/is-unused/);
  await expect(page.locator('.order-left')).not.toContainText('buyer.id');
});

test('the parameters go into the request view', async ({ demo, page }) => {
  const view = await openOrder(page);
  await view.field('/name').fill('주문에서 온 이름');
  await page.getByRole('button', { name: '요청 화면에서 쓰기' }).click();
  await expect(page).toHaveURL(/#\/request/);
  expect(await demo.shown()).toMatchObject({ name: '주문에서 온 이름', channelKey });
});

test('the language switch reaches every line', async ({ demo: _, page }) => {
  const view = await openOrder(page);
  await view.add('정기결제', '서비스 시작일');
  await view.field('/name').fill('Gloves');
  await page.getByRole('button', { name: 'English' }).click();
  const texts = page.locator(
    '[data-view=order] :is(h2, h3, h4, label, legend, .button, summary, .order-fate, p):visible',
  );
  await expect
    .poll(async () => (await texts.allTextContents()).filter((text) => /[가-힣]/.test(text)))
    .toEqual([]);
});

test('the element lives in the phone and reacts to the order', async ({ demo, page }) => {
  const view = await openOrder(page);
  const phone = page.locator('.phone-screen');
  await expect(phone).toBeVisible();
  await view.field('/name').fill('휴대폰에서 보이는 이름');
  await view.field('/amount').fill('7700');
  await expect(phone).toContainText('휴대폰에서 보이는 이름');
  await phone.getByRole('button', { name: /7,700/ }).click();
  await expect(page.locator('#window')).toBeVisible();
  expect((await demo.calls()).at(-1)?.params).toMatchObject({
    name: '휴대폰에서 보이는 이름',
    amount: 7700,
  });
});

const states: { name: string; reach(view: OrderView, demo: Demo): Promise<void> }[] = [
  { name: 'the example', reach: () => Promise.resolve() },
  {
    name: 'with issues',
    async reach(view) {
      await view.chooseModule('smartro_v2');
      await view.field('/id').fill('A-1!');
    },
  },
  {
    name: 'every list open',
    async reach(view) {
      for (const summary of await view.page.locator('.order-more > summary').all()) {
        if (await summary.isVisible()) await summary.click();
      }
    },
  },
];

// axe reads the same document in both browsers, and looks are compared in one.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the order view, ${colorScheme}`, { tag: '@chromium' }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { name, reach } of states) {
      test(`axe finds nothing: ${name}`, async ({ demo, page }) => {
        await reach(await openOrder(page), demo);
        expect(await axe(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([]);
      });
    }
    for (const width of [360, 768, 1440]) {
      test(`fits into ${width} pixels`, async ({ demo: _, page }) => {
        await page.setViewportSize({ width, height: 900 });
        await openOrder(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      });
    }
  });
}
