// Code as a page would write it, which must compile, and mistakes that must not. Only compiled, by
// types.test.mjs.

import * as source from '../../web/src/index.js';
import type * as Declared from '../../web/src/types.js';
import {
  applyFix,
  defineElement,
  guard,
  ImpCheckoutError,
  load,
  loadSdk,
  readRedirect,
} from '../../web/src/types.js';

// What is declared and what the source exports can stand in for each other.
export const declared: typeof Declared = source;
export const exported: typeof source = declared;

export async function pay(params: { amount: number; merchant_uid: string }): Promise<string> {
  const checkout = await load({ wasmUrl: '/imp-checkout.wasm', timeoutMs: 3000 });
  if (!checkout) return 'on a server';

  const context = { pg: 'kcp', platform: 'mobile', lang: 'en' } as const;
  for (const issue of checkout.check(params, context).issues) {
    if (issue.fix) params = applyFix(params, issue.fix);
    if (issue.code === 'length') return `${issue.path}: ${issue.message}`;
  }

  try {
    const result = await checkout.requestPay(params, context);
    if (result.status === 'refused') return result.report.issues.map((issue) => issue.rule).join();
    if (result.status === 'left') return 'the result comes to m_redirect_url';
    return result.response.imp_uid ?? result.response.error_msg ?? '';
  } catch (error) {
    return error instanceof ImpCheckoutError && error.code === 'sdk' ? 'no SDK' : String(error);
  }
}

export async function start(): Promise<string | undefined> {
  const sdk = await loadSdk({ userCode: 'imp00000000', tierCode: 'AAA', timeoutMs: 3000 });
  sdk?.request_pay({ amount: 1004 }, (response) => response.imp_uid);
  const checkout = await guard({
    mode: 'fix',
    channels: { 'channel-key-1': 'kcp' },
    panel: 'always',
    fallback: () => Promise.resolve({ load }),
  });
  checkout?.check({}, { api: 'loadUI', uiType: 'paypal-spb' });
  return readRedirect(new URL('https://shop.example/return?imp_uid=imp_1'))?.error_msg;
}

export function element(): void {
  defineElement('shop-checkout', { timeoutMs: 3000, fallback: () => Promise.resolve({ load }) });
  const checkout = document.querySelector('imp-checkout');
  if (!checkout) return;
  checkout.order = { id: 'A1', name: 'carrots', amount: 1004 };
  checkout.channels = [{ channelKey: 'channel-key-1', pg: 'kcp', methods: ['card'] }];
  checkout.texts = { 'method.card': 'カード' };
  checkout.platform = null;
  checkout.addEventListener('imp-checkout-result', ({ detail }) =>
    detail.status === 'redirected' ? detail.redirect.imp_uid : detail.status,
  );
}

export async function mistakes(checkout: Declared.Checkout): Promise<void> {
  // @ts-expect-error: there is no such platform
  checkout.check({}, { platform: 'tablet' });
  // @ts-expect-error: parameters are an object
  await checkout.requestPay('card');
  // @ts-expect-error: a severity is one of three
  if (checkout.check({}).issues[0]?.severity === 'fatal') return;
  // @ts-expect-error: the response is there only when the payment window has answered
  (await checkout.requestPay({})).response;
  // @ts-expect-error: there is no such mode
  await guard({ mode: 'delay' });
  // @ts-expect-error: the shop has to be named
  await loadSdk({});
  // @ts-expect-error: a removal has no value
  applyFix({}, [{ op: 'remove', path: '/a', value: 1 }]);
  // @ts-expect-error: on a server there is no checker
  (await load()).check({});
}
