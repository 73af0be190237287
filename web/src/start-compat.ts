// Starts the core in plain JavaScript: Emscripten's translation of the same WebAssembly, for pages
// that refuse WebAssembly and for those that want a single file. Nothing is fetched.

/// <reference path="./build.d.ts" />

import createCore from 'imp-checkout-core';
import { createCheckout } from './checkout.js';
import { Core } from './core.js';
import type { Start } from './load.js';

export const start: Start = async () => ({
  checkout: createCheckout(await Core.start(() => createCore({}))),
});
