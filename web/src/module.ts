// Imports a module only if its hash is right. `import()` takes no hash, but a preloaded module that
// passed its check is the one that `import()` then gets, from the page's module map. Trusted Types
// allow both, and neither needs `connect-src`.

/// <reference path="./build.d.ts" />

import { ImpCheckoutError } from './error.js';
import type { Entry } from './types.js';

const failed = () =>
  new ImpCheckoutError('network', 'The build without WebAssembly could not be loaded');

export function importVerified(url: string, integrity: string, nonce?: string): Promise<Entry> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    if (!link.relList?.supports?.('modulepreload')) return reject(failed());
    link.rel = 'modulepreload';
    link.href = url;
    link.integrity = integrity;
    if (nonce) link.nonce = nonce;
    link.onerror = () => reject(failed());
    link.onload = () => {
      link.remove();
      import(url).then(resolve, reject);
    };
    document.head.append(link);
  });
}
