// The classic script: its exports become the global `ImpCheckout`. Its other files lie beside it.
// Which script this is can only be asked while it runs for the first time.

import { guardAsTagged } from './attributes.js';
import { createDefineElement } from './element/element.js';
import { filesAt } from './fetch-file.js';
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

const files = filesAt({
  wasm: () => beside('imp-checkout.wasm'),
  english: () => beside('imp-checkout.en.txt'),
});

export const load = createLoad(startWith(files, fallback));
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);

guardAsTagged(script, guard);

defineElement();
