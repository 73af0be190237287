// Serves build/demo on this machine only: no dependency, no network, no account.
// PORT chooses another port than 8700.
//
// node demo/serve.mjs [directory to serve]

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headerPolicy } from './csp.mjs';

const built = fileURLToPath(new URL('../build/demo', import.meta.url));
const root = resolve(process.argv[2] ?? built);
const host = '127.0.0.1';
const port = Number(process.env.PORT ?? 8700);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** A payment window reports to the page that opened it, so the page of the real SDK keeps it. */
const headersOf = (file) => ({
  ...headers,
  'Content-Security-Policy': headerPolicy(file),
  'Cross-Origin-Opener-Policy': file === 'real.html' ? 'unsafe-none' : 'same-origin',
});

/** The file that a request names, or null when it names none below the root. */
async function find(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, `http://${host}`).pathname);
  } catch {
    return null;
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (path.includes('\0') || !file.startsWith(root + sep)) return null;
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? { file, info } : null;
}

function answer(response, status, text) {
  response.writeHead(status, { ...headersOf(''), 'Content-Type': types['.txt'] });
  response.end(text);
}

const server = createServer(async (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answer(response, 405, 'Only GET and HEAD are served here.\n');
  }
  const found = await find(request.url ?? '/');
  if (!found) return answer(response, 404, 'There is no such file.\n');

  const modified = found.info.mtime.toUTCString();
  const known = Date.parse(request.headers['if-modified-since'] ?? '');
  const fresh = known >= Math.floor(found.info.mtimeMs / 1000) * 1000;
  response.writeHead(fresh ? 304 : 200, {
    ...headersOf(basename(found.file)),
    'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
    'Last-Modified': modified,
    ...(fresh ? {} : { 'Content-Length': found.info.size }),
  });
  if (fresh || request.method === 'HEAD') return response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
});

server.on('error', (error) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another one: PORT=8701 script/demo`
      : `The demo could not be served: ${error.message}`;
  console.error(reason);
  process.exit(1);
});

if (!(await stat(join(root, 'index.html')).catch(() => null))) {
  console.error(`${root} has no index.html. Build the demo first: node demo/build.mjs`);
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is a number between 0 and 65535, not "${process.env.PORT}".`);
  process.exit(1);
}

server.listen(port, host, () => {
  console.log(`imp-checkout demo: http://${host}:${server.address().port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
