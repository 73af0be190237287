// The ES module for Node: `load()` reads imp-checkout.wasm and imp-checkout.en.txt from beside itself,
// so that a server can check without a bundler, in both languages.

/// <reference path="./node-fs.d.ts" />

import { readFile } from 'node:fs/promises';
import { createDefineElement } from './element/element.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { startWith } from './start-wasm.js';

export * from './api.js';

const beside = (name: string) => readFile(new URL(name, import.meta.url));

const start = startWith({ wasm: () => '', english: () => '' });

const loadBoth = createLoad(
  async (options, signal) =>
    start(
      { ...options, wasmBinary: options.wasmBinary ?? (await beside('./imp-checkout.wasm')) },
      signal,
    ),
  () => true,
);

/** Where the file is missing, messages stay Korean, and the console says why. */
const readEnglish = () => beside('./imp-checkout.en.txt').then(String, () => undefined);

export const load: typeof loadBoth = async (options = {}) => {
  const english = options.english ?? (await readEnglish());
  return loadBoth({ ...options, lang: 'en', ...(english !== undefined && { english }) });
};
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);
