// The guard on a shop's page that knows nothing of it: its modes, the order of the scripts, what goes
// wrong on the way, and that no payment is lost, doubled or delayed.

import {
  expect,
  frozenSdkTag,
  guardTag,
  integrityOf,
  keepFirstTag,
  order,
  scriptTag,
  sdkTag,
  shopTag,
  test,
  wrong,
} from './script/pages.js';

const orders = [
  { place: 'before the SDK', scripts: (guard: string) => guard + sdkTag + shopTag },
  { place: 'after the SDK', scripts: (guard: string) => sdkTag + guard + shopTag },
  { place: 'last, deferred', scripts: (guard: string) => sdkTag + shopTag + guard },
];

const modes = [
  { mode: 'warn', sent: ['1004'], refused: 0, says: /오류 1$/ },
  { mode: 'block', sent: [], refused: 1, says: /호출을 막았습니다$/ },
  { mode: 'fix', sent: [1004], refused: 0, says: /사본을 고쳐서 보냈습니다$/ },
];

for (const { place, scripts } of orders) {
  for (const { mode, sent, refused, says } of modes) {
    test(`the guard ${place}, ${mode}`, async ({ host }) => {
      await host.open({ scripts: scripts(guardTag(mode, place.includes('defer') ? 'defer' : '')) });
      expect(await host.ready()).toBe(true);

      await host.pay(order);
      expect(await host.words(), 'nothing to say of a right payment').toEqual([]);
      await host.pay(wrong);

      const { calls, answers, console } = await host.seen();
      expect(calls.map(({ params }) => params.amount)).toEqual([1004, ...sent]);
      expect(
        calls.every(({ inClick }) => inClick),
        'within the click',
      ).toBe(true);
      expect(answers).toHaveLength(refused);
      for (const answer of answers)
        expect(answer).toEqual({
          success: false,
          imp_uid: null,
          merchant_uid: order.merchant_uid,
          error_code: 'IMP_CHECKOUT_REFUSED',
          error_msg: '결제를 요청하지 못했습니다. 상점에 문의해 주세요.',
        });
      const words = await host.words();
      expect(words).toHaveLength(1);
      expect(words[0]).toMatch(says);
      expect(console.some((line) => line.includes('https://developers.portone.io/'))).toBe(true);
    });
  }
}

test('two payments in one task: none is lost, none doubled, in any mode', async ({ host }) => {
  const two = [
    { ...order, merchant_uid: 'one' },
    { ...order, merchant_uid: 'two' },
  ];
  const hanging = { 'imp-checkout.wasm': 'hanging' } as const;
  for (const { mode } of modes) {
    for (const broken of [{}, hanging]) {
      await host.open({ scripts: sdkTag + guardTag(mode) + shopTag, broken });
      if (broken !== hanging) await host.ready();
      await host.pay(...two);
      await host.press('pay');
      host.release();
      await host.ready();
      const { calls } = await host.seen();
      const numbers = calls.map(({ params }) => params.merchant_uid);
      expect(numbers, mode).toEqual(['one', 'two', 'one', 'two']);
      expect(calls.every(({ inClick }) => inClick)).toBe(true);
    }
  }
});

test('of two payments in one task the wrong one is refused and the right one is not', async ({
  host,
}) => {
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag });
  await host.ready();
  await host.pay({ ...wrong, merchant_uid: 'one' }, { ...order, merchant_uid: 'two' });
  const { calls, answers } = await host.seen();
  expect(calls.map(({ params }) => params.merchant_uid)).toEqual(['two']);
  expect(answers.map(({ merchant_uid }) => merchant_uid)).toEqual(['one']);
});

