// Reads what PortOne adds to the address that a buyer returns to after a payment that left the page:
// https://developers.portone.io/opi/ko/integration/start/v1/auth?v=v1#handle-redirect

import type { RedirectResult } from './types.js';

const texts = ['imp_uid', 'merchant_uid', 'error_code', 'error_msg'] as const;

const here = (): string => (typeof location === 'undefined' ? '' : location.href);

export function readRedirect(url: string | URL = here()): RedirectResult | null {
  const [address = ''] = String(url).split('#');
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const result: RedirectResult = {};
  for (const name of texts) {
    const value = query.get(name);
    if (value !== null) result[name] = value;
  }
  const success = query.get('imp_success');
  if (success !== null) result.imp_success = success === 'true';
  return result.imp_uid !== undefined || result.merchant_uid !== undefined ? result : null;
}
