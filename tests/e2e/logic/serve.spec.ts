// The demo's server: what it sends, and what it refuses. No browser.

import { expect, test } from '@playwright/test';

const files = [
  { path: '/', type: 'text/html; charset=utf-8' },
  { path: '/style.css', type: 'text/css; charset=utf-8' },
  { path: '/demo.js', type: 'text/javascript; charset=utf-8' },
  { path: '/imp-checkout.js', type: 'text/javascript; charset=utf-8' },
  { path: '/imp-checkout.wasm', type: 'application/wasm' },
  { path: '/favicon.svg', type: 'image/svg+xml' },
];

for (const { path, type } of files) {
  test(`${path} is sent as ${type}, under the policy`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    const headers = response.headers();
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = headers['content-security-policy']?.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy, 'no inline script or style, no eval').not.toContain("'unsafe-inline'");
  });
}

const refusals = [
  { method: 'GET', path: '/no-such-file', status: 404 },
  { method: 'GET', path: '/..%2f..%2fpackage.json', status: 404 },
  { method: 'GET', path: '/%2e%2e/%2e%2e/package.json', status: 404 },
  { method: 'GET', path: '/%00', status: 404 },
  { method: 'GET', path: '/%zz', status: 404 },
  { method: 'POST', path: '/', status: 405 },
];

for (const { method, path, status } of refusals) {
  test(`${method} ${path} is answered with ${status}`, async ({ request }) => {
    expect((await request.fetch(path, { method })).status()).toBe(status);
  });
}

test('a file that has not changed is not sent again', async ({ request }) => {
  const modified = (await request.get('/style.css')).headers()['last-modified'] ?? '';
  const again = await request.get('/style.css', { headers: { 'If-Modified-Since': modified } });
  expect(again.status()).toBe(304);
  expect(await again.text()).toBe('');
});

test('the page carries the same policy for hosts that send no header', async ({ request }) => {
  const page = await (await request.get('/')).text();
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
});
