// The ES module for Node: `load()` reads imp-checkout.wasm from beside itself, so that a server can
// check without a bundler.

/// <reference path="./node-fs.d.ts" />

import { readFile } from 'node:fs/promises';
import { createDefineElement } from './element/element.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { startWith } from './start-wasm.js';

export * from './api.js';

const start = startWith(() => '');

export const load = createLoad(
  async (options, signal) =>
    start(
      {
        ...options,
        wasmBinary:
          options.wasmBinary ?? (await readFile(new URL('./imp-checkout.wasm', import.meta.url))),
      },
      signal,
    ),
  () => true,
);
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);
