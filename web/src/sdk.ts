// PortOne's own script, once per page, and its `init` or `agency` exactly once, as its documentation
// asks for:
// https://developers.portone.io/opi/ko/integration/start/v1/auth?v=v1#sdk-initialization
//
// What was done is kept on the page, not in this module: two versions of it may be there.

import { ImpCheckoutError } from './error.js';
import { within } from './load.js';
import type { Sdk, SdkOptions, loadSdk as LoadSdk } from './types.js';

const address = 'https://cdn.iamport.kr/v1/iamport.js';

const loaded = Symbol.for('imp-checkout.sdk');

interface Page {
  IMP?: Partial<Sdk>;
  [loaded]?: { shop: string; sdk: Promise<Sdk> };
}

const isSdk = (value: Partial<Sdk> | undefined): value is Sdk =>
  typeof value?.request_pay === 'function';

function addScript(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      reject(new ImpCheckoutError('sdk', "PortOne's SDK could not be loaded"));
    };
    // A page whose policy asks for a nonce has scripts that carry it.
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
    if (nonce) script.nonce = nonce;
    script.onload = () => resolve();
    script.onerror = fail;
    signal.addEventListener('abort', fail);
    try {
      script.src = address;
      document.head.append(script);
    } catch {
      fail(); // Trusted Types.
    }
  });
}

async function start(page: Page, options: SdkOptions, signal: AbortSignal): Promise<Sdk> {
  if (!isSdk(page.IMP)) await addScript(signal);
  const sdk = page.IMP;
  if (!isSdk(sdk)) throw new ImpCheckoutError('sdk', "PortOne's SDK brought no IMP.request_pay");
  if (options.tierCode === undefined) sdk.init(options.userCode);
  else sdk.agency(options.userCode, options.tierCode);
  return sdk;
}

export const loadSdk: typeof LoadSdk = (options) => {
  if (typeof document === 'undefined') return Promise.resolve(null);
  const page = globalThis as Page;
  const shop = JSON.stringify([options.userCode, options.tierCode]);
  const before = page[loaded];
  if (before) {
    if (before.shop === shop) return before.sdk;
    const error = new ImpCheckoutError('sdk', "PortOne's SDK was set up for another shop already");
    return Promise.reject(error);
  }
  const sdk = within(options.timeoutMs, (signal) => start(page, options, signal));
  page[loaded] = { shop, sdk };
  sdk.catch(() => delete page[loaded]);
  return sdk;
};
