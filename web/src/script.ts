// The classic script: its exports become the global `ImpCheckout`. imp-checkout.wasm lies beside it.
// Which script this is can only be asked while it runs for the first time.

import { guardAsTagged } from './attributes.js';
import { createDefineElement } from './element/element.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { importVerified } from './module.js';
import { startWith } from './start-wasm.js';
import type { LoadOptions } from './types.js';

export * from './api.js';

const script =
  typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);
const beside = (name: string) => new URL(name, script?.src || document.baseURI);

const fallback: LoadOptions['fallback'] = () =>
  importVerified(beside('imp-checkout.compat.mjs').href, COMPAT_INTEGRITY, script?.nonce);

export const load = createLoad(startWith(() => beside('imp-checkout.wasm'), fallback));
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);

guardAsTagged(script, guard);

defineElement();
