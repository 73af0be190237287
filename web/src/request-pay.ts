// The call to PortOne's SDK. Everything up to the call happens in the caller's task: a browser opens
// a payment window only within the buyer's own click.

import { ImpCheckoutError } from './error.js';
import type { Report, Result, Sdk } from './types.js';

// What could not be read or checked is not known to be wrong, and nobody may be kept from paying by
// a doubt of ours.
export const refuses = (report: Report): boolean =>
  report.issues.some((issue) => issue.severity === 'error' && issue.code !== 'input');

/** Calls `leave` when a payment takes the buyer to another page; until then the result may come. */
function onLeaving(leave: () => void): () => void {
  if (typeof addEventListener !== 'function') return () => {};
  addEventListener('pagehide', leave);
  return () => removeEventListener('pagehide', leave);
}

export function requestPay(params: object, report: Report): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (refuses(report)) {
      resolve({ status: 'refused', report });
      return;
    }
    const sdk = (globalThis as { IMP?: Partial<Sdk> }).IMP;
    if (typeof sdk?.request_pay !== 'function') {
      reject(new ImpCheckoutError('sdk', "PortOne's SDK is not on this page: no IMP.request_pay"));
      return;
    }
    const settle = (result: Result) => {
      stop();
      resolve(result);
    };
    // The browser may bring this very page back, and whoever waits must not wait for ever.
    const stop = onLeaving(() => settle({ status: 'left' }));
    try {
      sdk.request_pay(params, (response) => settle({ status: 'completed', response }));
    } catch (error) {
      stop();
      reject(error);
    }
  });
}
