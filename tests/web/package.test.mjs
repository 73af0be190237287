// The package as npm would publish it: what is in it, whether every way to import it leads somewhere
// and to its types, and that Node finds everything without a bundler. tests/e2e has the bundlers.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { card, path, read } from './support.mjs';

const run = promisify(execFile);

// It is an ES module; who asks `require` for it, or reads no `exports`, is told so by Node.
const notForUs = ['node10', 'node16-cjs'];

describe('the package', () => {
  let shop;
  let installed;
  let files;

  before(async () => {
    shop = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', shop], {
      cwd: path(''),
    });
    const [packed] = JSON.parse(stdout);
    files = packed.files.map((file) => file.path).sort();
    await run('tar', ['-xzf', packed.filename], { cwd: shop });
    await mkdir(join(shop, 'node_modules'));
    installed = join(shop, 'node_modules', 'imp-checkout');
    await rename(join(shop, 'package'), installed);
  });
  after(() => rm(shop, { recursive: true }));

  it('holds what integrity.json lists, its papers, and nothing else', () => {
    const built = Object.keys(JSON.parse(read('dist/integrity.json')).files);
    assert.deepEqual(
      files,
      [
        'LICENSE',
        'README.ko.md',
        'README.md',
        'package.json',
        'dist/integrity.json',
        ...built.map((name) => `dist/${name}`),
      ].sort(),
    );
  });

  it('has papers that name this version and files that there are', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.ok(read('docs/security.md').includes(`| imp-checkout ${version} (MIT)`));
    const names = files.map((name) => name.replace('dist/', ''));
    for (const paper of ['README.md', 'README.ko.md', 'docs/security.md', 'docs/embedding.md']) {
      const named = read(paper).match(/\bimp-checkout(\.\w+)*\.(js|mjs|wasm|json|txt)\b/g);
      const missing = named.filter((name) => !names.includes(name));
      assert.deepEqual(missing, [], paper);
    }
  });

  it('needs no other package', () => {
    const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    );
    assert.deepEqual(
      [dependencies, peerDependencies, optionalDependencies],
      [undefined, undefined, undefined],
    );
  });

  it('says in package.json what is so', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    const pkg = JSON.parse(read('package.json'));
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('leads to its types however it is imported', async () => {
    const contents = await Promise.all(
      files.map(async (name) => [
        `/node_modules/imp-checkout/${name}`,
        new Uint8Array(await readFile(join(installed, name))),
      ]),
    );
    const { version } = JSON.parse(read('package.json'));
    const { problems, entrypoints } = await checkPackage(
      new Package(Object.fromEntries(contents), 'imp-checkout', version),
      { excludeEntrypoints: [/\.(wasm|json|txt)$/] },
    );
    assert.deepEqual(Object.keys(entrypoints), [
      '.',
      './compat',
      './node',
      './imp-checkout.js',
      './imp-checkout.compat.js',
    ]);
    const found = problems.filter(({ resolutionKind }) => !notForUs.includes(resolutionKind));
    assert.deepEqual(found, []);
  });

  for (const [sentence, code] of [
    [
      'from imp-checkout/node',
      "import { load } from 'imp-checkout/node'; const wasmBinary = undefined;",
    ],
    [
      'from imp-checkout/compat',
      "import { load } from 'imp-checkout/compat'; const wasmBinary = undefined;",
    ],
    [
      'with the .wasm that `require.resolve` finds',
      `import { readFileSync } from 'node:fs';
       import { createRequire } from 'node:module';
       import { load } from 'imp-checkout';
       const { resolve } = createRequire(import.meta.url);
       const wasmBinary = readFileSync(resolve('imp-checkout/imp-checkout.wasm'));`,
    ],
  ]) {
    it(`checks on a server ${sentence}`, async () => {
      await writeFile(
        join(shop, 'server.mjs'),
        `${code}
         const checkout = await load(wasmBinary && { wasmBinary });
         const { issues } = checkout.check(${JSON.stringify({ ...card, amount: '1004' })}, { pg: 'kcp' });
         console.log(issues.map(({ path }) => path).join());`,
      );
      const { stdout, stderr } = await run(process.execPath, ['server.mjs'], { cwd: shop });
      assert.deepEqual([stdout, stderr], ['/amount\n', '']);
    });
  }
});
