// A small app that imports the package, built by each bundler without any configuration of ours, and
// run in the browser: the checker comes along, by WebAssembly and without, and so does its English.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { build as vite, createServer as createViteServer } from 'vite';
import webpack from 'webpack';
import { expect, test, wrong } from './script/pages.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../../', import.meta.url));

const app = (from: string) => `
  import { load } from '${from}';
  load({ lang: 'en', fallback: () => import('imp-checkout/compat') }).then(
    (checkout) => {
      const { issues } = checkout.check(${JSON.stringify(wrong)}, { pg: 'kcp', lang: 'en' });
      document.title = issues.map(({ message }) => message).join();
    },
    (error) => (document.title = String(error)),
  );`;

const verdict = /^`amount` has the wrong type/;

/** Builds the app in `folder` into its `dist` and returns the page's script tag or its whole page. */
type Build = (folder: string) => Promise<string>;

const byEsbuild: Build = async (folder) => {
  await esbuild({
    entryPoints: [join(folder, 'src/index.js')],
    outfile: join(folder, 'dist/main.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
  });
  return '<script type="module" src="main.js"></script>';
};

// As docs/embedding.md says.
const byEsbuildAndCopy: Build = async (folder) => {
  const page = await byEsbuild(folder);
  const { resolve } = createRequire(join(folder, 'src/index.js'));
  for (const name of ['imp-checkout.wasm', 'imp-checkout.en.txt'])
    await run('cp', [resolve(`imp-checkout/${name}`), join(folder, 'dist')]);
  return page;
};

const byWebpack =
  (mode: 'production' | 'development'): Build =>
  async (folder) => {
    // Otherwise it writes to where the tests were started.
    const output = { path: join(folder, 'dist') };
    await new Promise<void>((resolve, reject) =>
      webpack({ context: folder, mode, output }, (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      }),
    );
    return '<script src="main.js"></script>';
  };

const viteRoot = async (folder: string) => {
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><body><script type="module" src="/src/index.js"></script></body>',
  );
  return { root: folder, configFile: false as const, logLevel: 'error' as const };
};

const byVite: Build = async (folder) => {
  await vite(await viteRoot(folder));
  const [script] = (await readdir(join(folder, 'dist/assets'))).filter((name) =>
    /^index-.*\.js$/.test(name),
  );
  return `<script type="module" src="/assets/${script}"></script>`;
};

const table: { name: string; build: Build; from: string }[] = [
  { name: 'esbuild, with the files copied', build: byEsbuildAndCopy, from: 'imp-checkout' },
  { name: 'esbuild', build: byEsbuild, from: 'imp-checkout/compat' },
  { name: 'webpack', build: byWebpack('production'), from: 'imp-checkout' },
  { name: 'webpack in development', build: byWebpack('development'), from: 'imp-checkout' },
  { name: 'webpack', build: byWebpack('production'), from: 'imp-checkout/compat' },
  { name: 'Vite', build: byVite, from: 'imp-checkout' },
  { name: 'Vite', build: byVite, from: 'imp-checkout/compat' },
];

test.describe('built by', () => {
  // Bundlers take their time on a machine that has other things to do.
  test.describe.configure({ timeout: 180_000 });

  let shop: string;
  test.beforeAll(async () => {
    shop = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
    await run('npm', ['pack', '--pack-destination', shop], { cwd: repository });
    const [tarball = ''] = await readdir(shop);
    await run('tar', ['-xzf', tarball], { cwd: shop });
    await mkdir(join(shop, 'node_modules'));
    await rename(join(shop, 'package'), join(shop, 'node_modules/imp-checkout'));
  });
  test.afterAll(() => rm(shop, { recursive: true }));

  const folderOf = async (name: string, from: string) => {
    const folder = join(shop, name);
    await mkdir(join(folder, 'src'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(join(folder, 'src/index.js'), app(from));
    return folder;
  };

  table.forEach(({ name, build, from }, i) => {
    test(`${name}, ${from} checks`, async ({ host }) => {
      const folder = await folderOf(`app-${i}`, from);
      const scripts = await build(folder);
      const root = pathToFileURL(join(folder, 'dist/'));

      await host.open({ scripts, root });
      await expect.poll(() => host.text('title')).toMatch(verdict);

      await host.open({ scripts, root, without: 'WebAssembly' });
      await expect.poll(() => host.text('title'), 'without WebAssembly').toMatch(verdict);
    });
  });

  for (const from of ['imp-checkout', 'imp-checkout/compat']) {
    test(`Vite's development server, ${from} checks`, async ({ host }) => {
      const folder = await folderOf(`app-dev-${from.replace('/', '-')}`, from);
      // A build in this very process leaves it, and nobody serves for development with it.
      delete process.env.NODE_ENV;
      const server = await createViteServer({
        ...(await viteRoot(folder)),
        server: { host: '127.0.0.1', port: 0 },
      });
      await server.listen();
      try {
        await host.tab.open(server.resolvedUrls?.local[0] ?? '');
        await expect.poll(() => host.text('title'), { timeout: 20_000 }).toMatch(verdict);
      } finally {
        await server.close();
      }
    });
  }
});
