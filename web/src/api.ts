// What every build exports besides `load` and `guard`, which know their core.

export { ImpCheckoutError } from './error.js';
export { applyFix } from './patch.js';
export { readRedirect } from './redirect.js';
export { loadSdk } from './sdk.js';
