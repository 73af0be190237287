// The demo's content security policies, in one place: serve.mjs sends them as headers, build.mjs also
// writes them into the pages so that any static host serves the same rules.

// 'wasm-unsafe-eval' lets the checker's WebAssembly start and nothing else; the page builds all its
// markup through the DOM, so no trusted type is made but the address of the service worker.
const playground = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
];

// PortOne's SDK brings the scripts, frames and forms of some thirty payment providers, and no list of
// them is documented. So this page, which holds nothing but one request and is opened by choice,
// keeps out only what no payment needs.
const realSdk = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline' 'unsafe-eval' https:",
  "style-src 'self' 'unsafe-inline' https:",
  "connect-src 'self' https: wss:",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data: https:",
  'frame-src https:',
  'form-action https:',
  "base-uri 'none'",
];

const policies = { 'index.html': playground, 'real.html': realSdk };

/** The pages that have a policy. */
export const pages = Object.keys(policies);

/** For a page's `<meta>` element, which may not carry frame-ancestors. */
export const metaPolicy = (page) => policies[page].join('; ');

/** For the response header of a file; what is no page gets the playground's. */
export const headerPolicy = (file) =>
  [...(policies[file] ?? playground), "frame-ancestors 'none'"].join('; ');
