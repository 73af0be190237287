// The element on a shop's page, in every browser: what loads and what fails, the policies, two clicks,
// leaving and coming back, forms, the keyboard, and what reaches the shop.

import { type Journey, journeys, walk } from './element/journeys.js';
import { driverOf, lookAt, openShop } from './element/open.js';
import { body, files, kcp, key, order } from './element/page.js';
import { expect, type Host, inWebKit, test } from './script/pages.js';

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

/** Whether a button of the shop's own is there for a buyer. */
const isShown = (host: Host, words: string) =>
  host.tab.run(
    (words) =>
      [...document.querySelectorAll('button')].some(
        (each) => each.textContent === words && each.getClientRects().length > 0,
      ),
    words,
  );

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
  }) => {
    const stillBroken: Record<string, 'missing' | 'hanging' | 'tampered'> = { ...broken };
    const content = '<button slot="fallback">그냥 결제하기</button>';
    await host.open({
      scripts: body(script, content),
      files,
      broken: stillBroken,
      ...('policy' in failure && { policy: failure.policy }),
    });
    const driver = driverOf(host.tab);
    await driver.run(`shop.set(${JSON.stringify(setup)})`);
    const failed = '결제수단을 불러오지 못했습니다. 잠시 후 다시 시도해 주세요.';
    await expect.poll(async () => (await lookAt(driver)).message, { timeout: 15_000 }).toBe(failed);
    expect((await lookAt(driver)).summary).toContain('64,900원');
    expect((await lookAt(driver)).buttons).toEqual(['다시 시도']);
    expect(await told(host, 'error')).toHaveLength(1);
    expect(await isShown(host, '그냥 결제하기')).toBe(true);

    if ('isFinal' in failure) return;
    for (const name of Object.keys(stillBroken)) delete stillBroken[name];
    await driver.click('다시 시도');
    await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([pay]);
    expect((await lookAt(driver)).focus, 'the button is gone, the focus is not').toBe('신용카드');
    expect(await isShown(host, '그냥 결제하기')).toBe(false);
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
    // WebKit reports nothing.
    violations: inWebKit ? [] : ['script-src wasm-eval'],
  },
];

