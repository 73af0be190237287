// From the script's start to the first verdict, in Chromium with its CPU slowed down four times: what
// a buyer with an old phone waits before the checker can speak; and the same from the script's tag on,
// with the script's own download. A fresh browser each time, so that no compiled code is left over.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const slowdown = 4;

const page = (params) => `<!doctype html><meta charset="utf-8"><title>start</title><script>
  const tag = performance.now();
  let start;
  // The script begins by asking which one it is.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript');
  Object.defineProperty(document, 'currentScript', {
    get() {
      start ??= performance.now();
      return get.call(document);
    },
  });
</script><script src="imp-checkout.js"></script><script>
  ImpCheckout.load().then((checkout) => {
    const { ok } = checkout.check(${JSON.stringify(params)}, { pg: 'kcp' });
    const now = performance.now();
    console.log(JSON.stringify({ ok, fromStart: now - start, fromTag: now - tag }));
  });
</script>`;

const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };

/** Serves dist/ from memory: the network is not what is measured. */
async function serve(params) {
  const files = { '/': ['html', page(params)] };
  for (const name of ['imp-checkout.js', 'imp-checkout.wasm'])
    files[`/${name}`] = [
      name.split('.').pop(),
      await readFile(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))),
    ];
  const server = createServer((request, response) => {
    const file = files[request.url];
    response.writeHead(file ? 200 : 404, { 'content-type': types[file?.[0]] ?? 'text/plain' });
    response.end(file?.[1]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function once(url) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const tab = await browser.newPage();
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // Whoever asks the page meanwhile takes the time that is measured. So it tells.
    const [told] = await Promise.all([
      tab.waitForEvent('console', (message) => message.type() === 'log'),
      tab.goto(url),
    ]);
    const { ok, ...times } = JSON.parse(told.text());
    if (!ok) throw new Error('the example has errors');
    return times;
  } finally {
    await browser.close();
  }
}

/** Milliseconds, each the median of `times` fresh starts. */
export async function timeToFirstVerdict(params, times = 9) {
  const server = await serve(params);
  try {
    const all = [];
    for (let i = 0; i < times; ++i)
      all.push(await once(`http://127.0.0.1:${server.address().port}/`));
    const median = (name) =>
      all.map((each) => each[name]).sort((a, b) => a - b)[Math.floor(times / 2)];
    return { fromStart: median('fromStart'), fromTag: median('fromTag') };
  } finally {
    server.close();
  }
}
