// The demo in every browser, and where there is no WebAssembly, as in the Lockdown Mode of iOS: it
// checks all the same, by the build that the script brings along.

import { readFile } from 'node:fs/promises';
import { expect, test } from './script/pages.js';

const root = new URL('../../build/demo/', import.meta.url);

const table = [
  { sentence: 'the demo checks', served: {}, core: 'imp-checkout.wasm' },
  {
    sentence: 'the demo checks where there is no WebAssembly',
    served: { without: 'WebAssembly' },
    core: 'imp-checkout.compat.mjs',
  },
] as const;

for (const { sentence, served, core } of table) {
  test(sentence, async ({ host }) => {
    const html = await readFile(new URL('index.html', root), 'utf8');
    await host.open({ html, root, ...served });
    const state = () => host.tab.run(() => document.body.dataset['state']);
    await expect.poll(state, { timeout: 30_000 }).toBe('ready');
    const cores = ['/imp-checkout.wasm', '/imp-checkout.compat.mjs'];
    expect(host.requests.filter((path) => cores.includes(path))).toEqual([`/${core}`]);
    expect((await host.seen()).violations).toEqual([]);
  });
}
