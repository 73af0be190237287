// Bundles the web layer and the glue of the WebAssembly core into dist/:
//
//   imp-checkout.js     for a script tag, global `ImpCheckout`
//   imp-checkout.mjs    the same as an ES module
//   imp-checkout.wasm   the core, which either fetches from beside itself
//   imp-checkout.d.ts   the types
//
// node web/build.mjs [directory of the core] [directory to write]
// Equal inputs give equal bytes.

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { build, transform } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [coreDirectory = here('../build/wasm'), outDirectory = here('../dist')] =
  process.argv.slice(2);
const coreScript = resolve(coreDirectory, 'imp-checkout-core.js');
const wasm = await readFile(resolve(coreDirectory, 'imp-checkout-core.wasm'));
const { version } = JSON.parse(await readFile(here('../package.json'), 'utf8'));

// src/core.ts starts the WebAssembly module itself, so that no failure goes unnoticed.
const core = {
  name: 'imp-checkout-core',
  setup(build) {
    build.onResolve({ filter: /^imp-checkout-core$/ }, () => ({ path: coreScript }));
    build.onLoad({ filter: /imp-checkout-core\.js$/ }, async ({ path }) => {
      const define = { 'WebAssembly.instantiate': 'Module.instantiate' };
      const { code } = await transform(await readFile(path, 'utf8'), { define });
      return { contents: code, loader: 'js' };
    });
  },
};

const hash = createHash('sha384').update(wasm);

const options = {
  bundle: true,
  minify: true,
  target: 'es2020',
  // A page may be in EUC-KR and take the script for the same: every character stays ASCII.
  charset: 'ascii',
  banner: { js: `/*! imp-checkout ${version} | MIT */` },
  define: { WASM_INTEGRITY: JSON.stringify(`sha384-${hash.digest('base64')}`) },
  plugins: [core],
  logLevel: 'warning',
};

await mkdir(outDirectory, { recursive: true });
await Promise.all([
  build({
    ...options,
    entryPoints: [here('src/script.ts')],
    format: 'iife',
    globalName: 'ImpCheckout',
    outfile: resolve(outDirectory, 'imp-checkout.js'),
  }),
  build({
    ...options,
    entryPoints: [here('src/index.ts')],
    format: 'esm',
    outfile: resolve(outDirectory, 'imp-checkout.mjs'),
  }),
  writeFile(resolve(outDirectory, 'imp-checkout.wasm'), wasm),
  copyFile(here('src/types.d.ts'), resolve(outDirectory, 'imp-checkout.d.ts')),
]);
