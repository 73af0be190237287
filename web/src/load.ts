// Loading: once per page, a failure forgotten, bounded in time, and nothing at all on a server.
// Nothing happens until somebody calls it.

/// <reference path="./build.d.ts" />

import { createCheckout } from './checkout.js';
import { Core } from './core.js';
import { ImpCheckoutError } from './error.js';
import type { Checkout, LoadOptions, load } from './types.js';

const defaultTimeoutMs = 10_000;

// The hash refuses a file that was tampered with, and one that is left over from another release.
async function fetchWasm(url: () => string | URL, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url(), { integrity: WASM_INTEGRITY, signal });
    if (!response.ok) throw new Error(`The server answered ${response.status}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new ImpCheckoutError('network', 'imp-checkout.wasm could not be fetched', cause);
  }
}

async function startCore(bytes: BufferSource): Promise<Core> {
  try {
    return await Core.start(await WebAssembly.compile(bytes));
  } catch (cause) {
    throw new ImpCheckoutError('wasm', 'WebAssembly could not be started', cause);
  }
}

async function start(options: LoadOptions, defaultUrl: () => string | URL): Promise<Checkout> {
  const { wasmBinary, wasmUrl, timeoutMs = defaultTimeoutMs } = options;
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ImpCheckoutError('timeout', `Loading took longer than ${timeoutMs} ms`));
      abort.abort();
    }, timeoutMs);
  });
  const work = async () => {
    const url = wasmUrl === undefined ? defaultUrl : () => wasmUrl;
    return createCheckout(await startCore(wasmBinary ?? (await fetchWasm(url, abort.signal))));
  };
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** `defaultUrl` says where imp-checkout.wasm is unless the caller does. */
export function createLoad(defaultUrl: () => string | URL): typeof load {
  let loading: Promise<Checkout> | undefined;
  return (options = {}) => {
    if (loading) return loading;
    if (typeof document === 'undefined' && !options.wasmBinary) return Promise.resolve(null);
    const attempt = start(options, defaultUrl);
    attempt.catch(() => (loading = undefined));
    return (loading = attempt);
  };
}
