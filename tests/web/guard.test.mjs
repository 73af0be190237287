// guard(): what reaches PortOne's SDK, what the callback gets and what the console says, in a page
// made of the few things that the guard asks for. The browsers' part is in tests/e2e.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, expiringIn2099, found, freshModule, withGlobals } from './support.mjs';

const channels = { [card.channelKey]: 'kcp' };
const wrong = { ...card, amount: '1004' };
const hopeless = { ...card, amount: '1004', merchant_uid: undefined };
const missing = async () => new Response('', { status: 404 });
const microtasks = () => new Promise((resolve) => setImmediate(resolve));

class Page {
  calls = [];
  said = [];
  document = Object.assign(new EventTarget(), { baseURI: 'https://shop.example/' });
  window = new EventTarget();

  /** A stand-in for the SDK that remembers what it was called with. */
  sdk() {
    const remember = (name) =>
      function (...given) {
        page.calls.push({ name, self: this, given });
        return `${name} returned`;
      };
    const page = this;
    return { request_pay: remember('request_pay'), loadUI: remember('loadUI') };
  }

  globals(IMP, { userAgent = 'Mozilla/5.0 (X11; Linux x86_64)', fetch = found } = {}) {
    const say = (level) => (text) => this.said.push(`${level} ${text}`);
    const console = { groupEnd() {} };
    for (const level of ['group', 'error', 'warn', 'info']) console[level] = say(level);
    return {
      IMP,
      fetch,
      console,
      document: this.document,
      navigator: { userAgent },
      location: { hostname: 'shop.example' },
      addEventListener: this.window.addEventListener.bind(this.window),
    };
  }

  titles() {
    return this.said.filter((line) => line.startsWith('group '));
  }
}

const english = async (checkout) => {
  while (!checkout.languages.includes('en')) await microtasks();
};

/** Runs `body` in a page whose SDK is there and whose guard is ready, in the language asked for. */
async function guarded(options, body, given = {}) {
  const page = new Page();
  const IMP = given.IMP ?? page.sdk();
  await withGlobals(page.globals(IMP, given), async () => {
    const { guard } = await freshModule();
    const checkout = await guard({ channels, ...options });
    if (options.lang === 'en') await english(checkout);
    await body({ page, IMP, checkout, guard });
  });
}

/** Calls, and returns the parameters that arrived, or what the callback was told instead. */
async function pay({ page, IMP }, params) {
  const told = [];
  IMP.request_pay(params, (response) => told.push(response));
  assert.deepEqual(told, [], 'a callback never runs within the call');
  await microtasks();
  return { sent: page.calls.at(-1)?.given[0], told };
}

const untouchable = () => {
  throw new Error('nobody may touch this');
};