test('IMP.loadUI is guarded as well, and so is an SDK that takes the place of the first', async ({
  host,
}) => {
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag });
  await host.ready();
  await host.tab.run(
    (params) =>
      new Promise((resolve) => {
        const { IMP } = window as unknown as {
          IMP: { loadUI(type: string, params: object, callback: unknown): void };
        };
        IMP.loadUI('paypal-spb', params, resolve);
      }),
    wrong,
  );
  await host.tab.run(() => {
    const { IMP } = window as unknown as { IMP: object };
    const { seen } = window;
    const request_pay = (params: object) =>
      seen.calls.push({ name: 'another', params, inClick: true });
    Object.assign(window, { IMP: { ...IMP, request_pay } });
  });
  await host.pay(wrong);
  const { calls, answers } = await host.seen();
  expect(calls).toEqual([]);
  expect(answers).toHaveLength(1);
});

for (const name of ['imp-checkout.js', 'imp-checkout.compat.js']) {
  test(`${name} says that it cannot guard an SDK that is frozen, and payments go through`, async ({
    host,
  }) => {
    await host.open({ scripts: frozenSdkTag + guardTag('block', '', name) + shopTag });
    await host.ready();
    await host.pay(wrong);
    await host.pay(wrong);
    expect((await host.seen()).calls).toHaveLength(2);
    expect(await host.words()).toEqual([
      'warn imp-checkout: IMP가 바뀌지 않도록 고정되어 있어 호출을 검사할 수 없습니다.',
    ]);
  });
}

test('of two versions on one page the first guards, and both can be used', async ({ host }) => {
  const second = guardTag('warn', '', 'imp-checkout.compat.js');
  await host.open({ scripts: sdkTag + guardTag('block') + keepFirstTag + second + shopTag });
  await host.ready();
  await host.pay(wrong);
  const { calls, answers } = await host.seen();
  expect([calls.length, answers.length]).toEqual([0, 1]);
  expect(await host.words(), 'one alone speaks').toHaveLength(1);
  const counts = await host.tab.run(async (params) => {
    interface Entry {
      load(): Promise<{ check(params: object, context: object): { issues: object[] } }>;
    }
    const { first, ImpCheckout } = window as unknown as { first: Entry; ImpCheckout: Entry };
    const checkers = await Promise.all([first.load(), ImpCheckout.load()]);
    return [
      first !== ImpCheckout && checkers[0] !== checkers[1],
      ...checkers.map((each) => each.check(params, { pg: 'kcp' }).issues.length),
    ];
  }, wrong);
  expect(counts).toEqual([true, 1, 1]);
});

const failures = [
  { sentence: 'the .wasm is not there', file: 'imp-checkout.wasm', broken: 'missing' },
  { sentence: 'the .wasm was tampered with', file: 'imp-checkout.wasm', broken: 'tampered' },
  { sentence: 'the .wasm never comes', file: 'imp-checkout.wasm', broken: 'hanging' },
  // As on a page that is not served by https, where `fetch` looks at the hash.
  {
    sentence: 'the .wasm was tampered with, and is fetched,',
    file: 'imp-checkout.wasm',
    broken: 'tampered',
    without: 'XMLHttpRequest',
  },
] as const;

for (const { sentence, file, broken, ...page } of failures) {
  test(`where ${sentence}, payments go through and one line says so`, async ({ host }) => {
    const guard = guardTag('block', 'data-timeout="1500"');
    await host.open({ scripts: sdkTag + guard + shopTag, broken: { [file]: broken }, ...page });
    await host.pay(wrong);
    expect((await host.seen()).calls, 'at once, while nobody knows yet').toHaveLength(1);
    await expect.poll(() => host.words()).toHaveLength(1);
    await host.pay(wrong);
    expect((await host.seen()).calls).toHaveLength(2);
    const words = await host.words();
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/^warn imp-checkout: 결제 파라미터를 검사하지 않습니다/);
  });
}

