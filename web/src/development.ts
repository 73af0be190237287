// The ES module while an app is being developed, which bundlers ask for by the condition
// `development`. Vite's server moves modules away from the files beside them, so imp-checkout.wasm
// would not be found. Here the build without WebAssembly stands in: the same answers, nothing to find.

import * as compat from './compat.js';
import { inPage } from './load.js';

export * from './compat.js';

let isWanted = false;

/** As in the module that is shipped: on a server a checker comes only to those who bring one. */
export const load: typeof compat.load = (options = {}) =>
  (isWanted ||= inPage(options)) ? compat.load(options) : Promise.resolve(null);
