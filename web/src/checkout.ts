// What load() hands out: the core's functions with JavaScript's values on both sides, and the call to
// PortOne's SDK. Whether parameters are right is the core's to say; here it is only asked.

import type { Core } from './core.js';
import { now } from './now.js';
import { requestPay } from './request-pay.js';
import { serialize } from './serialize.js';
import type { AllResult, BuildResult, Checkout, Context, Order, Report } from './types.js';

// The context may be what nobody can read.
function isEnglish(context: Context | undefined): boolean {
  try {
    return context?.lang === 'en';
  } catch {
    return false;
  }
}

/** The report where the core did not answer: the one thing it cannot say itself. */
const notChecked = (context: Context | undefined): Report => ({
  ok: false,
  module: null,
  issues: [
    {
      severity: 'error',
      code: 'input',
      rule: 'common/input',
      path: '',
      message: isEnglish(context)
        ? 'The checker failed, so these payment parameters were not checked. That does not mean that they are wrong. Check them again in a moment.'
        : '검사기에 문제가 생겨 결제 파라미터를 검사하지 못했습니다. 파라미터가 잘못되었다는 뜻은 아니니 잠시 후 다시 검사해 주세요.',
      audience: 'merchant',
      docs: 'https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq?v=v1#결제요청-파라미터-정의',
      params: {},
    },
  ],
});

// Parameters that are about to be used are judged by the real time, unless the caller has another.
function withNow(context: Context | undefined): Context | undefined {
  try {
    return { now: now(), ...context };
  } catch {
    return context;
  }
}

/** An order has a number of its own and none of the names that PortOne gives parameters. */
function isOrder(value: object): value is Order {
  try {
    return 'id' in value && !('merchant_uid' in value) && !('pay_method' in value);
  } catch {
    return false;
  }
}

type Speaker = Pick<Core, 'check' | 'build' | 'languages'>;

export function createCheckout(core: Speaker): Checkout {
  let hasSaid = false;
  const expectEnglish = (context: Context | undefined) => {
    if (hasSaid || !isEnglish(context) || core.languages.includes('en')) return;
    hasSaid = true;
    console.warn("imp-checkout: Messages are in Korean until load({ lang: 'en' }) has resolved.");
  };

  const ask: typeof serialize = (value, context, body) => {
    expectEnglish(context);
    return serialize(value, context, body);
  };

  const check = (params: unknown, context?: Context): Report => {
    const request = ask(params, context);
    try {
      return JSON.parse(core.check(request)) as Report;
    } catch {
      return notChecked(context);
    }
  };

  const build = (order: unknown, context?: Context): BuildResult => {
    const request = ask(order, withNow(context), 'order');
    try {
      return JSON.parse(core.build(request)) as BuildResult;
    } catch {
      return { ...notChecked(context), params: null, takes: [] };
    }
  };

  return {
    get languages() {
      return core.languages;
    },
    check,
    build,
    buildAll: (order, context) => {
      const request = ask(order, { ...withNow(context), methods: '*' }, 'order');
      const answer = JSON.parse(core.build(request)) as { results?: AllResult[] };
      return answer.results ?? [];
    },
    requestPay: (given, context) => {
      if (!isOrder(given)) return requestPay(given, check(given, withNow(context)));
      const built = build(given, context);
      return requestPay(built.params ?? {}, built);
    },
  };
}
