// The classic script: its exports become the global `ImpCheckout`. imp-checkout.wasm lies beside it.
// Which script this is can only be asked while it runs for the first time.

import { createLoad } from './load.js';

export { ImpCheckoutError } from './error.js';
export { applyFix } from './patch.js';

const script = typeof document === 'undefined' ? null : document.currentScript;
const url = (script as HTMLScriptElement | null)?.src;

export const load = createLoad(() => new URL('imp-checkout.wasm', url || document.baseURI));
