// The element on a shop's page: what loads and what fails, the policies, two clicks, leaving and coming
// back, forms, the keyboard, the page's changes under a buyer's fingers, and what reaches the shop.

import type { Page } from '@playwright/test';
import { type Journey, journeys, walk } from './element/journeys.js';
import { driverOf, lookAt, openShop } from './element/open.js';
import { body, files, inicis, kcp, key, order } from './element/page.js';
import { expect, type Host, test } from './script/pages.js';
import { tabOf } from './script/tab.js';

const setup = { order, channels: [kcp] };
const pay = '64,900원 결제하기';
const carrierBilling = journeys.find(({ name }) => name.startsWith('carrier')) as Journey;

const none = "default-src 'none'; img-src data:";
const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";

/** The results, errors … that the page was told, oldest first. */
const told = async (host: Host, type: string) =>
  (await lookAt(driverOf(host.tab))).events
    .filter((event) => event.type === type)
    .map(({ detail }) => detail);

// --- Loading ------------------------------------------------------------------------------------

const failures = [
  { sentence: 'the .wasm is not there', broken: { 'imp-checkout.wasm': 'missing' } },
  { sentence: 'the .wasm was tampered with', broken: { 'imp-checkout.wasm': 'tampered' } },
  { sentence: 'the .wasm never comes', broken: { 'imp-checkout.wasm': 'hanging' } },
  {
    sentence: 'WebAssembly is refused, and the fallback is not there',
    broken: { 'imp-checkout.compat.mjs': 'missing' },
    // Firefox remembers for as long as the page is there that a module was not.
    isFinal: true,
    policy: `${none}; script-src 'self'; connect-src 'self'`,
  },
] as const;

for (const failure of failures) {
  const { sentence, broken } = failure;
  const script = 'imp-checkout.js';
  test(`${sentence}: the shop's own button takes over, and the buyer may try again`, async ({
    host,
    page,
  }) => {
    const stillBroken: Record<string, 'missing' | 'hanging' | 'tampered'> = { ...broken };
    const content = '<button slot="fallback">그냥 결제하기</button>';
    await host.open({
      scripts: body(script, content),
      files,
      broken: stillBroken,
      ...('policy' in failure && { policy: failure.policy }),
    });
    const driver = driverOf(tabOf(page));
    await driver.run(`shop.set(${JSON.stringify(setup)})`);
    const failed = '결제수단을 불러오지 못했습니다. 잠시 후 다시 시도해 주세요.';
    await expect.poll(async () => (await lookAt(driver)).message, { timeout: 15_000 }).toBe(failed);
    expect((await lookAt(driver)).summary).toContain('64,900원');
    expect((await lookAt(driver)).buttons).toEqual(['다시 시도']);
    expect(await told(host, 'error')).toHaveLength(1);
    await expect(page.getByRole('button', { name: '그냥 결제하기' })).toBeVisible();

    if ('isFinal' in failure) return;
    for (const name of Object.keys(stillBroken)) delete stillBroken[name];
    await driver.click('다시 시도');
    await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([pay]);
    expect((await lookAt(driver)).focus, 'the button is gone, the focus is not').toBe('신용카드');
    await expect(page.getByRole('button', { name: '그냥 결제하기' })).toBeHidden();
  });
}

const policies = [
  {
    state: 'without WebAssembly, one file',
    script: 'imp-checkout.compat.js',
    policy: `${none}; script-src 'self'; ${trusted}`,
    violations: [],
  },
  {
    state: 'with WebAssembly, one file',
    script: 'imp-checkout.compat.js',
    policy: `${none}; script-src 'self' 'wasm-unsafe-eval'`,
    violations: [],
  },
  {
    state: 'without WebAssembly, finding it out',
    script: 'imp-checkout.js',
    policy: `${none}; script-src 'self'; connect-src 'self'`,
    violations: ['script-src wasm-eval'],
  },
];