for (const broken of ['missing', 'tampered', 'hanging'] as const) {
  test(`a guard in English decides at once, and tells in Korean where its messages are ${broken}`, async ({
    host,
  }) => {
    const guard = guardTag('block', 'data-lang="en" data-timeout="500"');
    await host.open({
      scripts: sdkTag + guard + shopTag,
      broken: { 'imp-checkout.en.txt': broken },
    });
    await host.ready();
    await host.pay(wrong);
    expect((await host.seen()).calls).toHaveLength(0);
    expect((await host.seen()).console.join()).toContain('값의 자료형이 다릅니다');
    await expect
      .poll(async () => (await host.words()).filter((line) => line.startsWith('warn')))
      .toHaveLength(1);
  });
}

for (const name of ['imp-checkout.js', 'imp-checkout.compat.js']) {
  for (const broken of ['missing', 'tampered'] as const) {
    test(`payments go through where ${name} itself is ${broken}`, async ({ host }) => {
      const integrity = `integrity="${await integrityOf(name)}"`;
      await host.open({
        scripts: guardTag('block', integrity, name) + sdkTag + shopTag,
        broken: { [name]: broken },
      });
      await host.pay(wrong);
      expect((await host.seen()).calls).toHaveLength(1);
      expect(await host.tab.run(() => 'ImpCheckout' in window)).toBe(false);
    });
  }
}

test('a payment before the checker is there goes through and is checked afterwards', async ({
  host,
}) => {
  await host.open({
    scripts: sdkTag + guardTag('block') + shopTag,
    broken: { 'imp-checkout.wasm': 'hanging' },
  });
  await host.pay(wrong);
  const { calls } = await host.seen();
  expect(calls.map(({ inClick }) => inClick)).toEqual([true]);
  host.release();
  await expect.poll(() => host.words()).toHaveLength(1);
  expect((await host.words())[0]).toContain('보낸 뒤에 검사했습니다');
});

test('the guard guards where files have to be fetched otherwise', async ({ host }) => {
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag, without: 'XMLHttpRequest' });
  expect(await host.ready()).toBe(true);
  await host.pay(wrong);
  expect((await host.seen()).calls).toHaveLength(0);
});

test('payments go through while the script itself does not come', async ({ host }) => {
  await host.open({
    scripts: sdkTag + guardTag('block', 'async') + shopTag,
    broken: { 'imp-checkout.js': 'hanging' },
  });
  await host.pay(wrong);
  host.release();
  await expect.poll(() => host.tab.run(() => 'ImpCheckout' in window)).toBe(true);
  expect(await host.ready()).toBe(true);
  await host.pay(wrong);
  const { calls, answers } = await host.seen();
  expect([calls.length, answers.length]).toEqual([1, 1]);
});

test('without data-guard the script leaves the page alone', async ({ host }) => {
  await host.open({ scripts: sdkTag + scriptTag + shopTag });
  await host.pay(wrong);
  expect((await host.seen()).calls).toHaveLength(1);
  expect(await host.words()).toEqual([]);
});

test('a tag with mistakes guards as far as it can be read, and names them', async ({ host }) => {
  const tag = `<script src="imp-checkout.js" data-guard="blcok" data-channels="{"></script>`;
  await host.open({ scripts: sdkTag + tag + shopTag });
  await host.ready();
  expect(await host.words()).toHaveLength(2);
  await host.pay(wrong);
  expect((await host.seen()).calls, 'it warns at least').toHaveLength(1);
  expect(await host.words()).toHaveLength(3);
});

test('the panel shows developers what the console says, and can be closed', async ({ host }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
  await host.open({ scripts: sdkTag + guardTag('warn', 'data-panel') + shopTag, policy });
  await host.ready();
  await host.pay(order);
  expect(await host.panel()).toBeNull();
  await host.pay(wrong, { ...wrong, merchant_uid: '' });
  const panel = await host.panel();
  expect(panel?.headings).toHaveLength(2);
  expect(panel?.headings[0], 'newest first').toContain('오류 2');
  expect(panel?.text).toContain('amount');
  expect(panel?.width, 'its style holds').toBeLessThanOrEqual(440);
  expect((await host.seen()).violations).toEqual([]);
  await host.closePanel();
  expect(await host.panel()).toBeNull();
});
