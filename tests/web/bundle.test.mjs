// What the shipped files must not do on a page that takes money, that their hashes are right, and
// that they are made anew to the byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { path, read } from './support.mjs';

const forbidden = [
  ['eval', /\beval\b/],
  ['new Function', /(?<!WebAssembly\.)\bFunction\s*\(/],
  ['timers that run text', /setTimeout\(\s*["'`]/],
  ['markup made of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/],
  ['styles', /\.cssText|createElement\(["'`]style/],
  ['storage', /localStorage|sessionStorage|indexedDB|\.cookie\b/],
  ['other ways to the network', /sendBeacon|WebSocket|EventSource|importScripts|new Image/],
  ['a second fetch', /\bfetch\([^]*\bfetch\(/],
  ['a second request', /\bnew XMLHttpRequest\b[^]*\bnew XMLHttpRequest\b/],
  ['a request that is more than a question', /\.open\((?!"GET")|\.send\((?!\))|method:["'`]POST/i],
  ['messages between windows', /postMessage|onmessage/],
  ['characters beyond ASCII', /[^\0-\x7f]/],
  ['paths of the machine that built it', /\/(?:home|root|tmp|work|usr)\//],
];

const bundles = [
  'imp-checkout.js',
  'imp-checkout.mjs',
  'imp-checkout.node.mjs',
  'imp-checkout.compat.js',
  'imp-checkout.compat.mjs',
  'imp-checkout.development.mjs',
];

describe('the bundles', () => {
  for (const name of bundles) {
    for (const [sentence, pattern] of forbidden) {
      it(`${name} holds no ${sentence}`, () => {
        const found = read(`dist/${name}`).match(pattern);
        assert.equal(found && found[0].slice(0, 80), null);
      });
    }
  }

  it("name no host but those of the documentation and of PortOne's SDK", () => {
    for (const name of [...bundles, 'imp-checkout.wasm']) {
      const hosts = read(`dist/${name}`).match(/https?:\/\/[\w-]+(?:\.[\w-]+)+/g) ?? [];
      for (const host of hosts)
        // The last is no address but the name of SVG's vocabulary.
        assert.match(
          host,
          /^(https:\/\/(developers\.portone\.io|cdn\.iamport\.kr)|http:\/\/www\.w3\.org)$/,
          name,
        );
    }
  });

  it('have the hashes that integrity.json states, each of them and no others', async () => {
    const { version, files } = JSON.parse(read('dist/integrity.json'));
    assert.equal(version, JSON.parse(read('package.json')).version);
    const names = (await readdir(path('dist'))).filter((name) => name !== 'integrity.json');
    assert.deepEqual(Object.keys(files).sort(), names.sort());
    for (const name of names) {
      const hash = createHash('sha384').update(await readFile(path(`dist/${name}`)));
      assert.equal(files[name], `sha384-${hash.digest('base64')}`, name);
    }
  });

  it('hold the hash of what they load', () => {
    const { files } = JSON.parse(read('dist/integrity.json'));
    const holds = (name, other) => read(`dist/${name}`).includes(files[other]);
    assert.ok(holds('imp-checkout.js', 'imp-checkout.wasm'));
    assert.ok(holds('imp-checkout.js', 'imp-checkout.compat.mjs'));
    assert.ok(holds('imp-checkout.mjs', 'imp-checkout.wasm'));
  });

  it('come out the same when they are built again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
    try {
      await promisify(execFile)(process.execPath, [
        path('web/build.mjs'),
        path('build/wasm'),
        again,
      ]);
      for (const name of await readdir(again)) {
        const [built, rebuilt] = [path(`dist/${name}`), join(again, name)].map((file) =>
          readFile(file),
        );
        assert.ok((await built).equals(await rebuilt), name);
      }
    } finally {
      await rm(again, { recursive: true });
    }
  });
});
