// The demo's content security policy, in one place: serve.mjs sends it as a header, build.mjs also
// writes it into the page so that any static host serves the same rules.
//
// 'wasm-unsafe-eval' lets the checker's WebAssembly start and nothing else; the page builds all its
// markup through the DOM, so trusted types can be switched off altogether.

const page = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** For a `<meta>` element, which may not carry frame-ancestors. */
export const metaPolicy = page.join('; ');

/** For the response header. */
export const headerPolicy = [...page, "frame-ancestors 'none'"].join('; ');
