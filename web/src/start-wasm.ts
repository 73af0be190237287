// Starts the core in WebAssembly, from bytes that were given or fetched, and brings its English texts
// when they are asked for.

/// <reference path="./build.d.ts" />

import createCore, { type Core as Instance, type Instantiate } from 'imp-checkout-core';
import { createCheckout } from './checkout.js';
import { Core } from './core.js';
import { ImpCheckoutError } from './error.js';
import type { Files } from './fetch-file.js';
import type { Start, Started } from './load.js';
import type { LoadOptions } from './types.js';

/** The shortest module there is. */
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

// Whether a policy refuses WebAssembly shows only when some is compiled, and in WebKit (2.50) only
// when it is started. Asking with eight bytes saves such a page the download. They are asked at once:
// on a slow phone, waiting for another thread would take longer than the answer.
function demandWebAssembly(): void {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(emptyModule));
  } catch (cause) {
    throw new ImpCheckoutError('wasm', 'WebAssembly is missing or refused on this page', cause);
  }
}

const instantiate = (module: WebAssembly.Module) =>
  new Promise<Instance>((resolve, reject) => {
    // Not every version of the glue looks at a failure, of the start or of its own part in it.
    const supply: Instantiate = (_wasm, imports) => ({
      then: (use) =>
        WebAssembly.instantiate(module, imports)
          .then((instance) => use({ instance }))
          .catch(reject),
    });
    createCore({ instantiate: supply }).then(resolve, reject);
  });

// On this thread, which a slow phone blocks for less than 10 ms; to have another thread do it takes
// three times as long. Some browsers (Chromium before 115) leave all but the smallest to others.
async function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return WebAssembly.compile(bytes);
  }
}

async function startCore(wasm: BufferSource | WebAssembly.Module): Promise<Core> {
  try {
    const module = wasm instanceof WebAssembly.Module ? wasm : await compile(wasm);
    return await Core.start(() => instantiate(module));
  } catch (cause) {
    throw new ImpCheckoutError('wasm', 'WebAssembly could not be started', cause);
  }
}

/**
 * `files` bring what the caller does not, and `defaultFallback` takes over where WebAssembly is
 * refused.
 */
export function startWith(files: Files, defaultFallback?: LoadOptions['fallback']): Start {
  return async ({ wasmBinary, wasmUrl, fallback = defaultFallback }, signal) => {
    try {
      if (!wasmBinary) demandWebAssembly();
      const core = await startCore(wasmBinary ?? (await files.wasm(wasmUrl, signal)));
      const speakEnglish: Started['speakEnglish'] = async ({ english, englishUrl }, until) =>
        core.learnEnglish(
          english ?? new TextDecoder().decode(await files.english(englishUrl, until)),
        );
      return { checkout: createCheckout(core), speakEnglish };
    } catch (error) {
      const refused = error instanceof ImpCheckoutError && error.code === 'wasm';
      const checkout = refused && fallback && (await (await fallback()).load());
      if (!checkout) throw error;
      return { checkout };
    }
  };
}
