// The ES module without WebAssembly: the same exports, nothing to fetch. It loads on a server, too.

import { createDefineElement } from './element/element.js';
import { createGuard } from './guard.js';
import { createLoad } from './load.js';
import { start } from './start-compat.js';

export * from './api.js';

export const load = createLoad(start, () => true);
export const guard = createGuard(load);
export const defineElement = createDefineElement(load);
