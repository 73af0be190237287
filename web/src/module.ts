// Imports a module only if its hash is right. `import()` takes no hash, but a module that was loaded
// with one before is the very one that `import()` then gets, from the page's module map.
//
// A preloading link does that under every policy: Trusted Types allow it, and it needs no
// `connect-src`. But WebKit (2.50) preloads modules without looking at the hash, so there a script
// element does it, which Trusted Types may refuse; then the module is not loaded at all.

import { ImpCheckoutError } from './error.js';
import type { Entry } from './types.js';

const checksPreloads = (): boolean =>
  !navigator.vendor.startsWith('Apple') &&
  document.createElement('link').relList.supports('modulepreload');

function preloading(url: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  return link;
}

function running(url: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = url;
  return script;
}

function loadVerified(url: string, integrity: string, nonce?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = checksPreloads() ? preloading(url) : running(url);
    element.integrity = integrity;
    if (nonce) element.nonce = nonce;
    element.onload = () => resolve();
    element.onerror = reject;
    document.head.append(element);
  });
}

export async function importVerified(
  url: string,
  integrity: string,
  nonce?: string,
): Promise<Entry> {
  try {
    await loadVerified(url, integrity, nonce);
    return await import(url);
  } catch (cause) {
    throw new ImpCheckoutError(
      'network',
      'The build without WebAssembly could not be loaded',
      cause,
    );
  }
}
