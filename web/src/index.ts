// The ES module. imp-checkout.wasm and imp-checkout.en.txt lie beside it; bundlers know this way of
// saying so and bring the files along.

import { createDefineElement } from './element/element.js';
import { filesAt } from './fetch-file.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { startWith } from './start-wasm.js';

export * from './api.js';

export const load = createLoad(
  startWith(
    filesAt({
      wasm: () => new URL('./imp-checkout.wasm', import.meta.url),
      english: () => new URL('./imp-checkout.en.txt', import.meta.url),
    }),
  ),
);
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);
