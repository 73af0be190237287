// load(): once per page, a failure forgotten, bounded in time, nothing on a server; in the ES modules
// and the classic scripts alike.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import {
  card,
  catalogue,
  english,
  found,
  freshModule,
  ImpCheckoutError,
  kcp,
  path,
  read,
  wasmBinary,
  withGlobals,
} from './support.mjs';

const document = { baseURI: 'https://shop.example/cart/' };
const missing = async () => new Response('no such file', { status: 404 });
const offline = async () => {
  throw new TypeError('Failed to fetch');
};
const silent = (_url, { signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** Runs `body` in a page, with a fetch that remembers what it was asked for. */
const inPage = (fetch, body) => {
  const asked = [];
  const remember = (url, options) => {
    asked.push(String(url));
    return fetch(url, options);
  };
  return withGlobals({ document, fetch: remember }, () => body(asked));
};

const failsWith = (code) => (error) =>
  error instanceof Error && error.name === 'ImpCheckoutError' && error.code === code;

describe('load()', () => {
  it('fetches the file beside the module, once, however often it is called', () =>
    inPage(found, async (asked) => {
      const { load } = await freshModule();
      const [one, two] = await Promise.all([load(), load({ wasmUrl: 'https://other.example/' })]);
      assert.equal(one, two);
      assert.equal(await load(), one);
      assert.equal(asked.length, 1);
      assert.match(asked[0], /\/dist\/imp-checkout\.wasm$/);
      assert.ok(one.check(card, kcp).ok);
    }));

  it('fetches from where it is told', () =>
    inPage(found, async (asked) => {
      const { load } = await freshModule();
      await load({ wasmUrl: new URL('https://cdn.shop.example/a.wasm') });
      assert.deepEqual(asked, ['https://cdn.shop.example/a.wasm']);
    }));

  it('has the browser check the hash of what it fetches', () =>
    inPage(found, async () => {
      const { load } = await freshModule();
      let integrity;
      await withGlobals(
        { fetch: (_url, options) => ((integrity = options.integrity), found('')) },
        load,
      );
      const digest = createHash('sha384').update(wasmBinary).digest('base64');
      assert.equal(integrity, `sha384-${digest}`);
    }));

  for (const [sentence, fetch, code] of [
    ['a file that is not there', missing, 'network'],
    ['no network', offline, 'network'],
    ['a file that is not WebAssembly', async () => new Response('<html>'), 'wasm'],
    [
      'a WebAssembly module that is not ours',
      async () => new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
      'wasm',
    ],
    ['an answer that never comes', silent, 'timeout'],
  ]) {
    it(`rejects with ${code} for ${sentence}, and may be tried again`, async () => {
      const { load } = await freshModule();
      await inPage(fetch, () =>
        assert.rejects(load({ timeoutMs: code === 'timeout' ? 20 : 60_000 }), failsWith(code)),
      );
      await inPage(found, async () => assert.ok((await load()).check(card, kcp).ok));
    });
  }

  it('gives calls that wait together the same failure', () =>
    inPage(missing, async (asked) => {
      const { load } = await freshModule();
      const results = await Promise.allSettled([load(), load()]);
      assert.equal(results[0].reason, results[1].reason);
      assert.equal(asked.length, 1);
    }));

  it('rejects with wasm where WebAssembly is missing or refused', async () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('refused by the policy'));
    for (const WebAssembly of [undefined, { compile: refuse, instantiate: refuse }]) {
      const { load } = await freshModule();
      await withGlobals({ WebAssembly }, () =>
        assert.rejects(load({ wasmBinary }), failsWith('wasm')),
      );
    }
  });

  it('lets a fallback take over there, and nowhere else', async () => {
    const compat = await freshModule('imp-checkout.compat.mjs');
    let asked = 0;
    const fallback = async () => (++asked, compat);
    const refused = await freshModule();
    const checkout = await inPage(found, (fetched) =>
      withGlobals({ WebAssembly: undefined }, async () => {
        const checkout = await refused.load({ fallback });
        assert.deepEqual(fetched, [], 'and what could not run is not fetched');
        return checkout;
      }),
    );
    assert.ok(checkout.check(card, kcp).ok);
    assert.equal(await compat.load(), checkout);
    assert.equal(asked, 1);

    const unreachable = await freshModule();
    await inPage(missing, () =>
      assert.rejects(unreachable.load({ fallback }), failsWith('network')),
    );
    await inPage(found, () => unreachable.load({ fallback }));
    assert.equal(asked, 1, 'asked for only where WebAssembly is refused');
  });

  it('leaves no timer behind that would keep a process alive', async () => {
    const { load } = await freshModule();
    const timers = new Set();
    const setTimeout = (...args) => {
      const timer = globalThis.setInterval(() => {}, 1e6, ...args);
      timers.add(timer);
      return timer;
    };
    const clearTimeout = (timer) => (clearInterval(timer), timers.delete(timer));
    await withGlobals({ setTimeout, clearTimeout }, () => load({ wasmBinary }));
    assert.equal(timers.size, 0);
  });

  for (const name of ['imp-checkout.mjs', 'imp-checkout.development.mjs']) {
    it(`resolves with null on a server, and loads there once it is given the bytes: ${name}`, async () => {
      const { load } = await freshModule(name);
      assert.equal(await load(), null);
      assert.equal(await load({ wasmUrl: 'https://shop.example/a.wasm' }), null);
      const checkout = await load({ wasmBinary });
      assert.ok(checkout.check(card, kcp).ok);
      assert.equal(await load(), checkout);
    });
  }

  it('takes the module compiled, as runtimes on the edge hand it over, which compile nothing', async () => {
    const { load } = await freshModule();
    const wasmBinary = await WebAssembly.compile(await readFile(path('dist/imp-checkout.wasm')));
    const { Module, Instance, Memory, Table, instantiate } = WebAssembly;
    const refuse = () => {
      throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
    };
    const edge = {
      process: undefined,
      fetch: refuse,
      WebAssembly: {
        Module,
        Instance,
        Memory,
        Table,
        compile: refuse,
        instantiate: (module, imports) =>
          module instanceof Module ? instantiate(module, imports) : refuse(),
      },
    };
    await withGlobals(edge, async () =>
      assert.ok((await load({ wasmBinary })).check(card, kcp).ok),
    );
  });

  it('leaves compiling to another thread where this one must not, as in Chromium before 115', async () => {
    const { load } = await freshModule();
    const { Module, Instance, Memory, Table, compile, instantiate } = WebAssembly;
    const Limited = new Proxy(Module, {
      construct(module, [bytes]) {
        if (bytes.byteLength > 4096) throw new RangeError('disallowed on the main thread');
        return new module(bytes);
      },
    });
    let compiled = 0;
    const count = (bytes) => (++compiled, compile(bytes));
    const limited = { Module: Limited, Instance, Memory, Table, compile: count, instantiate };
    await withGlobals({ WebAssembly: limited }, async () =>
      assert.ok((await load({ wasmBinary })).check(card, kcp).ok),
    );
    assert.equal(compiled, 1);
  });

  for (const name of ['imp-checkout.node.mjs', 'imp-checkout.compat.mjs']) {
    it(`loads on a server without being given anything: ${name}`, async () => {
      const { load } = await freshModule(name);
      const checkout = await load();
      assert.ok(checkout.check(card, kcp).ok);
      assert.equal(await load(), checkout);
    });
  }

  it('rejects with an error that the caller can tell apart', async () => {
    assert.ok(new ImpCheckoutError('timeout', 'late') instanceof Error);
    assert.equal(String(new ImpCheckoutError('timeout', 'late')), 'ImpCheckoutError: late');
    assert.equal(new ImpCheckoutError('network', 'away', 1).cause, 1);
  });
});