function deepFreeze(value) {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** Objects that a shop may pass and that show when they are written to. All are wrong. */
const unusual = [
  ['an object that is frozen throughout', () => deepFreeze({ ...wrong })],
  ['an object without a prototype', () => Object.assign(Object.create(null), wrong)],
  [
    'an object of getters',
    () =>
      Object.defineProperties(
        {},
        Object.fromEntries(
          Object.entries(wrong).map(([name, value]) => [
            name,
            { get: () => value, set: untouchable, enumerable: true },
          ]),
        ),
      ),
  ],
  [
    'a proxy',
    () =>
      new Proxy(
        { ...wrong },
        {
          set: untouchable,
          defineProperty: untouchable,
          deleteProperty: untouchable,
          setPrototypeOf: untouchable,
          preventExtensions: untouchable,
        },
      ),
  ],
];

/** Objects that throw when they are read. */
const unreadable = [
  [
    'an object with a member that throws',
    () => ({
      ...wrong,
      get name() {
        return untouchable();
      },
    }),
  ],
  ['an object whose conversion throws', () => ({ ...wrong, toJSON: untouchable })],
  ['a proxy that throws', () => new Proxy({}, { get: untouchable, ownKeys: untouchable })],
  [
    'a proxy that was revoked',
    () => {
      const { proxy, revoke } = Proxy.revocable({ ...wrong }, {});
      revoke();
      return proxy;
    },
  ],
];

describe('guard()', () => {
  it('lets a right payment through, silently and untouched', () =>
    guarded({ mode: 'block' }, async (situation) => {
      const { sent, told } = await pay(situation, card);
      assert.equal(sent, card, 'the very object');
      assert.deepEqual([told, situation.page.said], [[], []]);
    }));

  it('hands on everything: this, further arguments, what comes back and what is thrown', () =>
    guarded({}, async ({ page, IMP }) => {
      const callback = () => {};
      assert.equal(IMP.request_pay(card, callback, 3), 'request_pay returned');
      const [call] = page.calls;
      assert.equal(call.self, IMP);
      assert.deepEqual(call.given, [card, callback, 3]);
    }));

  it('warn: lets errors through, and says so', () =>
    guarded({ mode: 'warn', lang: 'en' }, async (situation) => {
      const { sent } = await pay(situation, wrong);
      assert.equal(sent, wrong);
      const [title, line] = situation.page.said;
      assert.equal(title, 'group imp-checkout: IMP.request_pay · kcp · error 1');
      assert.match(line, /^error amount: .*\nhttps:\/\/developers\.portone\.io\//);
    }));

  it('block: answers the callback as PortOne would, in words for the buyer', () =>
    guarded({ mode: 'block', lang: 'en' }, async (situation) => {
      const { sent, told } = await pay(situation, wrong);
      assert.equal(sent, undefined);
      assert.deepEqual(told, [
        {
          success: false,
          imp_uid: null,
          merchant_uid: wrong.merchant_uid,
          error_code: 'IMP_CHECKOUT_REFUSED',
          error_msg: 'The payment could not be requested. Please contact the shop.',
        },
      ]);
      assert.match(situation.page.titles()[0], /was not called$/);
      situation.IMP.request_pay(wrong);
      await microtasks();
      assert.equal(situation.page.calls.length, 0, 'nor without a callback');
    }));

  it('block: tells the buyer what the buyer can mend', () =>
    guarded({ mode: 'block', lang: 'en' }, async (situation) => {
      const phone = { ...card, pay_method: 'phone', buyer_name: undefined };
      const { checkout } = situation;
      const issues = checkout.check(phone, { pg: 'kcp', lang: 'en' }).issues;
      const expected = issues.find(
        ({ audience, severity }) => audience === 'buyer' && severity === 'error',
      );
      const { told } = await pay(situation, phone);
      assert.equal(told[0].error_msg, expected.message);
    }));

  it('block: lets through what it cannot read', () =>
    guarded({ mode: 'block' }, async (situation) => {
      const cycle = { ...card };
      cycle.self = cycle;
      assert.equal((await pay(situation, cycle)).sent, cycle);
      for (const params of [undefined, null, 'card', 7]) {
        situation.IMP.request_pay(params);
        assert.equal(situation.page.calls.at(-1).given[0], params);
      }
    }));

  it('fix: sends a repaired copy and leaves the original alone', () =>
    guarded({ mode: 'fix', lang: 'en' }, async (situation) => {
      const original = Object.freeze({ ...wrong });
      const { sent } = await pay(situation, original);
      assert.deepEqual(sent, card);
      assert.deepEqual(original, wrong);
      assert.match(situation.page.said[0], /a repaired copy was sent$/);
      assert.match(situation.page.said[1], /^info \[repaired\] amount: /);
    }));

  it('fix: sends what is left wrong as well, and says so', () =>
    guarded({ mode: 'fix', lang: 'en' }, async (situation) => {
      const { sent } = await pay(situation, hopeless);
      assert.equal(sent.amount, 1004);
      assert.match(situation.page.said[2], /^error merchant_uid: /);
    }));

  it('fix: sends what nothing could be repaired in as it is, and objects of a class', () =>
    guarded({ mode: 'fix' }, async (situation) => {
      class Order {}
      const order = Object.assign(new Order(), wrong);
      for (const params of [card, order]) assert.equal((await pay(situation, params)).sent, params);
    }));

  for (const [sentence, make] of unusual) {
    for (const mode of ['warn', 'block', 'fix']) {
      it(`${mode}: changes nothing in ${sentence}`, () =>
        guarded({ mode }, async (situation) => {
          const original = make();
          const before = JSON.stringify(original);
          const { sent, told } = await pay(situation, original);
          assert.equal(JSON.stringify(original), before);
          if (mode === 'warn') assert.equal(sent, original);
          if (mode === 'block') assert.deepEqual([sent, told.length], [undefined, 1]);
          if (mode === 'fix') assert.deepEqual(JSON.parse(JSON.stringify(sent)), card);
        }));
    }
  }

  for (const [sentence, make] of unreadable) {
    for (const mode of ['warn', 'block', 'fix']) {
      it(`${mode}: hands on ${sentence} as it came, ready or not`, async () => {
        const page = new Page();
        const IMP = page.sdk();
        await withGlobals(page.globals(IMP), async () => {
          const { guard } = await freshModule();
          const ready = guard({ mode, channels });
          const [first, second] = [make(), make()];
          IMP.request_pay(first);
          await ready;
          IMP.request_pay(second);
          assert.equal(page.calls.length, 2);
          assert.ok(page.calls[0].given[0] === first && page.calls[1].given[0] === second);
        });
      });
    }
  }

  it('checks IMP.loadUI with and without the kind of user interface', () =>
    guarded({ mode: 'block', lang: 'en' }, async ({ page, IMP }) => {
      const told = [];
      IMP.loadUI('paypal-spb', wrong, (response) => told.push(response.error_code));
      IMP.loadUI(wrong, (response) => told.push(response.error_code));
      await microtasks();
      assert.deepEqual(told, ['IMP_CHECKOUT_REFUSED', 'IMP_CHECKOUT_REFUSED']);
      assert.equal(page.calls.length, 0);
    }));

  it('neither loses nor doubles one of two calls in quick succession', () =>
    guarded({ mode: 'fix' }, async ({ page, IMP }) => {
      IMP.request_pay({ ...wrong, merchant_uid: 'order_1' });
      IMP.request_pay({ ...card, merchant_uid: 'order_2' });
      await microtasks();
      const numbers = page.calls.map(({ given: [{ merchant_uid }] }) => merchant_uid);
      assert.deepEqual(numbers, ['order_1', 'order_2']);
    }));

  it('names no value in the console, whatever is wrong', () =>
    guarded({}, async ({ page, IMP }) => {
      const secret = 'SECRET-0123';
      const all = Object.fromEntries(Object.keys(card).map((name) => [name, secret]));
      IMP.request_pay({ ...all, bypass: secret, vbank_due: secret, customer_uid: secret });
      assert.ok(page.said.length > 3);
      assert.ok(!page.said.join('\n').includes(secret));
    }));

  it('writes Korean unless it is told otherwise', () =>
    guarded({}, async (situation) => {
      await pay(situation, wrong);
      assert.match(situation.page.said[0], /오류 1$/);
      assert.match(situation.page.said[1], /[가-힣]/);
    }));

  it('knows the time: a payment must expire within the hour', () =>
    guarded({ mode: 'block', channels: { [card.channelKey]: 'tosspay_v2' } }, async (situation) => {
      const { params } = expiringIn2099;
      assert.equal((await pay(situation, params)).told.length, 1);
    }));

  it('is there once, whoever else guards the page', () =>
    guarded({ mode: 'block' }, async ({ page, IMP, guard }) => {
      await guard({ channels, mode: 'warn' });
      const { guard: other } = await freshModule('imp-checkout.compat.mjs');
      await other({ channels, mode: 'warn' });
      IMP.request_pay(wrong, () => {});
      await microtasks();
      assert.equal(page.calls.length, 0, 'the first one decides');
      assert.equal(page.titles().length, 1, 'and alone speaks');
    }));

  it('guards an SDK, or a function of it, that takes the place of the first', () =>
    guarded({ mode: 'block' }, async ({ page, IMP }) => {
      const replaced = page.sdk();
      globalThis.IMP = replaced;
      page.window.dispatchEvent(new Event('click'));
      replaced.request_pay(wrong);
      globalThis.IMP = IMP;
      IMP.request_pay = page.sdk().request_pay;
      page.window.dispatchEvent(new Event('click'));
      IMP.request_pay(wrong);
      assert.equal(page.calls.length, 0);
    }));

  it('started twice in a row, decides and speaks once', async () => {
    const page = new Page();
    const IMP = page.sdk();
    await withGlobals(page.globals(IMP), async () => {
      const { guard } = await freshModule();
      const ready = [guard({ mode: 'warn', channels }), guard({ mode: 'block', channels })];
      IMP.request_pay(wrong);
      const [one, two] = await Promise.all(ready);
      assert.equal(one, two);
      IMP.request_pay(wrong);
      assert.equal(page.calls.length, 2);
      assert.equal(page.titles().length, 2);
    });
  });

  it('says that it cannot guard an SDK that is frozen, once, and leaves it alone', async () => {
    const page = new Page();
    const IMP = Object.freeze(page.sdk());
    await guarded(
      { mode: 'block' },
      async ({ page: { said, window } }) => {
        window.dispatchEvent(new Event('click'));
        IMP.request_pay(wrong);
        assert.equal(page.calls.length, 1);
        assert.equal(said.length, 1);
      },
      { IMP },
    );
  });

  for (const [sentence, notice] of [
    ['a script that has run', ({ document }) => document.dispatchEvent(new Event('load'))],
    [
      'the page being read',
      ({ document }) => document.dispatchEvent(new Event('DOMContentLoaded')),
    ],
    ['the page being complete', ({ window }) => window.dispatchEvent(new Event('load'))],
    ['the click that pays', ({ window }) => window.dispatchEvent(new Event('click'))],
    ['the form that pays', ({ window }) => window.dispatchEvent(new Event('submit'))],
  ]) {
    it(`finds an SDK that comes later by ${sentence}`, async () => {
      const page = new Page();
      await withGlobals(page.globals(undefined), async () => {
        const { guard } = await freshModule();
        await guard({ mode: 'block', channels });
        globalThis.IMP = page.sdk();
        notice(page);
        globalThis.IMP.request_pay(wrong);
        assert.equal(page.calls.length, 0);
      });
    });
  }

  it('lets calls through at once while it is loading, and checks them as they were', async () => {
    const page = new Page();
    const IMP = page.sdk();
    await withGlobals(page.globals(IMP), async () => {
      const { guard } = await freshModule();
      const ready = guard({ mode: 'block', channels, lang: 'en' });
      const first = { ...wrong };
      IMP.request_pay(first);
      IMP.request_pay({ ...card, merchant_uid: 'order_2' });
      assert.equal(page.calls.length, 2, 'in the same task');
      assert.equal(page.calls[0].given[0], first);
      first.amount = 1004;
      assert.deepEqual(page.said, []);
      await english(await ready);
      await microtasks();
      assert.equal(page.titles().length, 1, 'the first was wrong when it was made');
      assert.match(page.titles()[0], /checked after the call/);
    });
  });

  it('decides without waiting for English messages, and tells in Korean until they come', async () => {
    const page = new Page();
    const IMP = page.sdk();
    const never = (url) => (String(url).endsWith('.txt') ? new Promise(() => {}) : found(url));
    await withGlobals(page.globals(IMP, { fetch: never }), async () => {
      const { guard } = await freshModule();
      await guard({ mode: 'block', channels, lang: 'en', timeoutMs: 50 });
      IMP.request_pay(wrong);
      assert.equal(page.calls.length, 0, 'blocked');
      assert.ok(page.said.some((line) => /^error amount: .*주세요/.test(line)));
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.match(page.said.at(-1), /^warn imp-checkout: Loading took longer than 50 ms/);
    });
  });

  for (const [sentence, given, options] of [
    ['the file is not there', { fetch: missing }, {}],
    ['the file never comes', { fetch: () => new Promise(() => {}) }, { timeoutMs: 20 }],
  ]) {
    it(`lets everything through where ${sentence}, and says so in one line`, async () => {
      const page = new Page();
      const IMP = page.sdk();
      await withGlobals(page.globals(IMP, given), async () => {
        const { guard } = await freshModule();
        const loading = guard({ mode: 'block', channels, ...options });
        IMP.request_pay(wrong);
        assert.equal(await loading, null);
        IMP.request_pay(wrong);
        assert.deepEqual(
          page.calls.map(({ given }) => given),
          [[wrong], [wrong]],
        );
        assert.equal(page.said.length, 1);
        assert.match(page.said[0], /^warn imp-checkout: /);
      });
    });
  }

  it('lets everything through if the checker or the console fails inside', () =>
    guarded({ mode: 'block' }, async ({ page, IMP }) => {
      const { stringify } = JSON;
      const { parse } = JSON;
      JSON.parse = JSON.stringify = () => {
        throw new Error('the checker fails inside');
      };
      try {
        IMP.request_pay(wrong);
      } finally {
        Object.assign(JSON, { stringify, parse });
      }
      assert.equal(page.calls.length, 1);
      globalThis.console.group = () => {
        throw new Error('no console');
      };
      IMP.request_pay(wrong);
      assert.equal(page.calls.length, 1, 'and a broken console changes no decision');
    }));

  it('does nothing on a server', async () => {
    const { guard } = await freshModule();
    assert.equal(await guard(), null);
  });
});

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
const galaxy = 'Mozilla/5.0 (Linux; Android 15; SM-S928N)';
const galaxyView = 'Mozilla/5.0 (Linux; Android 15; SM-S928N; wv)';

const agents = [
  ['pc', 'Chrome on Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/140.0`],
  [
    'pc',
    'Safari on a Mac',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1`,
  ],
  ['pc', 'an iPad that asks for desktop pages', `Mozilla/5.0 (Macintosh) ${safari} Safari/605.1`],
  ['mobile', 'Safari on an iPhone', `${iphone} ${safari} Version/18.1 Mobile/15E148 Safari/604.1`],
  ['mobile', 'Chrome on an iPhone', `${iphone} ${safari} CriOS/140.0 Mobile/15E148 Safari/604.1`],
  ['mobile', 'Chrome on Android', `${galaxy} ${chrome} Chrome/140.0 Mobile Safari/537.36`],
  ['mobile', 'Samsung Internet', `${galaxy} ${chrome} SamsungBrowser/28.0 Chrome/130.0 Mobile`],
  ['mobile', 'KakaoTalk on an iPhone', `${iphone} ${safari} Mobile/15E148 KAKAOTALK 25.1.0`],
  ['mobile', 'KakaoTalk on Android', `${galaxyView} ${chrome} Chrome/140.0 KAKAOTALK 25.1.0`],
  ['mobile', 'Naver on an iPhone', `${iphone} ${safari} NAVER(inapp; search; 2000; 12.9.2)`],
  ['mobile', 'Instagram on Android', `${galaxyView} ${chrome} Chrome/140.0 Instagram 390.0`],
  ['app', "the shop's app on an iPhone", `${iphone} ${safari} Mobile/15E148`],
  ['app', "the shop's app on Android", `${galaxyView} ${chrome} Version/4.0 Chrome/140.0 Mobile`],
];

describe('the platform that guard() finds out', () => {
  // NHN KCP wants `m_redirect_url` on a phone, and the general pages `app_scheme` in an app.
  const platformOf = async (userAgent, options = {}) => {
    let platform;
    await guarded(
      options,
      async ({ IMP, checkout, page }) => {
        IMP.request_pay(card);
        const said = page.said.slice(1).sort();
        platform = ['pc', 'mobile', 'app'].find((platform) => {
          const { issues } = checkout.check(card, { pg: 'kcp', platform });
          const lines = issues.map(({ message }) => message);
          return (
            lines.length === said.length &&
            lines.every((message) => said.some((line) => line.includes(message)))
          );
        });
      },
      { userAgent },
    );
    return platform;
  };

  for (const [expected, sentence, userAgent] of agents)
    it(`is ${expected} for ${sentence}`, async () =>
      assert.equal(await platformOf(userAgent), expected));

  it('is the one that it is told', async () => {
    for (const platform of ['pc', 'mobile', 'app'])
      assert.equal(await platformOf(agents[0][2], { platform }), platform);
  });
});
