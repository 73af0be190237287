// What a checkout page downloads, as its server sends it: compressed with brotli at its best. The same
// measure serves script/bench and tests/web/size.test.mjs.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { transform } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const shipped = async (name) => brotli(await readFile(path(`dist/${name}`)));

/** The core in WebAssembly and Emscripten's glue, as esbuild minifies it into each script. */
export async function coreSize() {
  const { code } = await transform(
    await readFile(path('build/wasm/imp-checkout-core.js'), 'utf8'),
    {
      minify: true,
    },
  );
  return (await shipped('imp-checkout.wasm')) + brotli(code);
}

/** The script, which holds the element, and the core: what a Korean page downloads. */
export const koreanSize = async () =>
  (await shipped('imp-checkout.js')) + (await shipped('imp-checkout.wasm'));

/** The same with the English messages: all that any page downloads. */
export const dropInSize = async () => (await koreanSize()) + (await shipped('imp-checkout.en.txt'));

export const compatSize = () => shipped('imp-checkout.compat.js');

/** What the files have to weigh less than, and what they should; in bytes. */
export const limits = {
  core: { must: 60_000, aim: 45_000 },
  dropIn: { must: 89_000, aim: 64_000 },
};
