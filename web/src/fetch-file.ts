// Fetches a file of this release, and lets no other through: neither one that was tampered with nor
// one that is left over from another release.
//
// XMLHttpRequest hands over a file in one step where `fetch` takes several between threads, each of
// which waits for a slow phone: with the CPU slowed down four times, 180 KB take 20 to 60 ms instead
// of 60 to 150 (Chromium 156). It does not look at hashes, so they are compared here. Where it or the
// hash function is missing (workers, pages that are not served by https), `fetch` does both.

/// <reference path="./build.d.ts" />

import { ImpCheckoutError } from './error.js';

/** Brings a file, from where the caller says if they do. */
export type Source = (url: string | URL | undefined, signal: AbortSignal) => Promise<BufferSource>;

/** imp-checkout.wasm and imp-checkout.en.txt. */
export interface Files {
  wasm: Source;
  english: Source;
}

/** Where a file is. Asked only when it is needed: not every address can be read everywhere. */
type Place = () => string | URL;

const answered = (status: number) => new Error(`The server answered ${status}`);

function request(url: string | URL, signal: AbortSignal): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const work = new XMLHttpRequest();
    work.open('GET', url);
    work.responseType = 'arraybuffer';
    work.onload = () => {
      if (work.status === 200) resolve(work.response as ArrayBuffer);
      else reject(answered(work.status));
    };
    work.onerror = work.onabort = () => reject(new Error('The network failed'));
    signal.addEventListener('abort', () => work.abort());
    work.send();
  });
}

async function requestVerified(
  url: string | URL,
  integrity: string,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const bytes = await request(url, signal);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity)
    throw new Error('It is not the file of this release');
  return bytes;
}

async function fetchVerified(
  url: string | URL,
  integrity: string,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { integrity, signal });
  if (!response.ok) throw answered(response.status);
  return response.arrayBuffer();
}

/** `integrity` is the file's, as an attribute of that name would have it: sha384, in Base64. */
const fetching =
  (name: string, place: Place, integrity: string): Source =>
  async (url, signal) => {
    const canVerify = typeof XMLHttpRequest === 'function' && globalThis.crypto?.subtle;
    try {
      const verified = canVerify ? requestVerified : fetchVerified;
      return await verified(url ?? place(), integrity, signal);
    } catch (cause) {
      throw new ImpCheckoutError('network', `${name} could not be fetched`, cause);
    }
  };

/** The files of this release that lie there. */
export const filesAt = (places: Record<keyof Files, Place>): Files => ({
  wasm: fetching('imp-checkout.wasm', places.wasm, WASM_INTEGRITY),
  english: fetching('imp-checkout.en.txt', places.english, ENGLISH_INTEGRITY),
});