for (const { state, script, policy, violations } of policies) {
  test(`a payment under a policy ${state}`, async ({ host, page }) => {
    await host.open({ scripts: body(script), files, policy });
    const driver = driverOf(tabOf(page));
    // The table's own looks demand no violation at all.
    const quiet = { ...driver, run: <T>(code: string) => driver.run<T>(code) };
    if (violations.length > 0)
      quiet.run = async <T>(code: string) => {
        const result = await driver.run<T>(code);
        return code === 'shop.look()' ? { ...result, violations: [] } : result;
      };
    await walk(quiet, carrierBilling);
    expect((await lookAt(driver)).violations).toEqual(violations);
  });
}

test('asks nobody but for its own .wasm, and stores nothing', async ({ host, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await host.open({ scripts: body(), files });
  await walk(driverOf(tabOf(page)), carrierBilling);
  expect(asked.sort()).toEqual([
    '/',
    '/checkout.js',
    '/imp-checkout.js',
    '/imp-checkout.wasm',
    '/listen.js',
  ]);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
});

test('two versions on one page share the name', async ({ host }) => {
  const driver = await openShop(host, setup, {
    scripts: `${body()}<script src="imp-checkout.compat.js"></script>`,
  });
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

test('from the ES module under a name of its own', async ({ host, page }) => {
  await openShop(host, null, {
    scripts: '<script src="checkout.js"></script><script type="module" src="own.js"></script>',
    files: {
      ...files,
      '/own.js': `
        import { defineElement } from './imp-checkout.mjs';
        const early = document.createElement('shop-checkout');
        early.order = ${JSON.stringify(order)};
        early.channels = ${JSON.stringify([kcp])};
        document.body.append(early); // what was set before it is defined counts
        defineElement('shop-checkout');`,
    },
  });
  await expect(page.getByRole('button', { name: pay })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(5);
});

test('JSON attributes do, and what is no JSON is said and ignored', async ({ host }) => {
  const driver = await openShop(host, {
    attributes: {
      order: JSON.stringify(order),
      channels: JSON.stringify([kcp]),
      lang: 'ko_KR', // which is no language, and means one
    },
  });
  expect((await lookAt(driver)).summary).toContain('64,900원');
  await driver.run(`shop.element.setAttribute('channels', 'kcp')`);
  expect(await host.words()).toHaveLength(1);
  expect((await host.words())[0]).toContain('channels 값을 읽을 수 없어 무시합니다.');
  await driver.run(`shop.element.channels = [{ pg: 'kcp' }]`);
  expect(await host.words()).toHaveLength(2);
});

// --- Paying -------------------------------------------------------------------------------------

test('two quick clicks are one payment; much later, a click is another try', async ({
  host,
  page,
}) => {
  await page.clock.install();
  const driver = await openShop(host, setup);
  await driver.click('신용카드');
  await page.getByRole('button', { name: pay }).dblclick();
  await driver.run('void shop.element.submit()');
  expect((await lookAt(driver)).calls).toHaveLength(1);

  await page.clock.runFor(6000);
  expect((await lookAt(driver)).message).toBe('결제창이 열리지 않았다면 다시 눌러 주세요.');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(2);

  // Whatever window answers, and even if both do, an order is paid once.
  await driver.run(`shop.callbacks[0]({ imp_uid: 'imp_1', merchant_uid: '${order.id}' })`);
  await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([]);
  await page.clock.runFor(6000);
  expect((await lookAt(driver)).message).toMatch(/^결제 요청을 마쳤습니다/);
  await driver.run(`shop.element.reset()`);
  expect((await lookAt(driver)).buttons).toEqual([pay]);
});

test('the page can keep a payment from being made', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await page.evaluate(() =>
    document.addEventListener('imp-checkout-submit', (event) => event.preventDefault(), {
      once: true,
    }),
  );
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toEqual([]);
  expect(await told(host, 'submit')).toMatchObject([{ method: 'card', channel: kcp }]);
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

/** A payment that leaves the page and comes back with this in the address. */
async function leaveAndReturn(host: Host, page: Page, query: string): Promise<string> {
  const mobile = { ...setup, attributes: { platform: 'mobile' } };
  const driver = await openShop(host, mobile);
  await driver.click('신용카드');
  await page.evaluate((query) => {
    const sdk = (window as unknown as { IMP: { request_pay: unknown } }).IMP;
    sdk.request_pay = ({ m_redirect_url: url }: { m_redirect_url: string }) =>
      location.assign(url + query);
  }, query);
  await driver.click(pay);
  await page.waitForURL(/merchant_uid/);
  // The order of this page is another one at first: what is in the address is none of its business.
  await driver.run(`shop.set(${JSON.stringify({ ...mobile, order: { ...order, id: 'other' } })})`);
  await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([pay]);
  expect(await told(host, 'result')).toEqual([]);
  await driver.run(`shop.set(${JSON.stringify({ order })})`);
  await expect.poll(() => told(host, 'result')).toHaveLength(1);
  return (await lookAt(driver)).message;
}

test('a payment that leaves the page comes back to it, and is told', async ({ host, page }) => {
  const message = await leaveAndReturn(host, page, `?imp_uid=imp_1&merchant_uid=${order.id}`);
  expect(message).toBe('결제 요청을 마쳤습니다. 결과를 확인하고 있습니다.');
  expect(await told(host, 'result')).toEqual([
    { status: 'redirected', redirect: { imp_uid: 'imp_1', merchant_uid: order.id } },
  ]);
  expect((await lookAt(driverOf(tabOf(page)))).buttons).toEqual([]);
});

test('a payment that failed elsewhere can be made again, and no word of the address is shown', async ({
  host,
  page,
}) => {
  const message = await leaveAndReturn(
    host,
    page,
    `?imp_uid=&merchant_uid=${order.id}&error_code=F400&error_msg=Call+this+number`,
  );
  expect(message).toBe('결제를 완료하지 못했습니다.');
  const driver = driverOf(tabOf(page));
  await driver.click('신용카드');
  await driver.click(pay);
  const [call] = (await lookAt(driver)).calls;
  expect(call?.params['m_redirect_url']).toBe(new URL('/', page.url()).href);
});

test('without an SDK the buyer is told, and the page; once it is there, payment goes on', async ({
  host,
  page,
}) => {
  const driver = await openShop(host, setup);
  await driver.run('(shop.sdk = IMP, delete window.IMP)');
  await driver.click('신용카드');
  await driver.click(pay);
  const message = '결제창을 열 수 없습니다. 잠시 후 다시 시도해 주세요.';
  await expect.poll(async () => (await lookAt(driver)).message).toBe(message);
  expect(await told(host, 'error')).toHaveLength(1);
  await page.evaluate('void (window.IMP = shop.sdk)');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

test('what the SDK throws is the page’s to hear, and no word of it is written', async ({
  host,
}) => {
  const driver = await openShop(host, setup);
  await driver.run(
    `IMP.request_pay = ({ merchant_uid }) => { throw new Error('no ' + merchant_uid); }`,
  );
  await driver.click('신용카드');
  await driver.click(pay);
  await expect.poll(() => told(host, 'error')).toHaveLength(1);
  expect(await host.words()).toHaveLength(1);
  expect((await host.words())[0]).not.toContain(order.id);
  expect((await lookAt(driver)).buttons).toEqual([pay]);
});

test('with a user code the element brings the SDK and sets it up, once', async ({ host, page }) => {
  await page.route('https://cdn.iamport.kr/v1/iamport.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `shop.inits = []; window.IMP = { ...shop.sdk, init: (code) => shop.inits.push(code) };`,
    }),
  );
  await host.open({ scripts: body(), files });
  const driver = driverOf(tabOf(page));
  await driver.run('(shop.sdk = IMP, delete window.IMP)');
  await driver.run(
    `shop.set(${JSON.stringify({ ...setup, attributes: { 'user-code': 'imp00000000' } })})`,
  );
  await expect.poll(() => driver.run('shop.inits')).toEqual(['imp00000000']);
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
  expect(await driver.run('shop.inits')).toEqual(['imp00000000']);
});

// --- The buyer ----------------------------------------------------------------------------------

test('with the keyboard alone', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  const focus = async () => (await lookAt(driver)).focus;
  await page.keyboard.press('Tab');
  expect(await focus()).toBe('신용카드');
  await page.keyboard.press('Space');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  expect(await focus()).toBe('휴대폰 소액결제');
  await page.keyboard.press('Tab');
  expect(await focus()).toBe('이름');
  await page.keyboard.press('Enter');
  expect(await focus()).toBe('이름');
  expect((await lookAt(driver)).controls[0]?.invalid).toBe(true);
  await page.keyboard.type('Hong');
  await page.keyboard.press('Enter');
  const { calls } = await lookAt(driver);
  expect(calls.map(({ params }) => params['buyer_name'])).toEqual(['Hong']);
});

test('what is being written keeps its place while the page changes', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await driver.click('휴대폰 소액결제');
  const name = page.getByLabel('이름');
  await name.fill('홍동');
  await name.press('ArrowLeft');
  for (const channels of [[inicis, kcp], [kcp, inicis], [kcp]]) {
    await driver.run(
      `shop.set(${JSON.stringify({ order: { ...order, amount: 10000 + channels.length }, channels })})`,
    );
    expect((await lookAt(driver)).focus).toBe('이름');
  }
  await page.keyboard.type('길');
  await expect(name).toHaveValue('홍길동');
});

test('a pay method that has the focus keeps it while others move around it', async ({
  host,
  page,
}) => {
  const bank = { ...inicis, methods: ['trans', 'samsung'] };
  const card = { ...kcp, methods: ['card', 'vbank'] };
  const driver = await openShop(host, { order, channels: [card, bank] });
  await page.getByRole('radio', { name: '가상계좌' }).focus();
  for (const channels of [[bank, card], [card, bank], [{ ...card, methods: ['vbank', 'card'] }]]) {
    await driver.run(`shop.set(${JSON.stringify({ channels })})`);
    expect((await lookAt(driver)).focus).toBe('가상계좌');
  }
  expect((await lookAt(driver)).methods.map(({ name }) => name)).toEqual(['가상계좌', '신용카드']);
});

test('a mistake is shown once the field is left, and goes as soon as it is mended', async ({
  host,
  page,
}) => {
  const driver = await openShop(host, setup);
  const notes = async () => (await lookAt(driver)).controls.map(({ note }) => note);
  await driver.click('휴대폰 소액결제');
  const name = page.getByLabel('이름');
  await name.fill('홍');
  await name.fill('');
  expect(await notes()).toEqual(['']);
  await name.press('Tab');
  expect(await notes()).toEqual(['이름 입력이 필요합니다.']);
  await name.fill('홍');
  expect(await notes()).toEqual(['']);
});

// --- The shop -----------------------------------------------------------------------------------

test('what only the shop can mend is said to it once, and never to the buyer', async ({
  host,
  page,
}) => {
  const driver = await openShop(host, { order: { ...order, buyer: {} }, channels: [kcp] });
  await driver.click('가상계좌');
  await driver.click('신용카드');
  const said = (await host.seen()).console.filter((line) => line.includes('shop_user_id'));
  expect(said).toHaveLength(2); // carrier billing and gift certificates
  const text = await page.evaluate('shop.element.shadowRoot.textContent');
  expect(text).not.toMatch(/shop_user_id|buyer_|bypass|`/);
});

test('events leave the shadow root that the element is in', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    const { element } = (window as unknown as { shop: { element: HTMLElement } }).shop;
    host.attachShadow({ mode: 'open' }).append(element);
    Object.assign((window as unknown as { shop: object }).shop, { events: [] });
    Object.defineProperty((window as unknown as { shop: object }).shop, 'element', {
      value: element,
    });
  });
  await driver.click('신용카드');
  expect(await told(host, 'change')).toMatchObject([{ method: 'card', ok: true }]);
});

test('as a part of a form', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await page.evaluate(() => {
    const form = document.createElement('form');
    const fieldset = form.appendChild(document.createElement('fieldset'));
    const { element } = (window as unknown as { shop: { element: HTMLElement } }).shop;
    element.setAttribute('name', 'method');
    fieldset.append(element);
    fieldset.append(Object.assign(document.createElement('button'), { textContent: 'order' }));
    form.onsubmit = (event) => {
      event.preventDefault();
      (window as unknown as { sent: unknown }).sent = Object.fromEntries(
        new FormData(form) as never,
      );
    };
    document.body.append(form);
  });
  const sent = () => page.evaluate('window.sent');
  const send = () => page.getByRole('button', { name: 'order' }).click();

  expect(await driver.run('shop.element.checkValidity()')).toBe(false);
  expect((await lookAt(driver)).message, 'who only asks shows nothing').toBe('');
  await send();
  expect(await sent(), 'no method is chosen').toBeUndefined();
  expect((await lookAt(driver)).focus).toBe('신용카드');
  await driver.click('휴대폰 소액결제');
  await page.evaluate(`document.forms[0].prepend(document.createElement('input'))`);
  await page.locator('form > input').focus();
  await page.evaluate('document.forms[0].checkValidity()');
  expect((await lookAt(driver)).controls[0]?.invalid).toBe(true);
  await expect(page.locator('form > input'), 'who writes elsewhere stays there').toBeFocused();
  await send();
  expect(await sent(), 'the name is missing').toBeUndefined();
  expect((await lookAt(driver)).focus).toBe('이름');
  await driver.write('이름', '홍길동');
  await send();
  expect(await sent()).toEqual({ method: 'phone' });

  await page.evaluate(`document.forms[0].reset()`);
  const look = await lookAt(driver);
  expect(look.methods.some(({ chosen }) => chosen)).toBe(false);
  expect(look.controls).toEqual([]);
  await page.evaluate(`void (document.querySelector('fieldset').disabled = true)`);
  expect((await lookAt(driver)).buttons).toEqual([]);
});

test('check() and params are current in the task of a change', async ({ host, page }) => {
  const driver = await openShop(host, { order, channels: [{ ...kcp, methods: ['card'] }] });
  const amounts = await page.evaluate((order) => {
    const { element } = (window as unknown as { shop: { element: HTMLElement } }).shop as {
      element: HTMLElementTagNameMap['imp-checkout'];
    };
    const before = element.params?.['amount'];
    element.order = { ...order, amount: 1004 };
    return [before, element.params?.['amount'], element.check()?.params?.['amount']];
  }, order);
  expect(amounts).toEqual([64900, 1004, 1004]);
  expect((await lookAt(driver)).calls).toEqual([]);
});

test('an order of any shape shows something and throws nothing', async ({ host, page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const driver = await openShop(host, setup);
  const parts = Object.keys({
    ...order,
    currency: 1,
    instalments: 1,
    card: 1,
    escrow: 1,
    method: 1,
  });
  for (const part of parts)
    for (const value of [null, 0, 'text', [], [null], {}, { only: 1, onlyIssuers: 1, upTo: 'x' }])
      await driver.run(`shop.set(${JSON.stringify({ order: { ...order, [part]: value } })})`);
  for (const value of [null, 0, 'text', [], [null], {}, { channelKey: 'a', pg: 'kcp', methods: 1 }])
    await driver.run(`void (shop.element.channels = ${JSON.stringify(value)})`);
  await driver.run(`void (shop.element.texts = { pay: 1, methods: null })`);
  await driver.run(`shop.set(${JSON.stringify(setup)})`);
  await expect.poll(async () => (await lookAt(driver)).methods.length).toBe(5);
  expect(errors).toEqual([]);
  expect(await told(host, 'error')).toEqual([]);
});

test('an order cannot be changed behind what is shown', async ({ host, page }) => {
  const driver = await openShop(host, setup);
  await page.evaluate((order) => {
    const { element } = (window as unknown as { shop: { element: { order: object } } }).shop;
    const mine = { ...order };
    element.order = mine;
    mine.amount = 1;
  }, order);
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls[0]?.params['amount']).toBe(64900);
  expect(key(1)).toBe((await lookAt(driver)).calls[0]?.params['channelKey']);
});
