// Builds the demo into build/demo: bundles the script and the styles, writes the security policy
// into the page, and puts the checker of dist/ beside it. The result is plain files for any host.
//
// node demo/build.mjs [directory of the checker] [directory to write]

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { metaPolicy } from './csp.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [dist = here('../dist'), out = here('../build/demo')] = process.argv.slice(2);
const checker = [
  'imp-checkout.js',
  'imp-checkout.wasm',
  // For browsers that refuse WebAssembly.
  'imp-checkout.compat.mjs',
  'imp-checkout.catalogue.json',
];

const missing = checker.filter((name) => !existsSync(resolve(dist, name)));
if (missing.length > 0) {
  console.error(`${dist} lacks ${missing.join(' and ')}. Build the script first: npm run build`);
  process.exit(1);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await build({
  entryPoints: { demo: here('src/main.ts'), style: here('styles/index.css') },
  outdir: out,
  bundle: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  minify: true,
  sourcemap: true,
  charset: 'utf8',
  banner: { js: '/*! With jsonc-parser, (c) Microsoft Corporation, MIT License */' },
  logLevel: 'warning',
});

const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`;
const page = await readFile(here('index.html'), 'utf8');
if (!page.includes('<!-- policy -->')) throw new Error('demo/index.html has lost its policy mark');
await writeFile(`${out}/index.html`, page.replace('<!-- policy -->', policy));
await copyFile(here('favicon.svg'), `${out}/favicon.svg`);
for (const name of checker) await copyFile(resolve(dist, name), `${out}/${name}`);
