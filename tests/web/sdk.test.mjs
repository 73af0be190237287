// loadSdk(): PortOne's script once and its set-up once, in a page made of the few things it asks for.

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { freshModule, withGlobals } from './support.mjs';

const shop = { userCode: 'imp00000000' };

/** A document whose scripts do what `arrive` says, and an SDK that remembers its set-up. */
function page(arrive) {
  const scripts = [];
  const setUp = [];
  const IMP = {
    init: (...given) => setUp.push(['init', ...given]),
    agency: (...given) => setUp.push(['agency', ...given]),
    request_pay() {},
  };
  const document = {
    createElement: () => ({ remove: () => scripts.pop() }),
    querySelector: () => ({ nonce: 'n0nce' }),
    head: {
      append(script) {
        scripts.push(script);
        queueMicrotask(() => arrive(script, IMP));
      },
    },
  };
  return { document, scripts, setUp, IMP };
}

const arrives = (script, IMP) => {
  globalThis.IMP = IMP;
  script.onload();
};
const breaks = (script) => script.onerror();
const hangs = () => {};
const empty = (script) => script.onload();

const failsWith = (code) => (error) => error.name === 'ImpCheckoutError' && error.code === code;

describe('loadSdk()', () => {
  afterEach(() => {
    delete globalThis[Symbol.for('imp-checkout.sdk')];
    delete globalThis.IMP;
  });

  it("loads PortOne's script once and sets it up once, for two versions of this library", async () => {
    const { document, scripts, setUp, IMP } = page(arrives);
    await withGlobals({ document }, async () => {
      const [one, two] = [await freshModule(), await freshModule('imp-checkout.compat.mjs')];
      const loaded = await Promise.all([one, one, two].map(({ loadSdk }) => loadSdk(shop)));
      assert.deepEqual(loaded, [IMP, IMP, IMP]);
      assert.deepEqual(setUp, [['init', 'imp00000000']]);
      assert.deepEqual(
        scripts.map(({ src, nonce }) => [src, nonce]),
        [['https://cdn.iamport.kr/v1/iamport.js', 'n0nce']],
      );
      await assert.rejects(two.loadSdk({ userCode: 'imp11111111' }), failsWith('sdk'));
      assert.equal(setUp.length, 1);
    });
  });

  it('takes the SDK that is on the page, and the code of a sub-shop', async () => {
    const { document, scripts, setUp, IMP } = page(hangs);
    await withGlobals({ document, IMP }, async () => {
      const { loadSdk } = await freshModule();
      assert.equal(await loadSdk({ ...shop, tierCode: 'AAA' }), IMP);
      assert.deepEqual(setUp, [['agency', 'imp00000000', 'AAA']]);
      assert.deepEqual(scripts, []);
    });
  });

  for (const [sentence, arrive, code] of [
    ['the script cannot be loaded', breaks, 'sdk'],
    ['the script brings no SDK', empty, 'sdk'],
    ['the script never comes', hangs, 'timeout'],
  ]) {
    it(`rejects with ${code} where ${sentence}, and may be tried again`, async () => {
      const { loadSdk } = await freshModule();
      const first = page(arrive);
      const timeoutMs = code === 'timeout' ? 20 : 60_000;
      await withGlobals({ document: first.document }, () =>
        assert.rejects(loadSdk({ ...shop, timeoutMs }), failsWith(code)),
      );
      assert.deepEqual(first.setUp, []);
      const second = page(arrives);
      await withGlobals({ document: second.document }, () => loadSdk(shop));
      assert.equal(second.setUp.length, 1);
    });
  }

  it('resolves with null on a server', async () => {
    const { loadSdk } = await freshModule();
    assert.equal(await loadSdk(shop), null);
  });
});
