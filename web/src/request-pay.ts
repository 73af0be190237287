// The call to PortOne's SDK. Everything up to the call happens in the caller's task: a browser opens
// a payment window only within the buyer's own click.

import { ImpCheckoutError } from './error.js';
import type { PaymentResponse, Report, Result } from './types.js';

interface Sdk {
  request_pay?(params: object, callback: (response: PaymentResponse) => void): void;
}

// What could not be read or checked is not known to be wrong, and nobody may be kept from paying by
// a doubt of ours.
const refuses = (report: Report): boolean =>
  report.issues.some((issue) => issue.severity === 'error' && issue.code !== 'input');

export function requestPay(params: object, report: Report): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (refuses(report)) {
      resolve({ status: 'refused', report });
      return;
    }
    const sdk = (globalThis as { IMP?: Sdk }).IMP;
    if (typeof sdk?.request_pay !== 'function') {
      reject(new ImpCheckoutError('sdk', "PortOne's SDK is not on this page: no IMP.request_pay"));
      return;
    }
    sdk.request_pay(params, (response) => resolve({ status: 'completed', response }));
  });
}