for (const { state, script, policy, violations } of policies) {
  test(`a payment under a policy ${state}`, async ({ host }) => {
    await host.open({ scripts: body(script), files, policy });
    const driver = driverOf(host.tab);
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

test('asks nobody but for its own .wasm, and stores nothing', async ({ host }) => {
  await host.open({ scripts: body(), files });
  await walk(driverOf(host.tab), carrierBilling);
  expect([...host.requests].sort()).toEqual([
    '/',
    '/checkout.js',
    '/imp-checkout.js',
    '/imp-checkout.wasm',
    '/listen.js',
  ]);
  expect(
    await host.tab.run(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
});

test('on an English page also for the English messages, once, as soon as it is one', async ({
  host,
}) => {
  const driver = await openShop(host, setup);
  await driver.click('휴대폰 소액결제');
  const said = () =>
    driver.run<string>(`shop.element.check().issues.map(({ message }) => message).join()`);
  expect(await said()).toMatch(/주세요|합니다/);
  expect(host.requests).not.toContain('/imp-checkout.en.txt');

  await driver.run(`shop.element.lang = 'en'`);
  await expect.poll(said).toMatch(/ is /);
  await driver.run(`shop.element.lang = 'ko'`);
  expect(await said()).toMatch(/주세요|합니다/);
  await driver.run(`shop.element.lang = 'en'`);
  expect(await said()).toMatch(/ is /);
  expect(host.requests.filter((path) => path === '/imp-checkout.en.txt')).toHaveLength(1);
});

test('two versions on one page share the name', async ({ host }) => {
  const driver = await openShop(host, setup, {
    scripts: `${body()}<script src="imp-checkout.compat.js"></script>`,
  });
  await driver.click('신용카드');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

test('from the ES module under a name of its own', async ({ host }) => {
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
  const buttons = () =>
    host.tab.run(() => {
      const root = document.querySelector('shop-checkout')?.shadowRoot;
      const texts = [...(root?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
      return [...texts, root?.querySelectorAll('input[type=radio]').length];
    });
  await expect.poll(buttons).toEqual([pay, 5]);
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

// --- Paying --------------------------------------------------------------------------------------

test('the page can keep a payment from being made', async ({ host }) => {
  const driver = await openShop(host, setup);
  await host.tab.run(() =>
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
async function leaveAndReturn(host: Host, query: string): Promise<string> {
  const mobile = { ...setup, attributes: { platform: 'mobile' } };
  const driver = await openShop(host, mobile);
  await driver.click('신용카드');
  await host.tab.run((query) => {
    const sdk = (window as unknown as { IMP: { request_pay: unknown } }).IMP;
    sdk.request_pay = ({ m_redirect_url: url }: { m_redirect_url: string }) =>
      location.assign(url + query);
  }, query);
  await driver.click(pay);
  await host.arrivesAt(/merchant_uid/);
  // The order of this page is another one at first: what is in the address is none of its business.
  await driver.run(`shop.set(${JSON.stringify({ ...mobile, order: { ...order, id: 'other' } })})`);
  await expect.poll(async () => (await lookAt(driver)).buttons).toEqual([pay]);
  expect(await told(host, 'result')).toEqual([]);
  await driver.run(`shop.set(${JSON.stringify({ order })})`);
  await expect.poll(() => told(host, 'result')).toHaveLength(1);
  return (await lookAt(driver)).message;
}

test('a payment that leaves the page comes back to it, and is told', async ({ host }) => {
  const message = await leaveAndReturn(host, `?imp_uid=imp_1&merchant_uid=${order.id}`);
  expect(message).toBe('결제 요청을 마쳤습니다. 결과를 확인하고 있습니다.');
  expect(await told(host, 'result')).toEqual([
    { status: 'redirected', redirect: { imp_uid: 'imp_1', merchant_uid: order.id } },
  ]);
  expect((await lookAt(driverOf(host.tab))).buttons).toEqual([]);
});

test('a payment that failed elsewhere can be made again, and no word of the address is shown', async ({
  host,
}) => {
  const message = await leaveAndReturn(
    host,
    `?imp_uid=&merchant_uid=${order.id}&error_code=F400&error_msg=Call+this+number`,
  );
  expect(message).toBe('결제를 완료하지 못했습니다.');
  const driver = driverOf(host.tab);
  await driver.click('신용카드');
  await driver.click(pay);
  const [call] = (await lookAt(driver)).calls;
  expect(call?.params['m_redirect_url']).toBe(host.address);
});

test('without an SDK the buyer is told, and the page; once it is there, payment goes on', async ({
  host,
}) => {
  const driver = await openShop(host, setup);
  await driver.run('(shop.sdk = IMP, delete window.IMP)');
  await driver.click('신용카드');
  await driver.click(pay);
  const message = '결제창을 열 수 없습니다. 잠시 후 다시 시도해 주세요.';
  await expect.poll(async () => (await lookAt(driver)).message).toBe(message);
  expect(await told(host, 'error')).toHaveLength(1);
  await host.tab.run('void (window.IMP = shop.sdk)');
  await driver.click(pay);
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

test('what the SDK throws is the page’s to hear, and no word of it is written', async ({
  host,
}) => {
  const driver = await openShop(host, setup);
  await driver.run(
    `void (IMP.request_pay = ({ merchant_uid }) => { throw new Error('no ' + merchant_uid); })`,
  );
  await driver.click('신용카드');
  await driver.click(pay);
  await expect.poll(() => told(host, 'error')).toHaveLength(1);
  expect(await host.words()).toHaveLength(1);
  expect((await host.words())[0]).not.toContain(order.id);
  expect((await lookAt(driver)).buttons).toEqual([pay]);
});

test('two quick clicks are one payment', async ({ host }) => {
  const driver = await openShop(host, setup);
  await driver.click('신용카드');
  await driver.click(pay);
  await driver.run('void shop.element.submit()');
  await driver.run('void shop.element.submit()');
  expect((await lookAt(driver)).calls).toHaveLength(1);
});

// --- The buyer -----------------------------------------------------------------------------------

test('with the keyboard alone', async ({ host }) => {
  const driver = await openShop(host, setup);
  const focus = async () => (await lookAt(driver)).focus;
  await host.tab.press('Tab');
  expect(await focus()).toBe('신용카드');
  await host.tab.press('Space');
  for (let i = 0; i < 3; i++) await host.tab.press('ArrowDown');
  expect(await focus()).toBe('휴대폰 소액결제');
  await host.tab.press('Tab');
  expect(await focus()).toBe('이름');
  await host.tab.press('Enter');
  expect(await focus()).toBe('이름');
  expect((await lookAt(driver)).controls[0]?.invalid).toBe(true);
  for (const letter of 'Hong') await host.tab.press(letter);
  await host.tab.press('Enter');
  const { calls } = await lookAt(driver);
  expect(calls.map(({ params }) => params['buyer_name'])).toEqual(['Hong']);
});

// --- The shop -----------------------------------------------------------------------------------

test('what only the shop can mend is said to it once, and never to the buyer', async ({ host }) => {
  const driver = await openShop(host, { order: { ...order, buyer: {} }, channels: [kcp] });
  await driver.click('가상계좌');
  await driver.click('신용카드');
  const said = (await host.seen()).console.filter((line) => line.includes('shop_user_id'));
  expect(said).toHaveLength(2); // carrier billing and gift certificates
  const text = await host.tab.run('shop.element.shadowRoot.textContent');
  expect(text).not.toMatch(/shop_user_id|buyer_|bypass|`/);
});

test('events leave the shadow root that the element is in', async ({ host }) => {
  const driver = await openShop(host, setup);
  await host.tab.run(() => {
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

test('as a part of a form', async ({ host }) => {
  const driver = await openShop(host, setup);
  await host.tab.run(() => {
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
  const sent = () => host.tab.run('window.sent ?? null');
  const send = () => host.press('order');

  expect(await driver.run('shop.element.checkValidity()')).toBe(false);
  expect((await lookAt(driver)).message, 'who only asks shows nothing').toBe('');
  await send();
  expect(await sent(), 'no method is chosen').toBeNull();
  expect((await lookAt(driver)).focus).toBe('신용카드');
  await driver.click('휴대폰 소액결제');
  await host.tab.run(`document.forms[0].prepend(document.createElement('input'))`);
  await host.tab.run(`void document.forms[0].querySelector('input').focus()`);
  await host.tab.run(`document.forms[0].checkValidity()`);
  expect((await lookAt(driver)).controls[0]?.invalid).toBe(true);
  expect(
    await host.tab.run(`document.activeElement === document.forms[0].querySelector('input')`),
    'who writes elsewhere stays there',
  ).toBe(true);
  await send();
  expect(await sent(), 'the name is missing').toBeNull();
  expect((await lookAt(driver)).focus).toBe('이름');
  await driver.write('이름', '홍길동');
  await send();
  expect(await sent()).toEqual({ method: 'phone' });

  await host.tab.run(`document.forms[0].reset()`);
  const look = await lookAt(driver);
  expect(look.methods.some(({ chosen }) => chosen)).toBe(false);
  expect(look.controls).toEqual([]);
  await host.tab.run(`void (document.querySelector('fieldset').disabled = true)`);
  expect((await lookAt(driver)).buttons).toEqual([]);
});

test('check() and params are current in the task of a change', async ({ host }) => {
  const driver = await openShop(host, { order, channels: [{ ...kcp, methods: ['card'] }] });
  const amounts = await host.tab.run((order) => {
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

test('an order of any shape shows something and throws nothing', async ({ host }) => {
  const driver = await openShop(host, setup);
  await driver.run(
    `void (shop.errors = [], addEventListener('error', ({ message }) => shop.errors.push(message)))`,
  );
  const more = { currency: 1, instalments: 1, card: 1, escrow: 1, method: 1 };
  for (const part of Object.keys({ ...order, ...more }))
    for (const value of [null, 0, 'text', [], [null], {}, { only: 1, onlyIssuers: 1, upTo: 'x' }])
      await driver.run(`shop.set(${JSON.stringify({ order: { ...order, [part]: value } })})`);
  for (const value of [null, 0, 'text', [], [null], {}, { channelKey: 'a', pg: 'kcp', methods: 1 }])
    await driver.run(`void (shop.element.channels = ${JSON.stringify(value)})`);
  await driver.run(`void (shop.element.texts = { pay: 1, methods: null })`);
  await driver.run(`shop.set(${JSON.stringify(setup)})`);
  await expect.poll(async () => (await lookAt(driver)).methods.length).toBe(5);
  expect(await driver.run('shop.errors')).toEqual([]);
  expect(await told(host, 'error')).toEqual([]);
});

test('an order cannot be changed behind what is shown', async ({ host }) => {
  const driver = await openShop(host, setup);
  await host.tab.run((order) => {
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
