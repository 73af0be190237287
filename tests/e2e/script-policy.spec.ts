// Every content security policy that a payment page may have, with the file that docs/security.md
// recommends for it: the checker works and the policy has nothing to complain of.

import { readFile } from 'node:fs/promises';
import {
  expect,
  guardTag,
  inWebKit,
  order,
  scriptTag,
  sdkTag,
  shopTag,
  test,
  wrong,
} from './script/pages.js';

const none = "default-src 'none'; img-src data:";
const wasm = "script-src 'self' 'wasm-unsafe-eval'";
const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";

const script = 'imp-checkout.js';
const compat = 'imp-checkout.compat.js';

const table = [
  { name: compat, policy: `${none}; script-src 'self'; connect-src 'self'` },
  { name: script, policy: `${none}; ${wasm}; connect-src 'self'` },
  { name: compat, policy: `${none}; ${wasm}; connect-src 'self'` },
  { name: compat, policy: `${none}; ${wasm}` },
  { name: script, policy: `${none}; ${wasm}; connect-src 'self'; ${trusted}` },
  { name: compat, policy: `${none}; script-src 'self'; ${trusted}` },
];

for (const { name, policy } of table) {
  test(`${name} under ${policy}`, async ({ host }) => {
    await host.open({ scripts: sdkTag + guardTag('block', '', name) + shopTag, policy });
    expect(await host.ready()).toBe(true);
    await host.pay(wrong, order);
    const { calls, answers, violations } = await host.seen();
    expect(calls.map(({ params }) => params.amount)).toEqual([1004]);
    expect(answers).toHaveLength(1);
    expect(violations).toEqual([]);
  });
}

test('the policy that docs/security.md recommends', async ({ host }) => {
  const text = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const policy = /^Content-Security-Policy: (.*)$/m.exec(text)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  await host.open({ scripts: sdkTag + guardTag('block', 'data-panel') + shopTag, policy });
  expect(await host.ready()).toBe(true);
  await host.pay(wrong, order);
  const { calls, answers, violations } = await host.seen();
  expect([calls.length, answers.length]).toEqual([1, 1]);
  expect(await host.panel()).not.toBeNull();
  // The test's own page has an icon of its own.
  expect(violations.filter((each) => each !== 'img-src data')).toEqual([]);
});

test('loadSdk() says so where Trusted Types keep it from adding a script', async ({ host }) => {
  const policy = `${none}; ${wasm}; connect-src 'self'; ${trusted}`;
  await host.open({ scripts: scriptTag, policy });
  const code = await host.tab.run(() => {
    const { ImpCheckout } = window as unknown as {
      ImpCheckout: { loadSdk(options: object): Promise<unknown> };
    };
    return ImpCheckout.loadSdk({ userCode: 'imp00000000' }).then(
      () => 'loaded',
      (error: { code: string }) => error.code,
    );
  });
  expect(code).toBe('sdk');
  expect(await host.tab.run(() => document.querySelectorAll('script[src^=http]').length)).toBe(0);
});

test('a page that names a nonce for its scripts', async ({ host }) => {
  const policy = `${none}; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'`;
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag, policy, nonce: 'abc' });
  expect(await host.ready()).toBe(true);
  await host.pay(wrong);
  expect((await host.seen()).answers).toHaveLength(1);
  expect((await host.seen()).violations).toEqual([]);
});

// Chromium and Firefox report the one attempt that asking costs, WebKit does not.
const attempt = inWebKit ? [] : ['script-src wasm-eval'];

test('where the policy refuses WebAssembly, imp-checkout.js brings its own fallback', async ({
  host,
}) => {
  const policy = `${none}; script-src 'self'; connect-src 'self'`;
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag, policy });
  expect(await host.ready()).toBe(true);
  await host.pay(wrong);
  const { answers, violations } = await host.seen();
  expect(answers).toHaveLength(1);
  expect(violations).toEqual(attempt);
  expect(host.requests).not.toContain('/imp-checkout.wasm');
});

test('a browser without WebAssembly costs not even that', async ({ host }) => {
  const policy = `${none}; script-src 'self'`;
  const scripts = sdkTag + guardTag('block') + shopTag;
  await host.open({ scripts, policy, without: 'WebAssembly' });
  expect(await host.ready()).toBe(true);
  await host.pay(wrong);
  const { answers, violations } = await host.seen();
  expect(answers).toHaveLength(1);
  expect(violations).toEqual([]);
});

// WebKit checks the hash of a module only in a script element, which Trusted Types refuse.
test(`the fallback under Trusted Types ${inWebKit ? 'is not run unchecked' : 'runs'}`, async ({
  host,
}) => {
  const policy = `${none}; script-src 'self'; ${trusted}`;
  const scripts = sdkTag + guardTag('block') + shopTag;
  for (const page of [{ policy }, { policy, without: 'WebAssembly' as const }]) {
    await host.open({ scripts, ...page });
    if (inWebKit) {
      await expect.poll(() => host.words()).toHaveLength(1);
      expect(host.requests).not.toContain('/imp-checkout.compat.mjs');
    } else expect(await host.ready()).toBe(true);
    await host.pay(wrong);
    const { calls, answers, violations } = await host.seen();
    expect([calls.length, answers.length]).toEqual(inWebKit ? [1, 0] : [0, 1]);
    const refused = inWebKit ? ['require-trusted-types-for trusted-types-sink'] : [];
    expect(violations).toEqual([...('without' in page ? [] : attempt), ...refused]);
  }
});

test("a fallback of the page's own runs there, too", async ({ host }) => {
  const policy = `${none}; script-src 'self'; ${trusted}`;
  await host.open({ scripts: scriptTag, policy, without: 'WebAssembly' });
  const ownFallback = "{ fallback: () => import('/imp-checkout.compat.mjs') }";
  expect(await host.tab.run(`ImpCheckout.load(${ownFallback}).then(() => true)`)).toBe(true);
  expect((await host.seen()).violations).toEqual([]);
});

test('the fallback is not asked for where WebAssembly runs', async ({ host }) => {
  await host.open({ scripts: sdkTag + guardTag('block') + shopTag });
  await host.ready();
  expect(host.requests).toContain('/imp-checkout.wasm');
  expect(host.requests).not.toContain('/imp-checkout.compat.mjs');
});

for (const broken of ['missing', 'tampered', 'hanging'] as const) {
  test(`a fallback that is ${broken} is not run, and payments go through`, async ({ host }) => {
    await host.open({
      scripts: sdkTag + guardTag('block', 'data-timeout="1500"') + shopTag,
      without: 'WebAssembly',
      broken: { 'imp-checkout.compat.mjs': broken },
    });
    await expect.poll(() => host.words()).toHaveLength(1);
    await host.pay(wrong);
    expect((await host.seen()).calls).toHaveLength(1);
  });
}
