// Builds the demo into build/demo: bundles the script and the styles, takes the checker's catalogue
// apart into what the page starts with and the rest, writes the security policies into the pages and
// puts the checker of dist/ beside them. The result is plain files for any host.
//
// node demo/build.mjs [directory of the checker] [directory to write]

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { metaPolicy, pages } from './csp.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [dist = here('../dist'), out = here('../build/demo')] = process.argv.slice(2);
const checker = [
  'imp-checkout.js',
  'imp-checkout.wasm',
  'imp-checkout.en.txt',
  // For browsers that refuse WebAssembly.
  'imp-checkout.compat.mjs',
  'integrity.json',
];
const catalogueName = 'imp-checkout.catalogue.json';

const missing = [...checker, catalogueName].filter((name) => !existsSync(resolve(dist, name)));
if (missing.length > 0) {
  console.error(`${dist} lacks ${missing.join(' and ')}. Build the script first: npm run build`);
  process.exit(1);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const common = {
  outdir: out,
  bundle: true,
  target: ['chrome109', 'firefox115', 'safari16.4'],
  minify: true,
  sourcemap: true,
  charset: 'utf8',
  logLevel: 'warning',
};
const style = (name) => here(`styles/${name}.css`);
const { metafile } = await build({
  ...common,
  entryPoints: { demo: here('src/main.ts'), real: here('src/real.ts') },
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  metafile: true,
});
await build({ ...common, entryPoints: { early: here('src/early.ts') }, format: 'iife' });
await build({
  ...common,
  entryPoints: {
    style: style('index'),
    // Each comes with the view that it is for.
    order: style('order'),
    compare: style('compare'),
    'look-up': style('look-up'),
    'take-away': style('take-away'),
    editor: style('editor'),
    share: style('share'),
  },
});

/** The licences of the packages that are bundled, as those demand. */
async function licences() {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const texts = [...packages].sort().map(async (name) => {
    const folder = here(`../node_modules/${name}`);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} comes without its licence`);
    return `${name}\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}
await writeFile(`${out}/licences.txt`, await licences());

const { general_pages, modules, ...catalogue } = JSON.parse(
  await readFile(resolve(dist, catalogueName), 'utf8'),
);
const facts = modules.map(({ rules, pages, ...module }) => module);
const rest = modules.map(({ rules, pages }) => ({ rules, pages }));
await writeFile(`${out}/modules.json`, JSON.stringify({ ...catalogue, modules: facts }));
await writeFile(`${out}/rules.json`, JSON.stringify({ general_pages, modules: rest }));

for (const name of pages) {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(name)}" />`;
  const page = await readFile(here(name), 'utf8');
  if (!page.includes('<!-- policy -->')) throw new Error(`demo/${name} has lost its policy mark`);
  await writeFile(`${out}/${name}`, page.replace('<!-- policy -->', policy));
}
await copyFile(here('favicon.svg'), `${out}/favicon.svg`);
for (const name of checker) await copyFile(resolve(dist, name), `${out}/${name}`);

// The service worker keeps a copy of every file, under a name that changes when one of them does.
const files = (await readdir(out)).filter((name) => !name.endsWith('.map')).sort();
const hash = createHash('sha256');
for (const name of files) hash.update(name).update(await readFile(`${out}/${name}`));
await build({
  ...common,
  entryPoints: { sw: here('src/service-worker.ts') },
  format: 'iife',
  sourcemap: false,
  define: {
    // The page itself is asked for by the folder's address, too.
    FILES: JSON.stringify(['./', ...files]),
    VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)),
  },
});