describe('English messages', () => {
  const wrong = { ...card, amount: '1004' };
  const messageOf = (checkout, lang) => checkout.check(wrong, { ...kcp, lang }).issues[0].message;
  const korean = /^`amount` 값의 자료형이 다릅니다/;
  const inEnglish = /^`amount` has the wrong type/;

  /** Runs `body` in a page, and returns what the console said. */
  const hearing = async (fetch, body) => {
    const said = [];
    const console = { warn: (text) => said.push(text) };
    await withGlobals({ console }, () => inPage(fetch, body));
    return said;
  };

  it('are not fetched unless they are asked for; until then messages are Korean, which is said once', async () => {
    const said = await hearing(found, async (asked) => {
      const { load } = await freshModule();
      const checkout = await load();
      assert.deepEqual(checkout.languages, ['ko']);
      assert.match(messageOf(checkout, 'en'), korean);
      assert.match(messageOf(checkout, 'en'), korean);
      assert.equal(asked.length, 1);
    });
    assert.equal(said.length, 1);
    assert.match(said[0], /load\(\{ lang: 'en' \}\)/);
  });

  it('come with the checker, or later to the same one; Korean stays', async () => {
    const said = await hearing(found, async (asked) => {
      const { load } = await freshModule();
      const checkout = await load({ lang: 'ko' });
      assert.match(messageOf(checkout, 'ko'), korean);
      assert.equal(await load({ lang: 'en' }), checkout);
      assert.deepEqual(checkout.languages, ['ko', 'en']);
      assert.match(messageOf(checkout, 'en'), inEnglish);
      assert.match(messageOf(checkout, 'ko'), korean);
      await load({ lang: 'en' });
      assert.deepEqual(
        asked.map((url) => url.replace(/.*\//, '')),
        ['imp-checkout.wasm', 'imp-checkout.en.txt'],
      );
    });
    assert.deepEqual(said, []);
  });

  it('are fetched from where it is told, under their hash', () =>
    withGlobals({ document }, async () => {
      const { load } = await freshModule();
      const asked = [];
      const fetch = (url, { integrity }) => (asked.push([url, integrity]), found(url));
      const englishUrl = 'https://cdn.shop.example/en.txt';
      await withGlobals({ fetch }, () => load({ lang: 'en', englishUrl }));
      const digest = createHash('sha384').update(english).digest('base64');
      assert.deepEqual(asked[1], [englishUrl, `sha384-${digest}`]);
    }));

  it('can be handed over, on a server, too', async () => {
    const { load } = await freshModule();
    assert.match(messageOf(await load({ wasmBinary, english }), 'en'), inEnglish);
  });

  for (const name of ['imp-checkout.node.mjs', 'imp-checkout.compat.mjs'])
    it(`are always there: ${name}`, async () => {
      const { load } = await freshModule(name);
      const checkout = await load();
      assert.deepEqual(checkout.languages, ['ko', 'en']);
      assert.match(messageOf(checkout, 'en'), inEnglish);
    });

  it('are not worth a failure on a server that lacks the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
    try {
      for (const name of ['imp-checkout.node.mjs', 'imp-checkout.wasm'])
        await copyFile(path(`dist/${name}`), join(folder, name));
      const { load } = await import(pathToFileURL(join(folder, 'imp-checkout.node.mjs')));
      const said = await hearing(missing, async () =>
        assert.match(messageOf(await load(), 'ko'), korean),
      );
      assert.equal(said.length, 1);
      assert.match(said[0], /imp-checkout\.en\.txt/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  const instead = (answer) => (url, options) =>
    String(url).endsWith('.txt') ? answer(url, options) : found(url);
  const text = (content) => instead(async () => new Response(content));
  for (const [sentence, fetch, expected] of [
    ['is not there', instead(missing), /imp-checkout\.en\.txt could not be fetched/],
    ['never comes', instead(silent), /longer than 20 ms/],
    ['is of another release', text(english.replace('0.', '7.')), /not of this release/],
    ['breaks off', text(english.slice(0, -200)), /not of this release/],
    ['is a page', text('<!doctype html>'), /not of this release/],
  ]) {
    it(`are not worth a failure: the file ${sentence}, and may be asked for again`, async () => {
      const { load } = await freshModule();
      const said = await hearing(fetch, async () => {
        const checkout = await load({ lang: 'en', timeoutMs: /20/.test(expected) ? 20 : 60_000 });
        assert.deepEqual(checkout.languages, ['ko']);
        assert.match(messageOf(checkout, 'ko'), korean);
      });
      assert.equal(said.length, 1);
      assert.match(said[0], expected);
      await inPage(found, async () =>
        assert.match(messageOf(await load({ lang: 'en' }), 'en'), inEnglish),
      );
    });
  }

  it('hold what the catalogue says of every rule', () => {
    const lines = new Set(english.split('\n'));
    const texts = catalogue.modules.flatMap(({ rules }) => rules.map(({ text }) => text.en));
    assert.ok(texts.length > 300);
    assert.deepEqual(
      texts.filter((text) => !lines.has(text)),
      [],
    );
  });
});

describe('the classic script', () => {
  const run = (page, name = 'imp-checkout.js') => {
    const context = vm.createContext({ URL, ...page });
    vm.runInContext(read(`dist/${name}`), context, { filename: path(`dist/${name}`) });
    return context.ImpCheckout;
  };
  const web = {
    AbortController,
    clearTimeout,
    Response,
    setTimeout,
    TextDecoder,
    TextEncoder,
    WebAssembly,
  };

  it('fetches the file beside the script', async () => {
    const asked = [];
    const { load } = run({
      ...web,
      document: {
        ...document,
        currentScript: { src: 'https://cdn.shop.example/v1/imp-checkout.js?x' },
      },
      fetch: (url) => (asked.push(String(url)), found(url)),
    });
    assert.ok((await load()).check(card, kcp).ok);
    assert.deepEqual(asked, ['https://cdn.shop.example/v1/imp-checkout.wasm']);
  });

  it('fetches the file beside the page where the browser does not say which script runs', async () => {
    const asked = [];
    const { load } = run({
      ...web,
      document: { ...document, currentScript: null },
      fetch: (url) => (asked.push(String(url)), found(url)),
    });
    await load();
    assert.deepEqual(asked, ['https://shop.example/cart/imp-checkout.wasm']);
  });

  it('does nothing but ask which script it is when it is included', () => {
    const touched = [];
    const watch = (name) =>
      new Proxy(function () {}, {
        get: (_, member) => (touched.push(`${name}.${String(member)}`), null),
        apply: () => touched.push(`${name}()`),
        construct: () => (touched.push(`new ${name}`), {}),
        set: (_, member) => touched.push(`${name}.${String(member)} =`),
      });
    const names = [
      'addEventListener',
      'console',
      'document',
      'fetch',
      'setTimeout',
      'localStorage',
      'navigator',
      'location',
      'IMP',
      'WebAssembly',
      'XMLHttpRequest',
      'TextEncoder',
      'TextDecoder',
    ];
    for (const script of ['imp-checkout.js', 'imp-checkout.compat.js']) {
      touched.length = 0;
      run(Object.fromEntries(names.map((name) => [name, watch(name)])), script);
      assert.deepEqual(touched, ['document.currentScript'], script);
    }
  });

  it('can be included where there is no document', async () => {
    assert.equal(await run({}).load(), null);
  });
});
