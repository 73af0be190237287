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

const files = {
  wasm: () => beside('./imp-checkout.wasm'),
  english: () => beside('./imp-checkout.en.txt'),
};

const loadOnce = createLoad(startWith(files), () => true);

/** Nothing is downloaded here, so English is always there. */
export const load: typeof loadOnce = (options) => loadOnce({ ...options, lang: 'en' });
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);
