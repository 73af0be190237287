// Lets the playground open without a network after the first visit. The network is asked first, so
// that nobody is left with an old version; what it does not answer in time comes from the copy that
// was made of this version. No other host is ever asked.

/** Every file of this version, and a name that changes with their contents: written by build.mjs. */
declare const FILES: string[];
declare const VERSION: string;

// The worker's own scope, as far as this file needs it; the page's types do not have it.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const prefix = 'imp-checkout-demo-';
const current = `${prefix}${VERSION}`;
const patience = 4000; // ms

scope.addEventListener('install', (event) => {
  const files = FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(
    caches
      .open(current)
      .then((cache) => cache.addAll(files))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((all) => all.filter((other) => other.startsWith(prefix) && other !== current))
      .then((old) => Promise.all(old.map((other) => caches.delete(other))))
      .then(() => scope.clients.claim()),
  );
});

async function answer(request: Request): Promise<Response> {
  const copy = async () =>
    (await caches.open(current)).match(request, { ignoreSearch: request.mode === 'navigate' });
  const fresh = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  // Nothing yet, and no copy either: the network's answer, or its failure, is all there is.
  return first ?? (await copy()) ?? fresh;
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});
