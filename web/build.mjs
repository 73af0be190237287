// Bundles the web layer and the glue of the core into dist/:
//
//   imp-checkout.js               for a script tag, global `ImpCheckout`
//   imp-checkout.mjs              the same as an ES module
//   imp-checkout.node.mjs         the same for Node, which finds the .wasm by itself
//   imp-checkout.wasm             the core, which these fetch or read from beside themselves
//   imp-checkout.en.txt           its messages in English, for which the same holds
//   imp-checkout.compat.js        the script and
//   imp-checkout.compat.mjs       the ES module without WebAssembly, the core inside
//   imp-checkout.development.mjs  the ES module for development servers, by way of the latter
//   imp-checkout.d.ts             the types of all of them
//   imp-checkout.catalogue.json   every module's parameters and rules, for tools; no page needs it
//   custom-elements.json          the element's manifest, which editors read
//   integrity.json                the hash of every file above, as `integrity` attributes take it
//
// node web/build.mjs [directory of the core] [directory to write]
// Equal inputs give equal bytes.

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build, transform } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [coreDirectory = here('../build/wasm'), outDirectory = here('../dist')] =
  process.argv.slice(2);
const { version } = JSON.parse(await readFile(here('../package.json'), 'utf8'));

/** Which of the two cores a bundle gets. */
const core = (name, define) => ({
  name,
  setup(build) {
    const path = resolve(coreDirectory, `${name}.js`);
    build.onResolve({ filter: /^imp-checkout-core$/ }, () => ({ path, namespace: 'core' }));
    build.onLoad({ filter: /./, namespace: 'core' }, async () => {
      const { code } = await transform(await readFile(path, 'utf8'), { define });
      return { contents: code, loader: 'js' };
    });
  },
});

// src/start-wasm.ts starts the WebAssembly module itself, so that no failure goes unnoticed.
const wasmCore = core('imp-checkout-core', { 'WebAssembly.instantiate': 'Module.instantiate' });
const compatCore = core('imp-checkout-compat', {});

/** Instead of a core: src/compat.ts stays a file of its own. */
const compatBeside = {
  name: 'imp-checkout-compat-beside',
  setup(build) {
    const file = { path: './imp-checkout.compat.mjs', external: true };
    build.onResolve({ filter: /^\.\/compat\.js$/ }, () => file);
  },
};

const written = {};

const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

async function write(name, bytes) {
  written[name] = integrity(bytes);
  await writeFile(resolve(outDirectory, name), bytes);
}

async function bundle(name, source, plugin, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [here(source)],
    plugins: [plugin],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2020',
    // A page may be in EUC-KR and take the script for the same: every character stays ASCII.
    charset: 'ascii',
    banner: { js: `/*! imp-checkout ${version} | MIT */` },
    define: {
      WASM_INTEGRITY: JSON.stringify(written['imp-checkout.wasm'] ?? ''),
      ENGLISH_INTEGRITY: JSON.stringify(written['imp-checkout.en.txt'] ?? ''),
      COMPAT_INTEGRITY: JSON.stringify(written['imp-checkout.compat.mjs'] ?? ''),
    },
    logLevel: 'warning',
    ...(name.endsWith('.mjs') ? { format: 'esm' } : { format: 'iife', globalName: 'ImpCheckout' }),
    ...options,
  });
  await write(name, outputFiles[0].contents);
}

/** The core's third build, which tells what pages need not load. */
async function startTools() {
  const from = (name) => resolve(coreDirectory, name);
  const { default: create } = await import(pathToFileURL(from('imp-checkout-catalogue.js')));
  return create({ wasm: await readFile(from('imp-checkout-catalogue.wasm')) });
}
const tools = await startTools();

await mkdir(outDirectory, { recursive: true });

// What others hold the hash of comes first.
await write('imp-checkout.en.txt', tools.english(''));
await write('imp-checkout.wasm', await readFile(resolve(coreDirectory, 'imp-checkout-core.wasm')));
await bundle('imp-checkout.compat.mjs', 'src/compat.ts', compatCore);
await bundle('imp-checkout.compat.js', 'src/compat-script.ts', compatCore);
await bundle('imp-checkout.mjs', 'src/index.ts', wasmCore);
await bundle('imp-checkout.development.mjs', 'src/development.ts', compatBeside);
await bundle('imp-checkout.node.mjs', 'src/node.ts', wasmCore, { external: ['node:*'] });
await bundle('imp-checkout.js', 'src/script.ts', wasmCore);
await write('imp-checkout.d.ts', await readFile(here('src/types.d.ts')));
await write('imp-checkout.catalogue.json', `${tools.catalogue('{}')}\n`);
await write('custom-elements.json', await readFile(here('custom-elements.json')));

await writeFile(
  resolve(outDirectory, 'integrity.json'),
  `${JSON.stringify({ version, files: written }, null, 2)}\n`,
);
