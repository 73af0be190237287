// The classic script without WebAssembly: one file for a script tag, whose `integrity` covers
// everything that runs, under any policy that lets the script itself run.

import { guardAsTagged } from './attributes.js';
import { createDefineElement } from './element/element.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { start } from './start-compat.js';

export * from './api.js';

export const load = createLoad(start, () => true);
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);

guardAsTagged(
  typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null),
  guard,
);

defineElement();
