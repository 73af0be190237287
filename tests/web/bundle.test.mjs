// What the shipped files must not do on a page that takes money, and that they are made anew to the
// byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { path, read } from './support.mjs';

const forbidden = [
  ['eval', /\beval\b/],
  ['new Function', /\bFunction\s*\(/],
  ['timers that run text', /setTimeout\(\s*["'`]/],
  ['markup made of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/],
  ['styles', /\.cssText|createElement\(["'`]style/],
  ['storage', /localStorage|sessionStorage|indexedDB|\.cookie\b/],
  [
    'other ways to the network',
    /XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|new Image/,
  ],
  ['a second fetch', /\bfetch\([^]*\bfetch\(/],
  ['messages between windows', /postMessage|onmessage/],
  ['words to the console', /console\./],
  ['characters beyond ASCII', /[^\0-\x7f]/],
  ['paths of the machine that built it', /\/(?:home|root|tmp|work|usr)\//],
];

describe('the bundles', () => {
  for (const name of ['imp-checkout.js', 'imp-checkout.mjs']) {
    for (const [sentence, pattern] of forbidden) {
      it(`${name} holds no ${sentence}`, () => {
        const found = read(`dist/${name}`).match(pattern);
        assert.equal(found && found[0].slice(0, 80), null);
      });
    }
  }

  it('name no host but that of the documentation', () => {
    for (const name of ['imp-checkout.js', 'imp-checkout.mjs', 'imp-checkout.wasm']) {
      const hosts = read(`dist/${name}`).match(/https?:\/\/[\w-]+(?:\.[\w-]+)+/g) ?? [];
      assert.deepEqual([...new Set(hosts)], ['https://developers.portone.io'], name);
    }
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
