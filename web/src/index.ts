// The ES module. imp-checkout.wasm lies beside it; bundlers know this way of saying so and bring the
// file along.

import { createLoad } from './load.js';

export { ImpCheckoutError } from './error.js';
export { applyFix } from './patch.js';

export const load = createLoad(() => new URL('./imp-checkout.wasm', import.meta.url));
