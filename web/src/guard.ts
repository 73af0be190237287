// The guard: wraps the calls of PortOne's SDK, so that each is checked without a line of the page
// being changed.
//
// It must never stand between a buyer and a payment that it cannot judge. So a call is decided upon
// at once, in the caller's task, by what is there then; whatever goes wrong in here, the call goes
// through as it came, once, and what it throws or returns reaches the caller.

import { now } from './now.js';
import { noticeOf, type Outcome, write } from './notice.js';
import { createPanel, isLocal } from './panel.js';
import { applyFix } from './patch.js';
import { platformOf } from './platform.js';
import { refuses } from './request-pay.js';
import { serialize } from './serialize.js';
import type { Checkout, Context, Issue, Report, guard, load } from './types.js';

type Name = 'request_pay' | 'loadUI';
type Method = (this: unknown, ...given: unknown[]) => unknown;
type Sdk = Partial<Record<Name, Method & { [guarded]?: true }>>;

/** Marks what is guarded already, by whatever version of this library. */
const guarded = Symbol.for('imp-checkout.guarded');

const texts = {
  ko: {
    unchecked: '결제 파라미터를 검사하지 않습니다. 호출은 그대로 전달됩니다.',
    fixed: 'IMP가 바뀌지 않도록 고정되어 있어 호출을 검사할 수 없습니다.',
    refused: '결제를 요청하지 못했습니다. 상점에 문의해 주세요.',
  },
  en: {
    unchecked: 'Payment parameters are not checked. Calls go through as they are.',
    fixed: 'IMP is frozen, so its calls cannot be checked.',
    refused: 'The payment could not be requested. Please contact the shop.',
  },
};

/** Either what to hand to the SDK, or what to answer instead. */
type Decision = { given: unknown[] } | { answer: () => void };

/** Repairs one issue after the other, as long as each repair leaves fewer of them. */
function repair(params: object, report: Report, check: (params: object) => Report) {
  const repaired: Issue[] = [];
  const prototype: unknown = Object.getPrototypeOf(params);
  // A copy of anything but a plain object could lack what makes it work.
  if (prototype !== Object.prototype && prototype !== null) return { params, report, repaired };
  for (let i = 0; i < report.issues.length;) {
    const issue = report.issues[i++] as Issue;
    if (!issue.fix) continue;
    const copy = applyFix(params, issue.fix);
    const next = check(copy);
    if (next.issues.length >= report.issues.length) continue;
    repaired.push(issue);
    params = copy;
    report = next;
    i = 0;
  }
  return { params, report, repaired };
}

export function createGuard(loadChecker: typeof load): typeof guard {
  return (options = {}) => {
    if (typeof document === 'undefined') return Promise.resolve(null);

    const { mode = 'warn', channels = {}, lang = 'ko', panel } = options;
    const platform = options.platform ?? platformOf(navigator.userAgent);
    const show =
      panel === 'always' || (panel && isLocal(location.hostname)) ? createPanel(lang) : () => {};
    let checker: Checkout | null | undefined;
    const waiting: (() => void)[] = [];

    const say = (text: string) => console.warn(`imp-checkout: ${text}`);

    const tell = (call: Name, report: Report, repaired: readonly Issue[], outcome: Outcome) => {
      if (report.issues.length + repaired.length === 0) return;
      try {
        const notice = noticeOf(call, report, repaired, outcome, lang);
        write(notice);
        show(notice);
      } catch {
        // A page without a body, or with a console of its own. That changes no decision.
      }
    };

    const contextOf = (api: Name, params: object, uiType: unknown): Context => {
      const { channelKey } = params as { channelKey?: unknown };
      const known = typeof channelKey === 'string' && Object.entries(channels);
      const [, pg] = (known && known.find(([key]) => key === channelKey)) || [];
      return {
        platform,
        api,
        lang: checker?.languages.includes(lang) ? lang : 'ko',
        now: now(),
        ...(pg && { pg: String(pg) }),
        ...(uiType ? { uiType: uiType as NonNullable<Context['uiType']> } : {}),
      };
    };

    /** PortOne's own words for a payment that did not come about. */
    const refusal = (report: Report, params: object) => {
      const forBuyer = report.issues.find(
        ({ severity, audience }) => severity === 'error' && audience === 'buyer',
      );
      const { merchant_uid } = params as { merchant_uid?: unknown };
      return {
        success: false,
        imp_uid: null,
        merchant_uid,
        error_code: 'IMP_CHECKOUT_REFUSED',
        error_msg: forBuyer?.message ?? texts[lang].refused,
      };
    };

    const decide = (api: Name, given: unknown[]): Decision => {
      // request_pay(params, callback), loadUI(uiType, params, callback)
      const at = typeof given[0] === 'string' ? 1 : 0;
      const params = given[at];
      if (checker === null || typeof params !== 'object' || params === null) return { given };

      const context = contextOf(api, params, at ? given[0] : undefined);
      if (checker === undefined) {
        // By the time of the check the page may have changed its object.
        const snapshot = serialize(params, context);
        waiting.push(() => {
          const { params } = JSON.parse(snapshot) as { params: unknown };
          if (checker) tell(api, checker.check(params, context), [], 'late');
        });
        return { given };
      }

      const { check } = checker;
      const report = check(params, context);
      if (mode === 'block' && refuses(report)) {
        tell(api, report, [], 'blocked');
        const callback = given[at + 1];
        const answer = () => {
          if (typeof callback === 'function') callback(refusal(report, params));
        };
        return { answer };
      }
      if (mode === 'fix') {
        const fixed = repair(params, report, (copy) => check(copy, context));
        const outcome = fixed.repaired.length > 0 ? 'fixed' : 'sent';
        tell(api, fixed.report, fixed.repaired, outcome);
        return { given: given.map((value, i) => (i === at ? fixed.params : value)) };
      }
      tell(api, report, [], 'sent');
      return { given };
    };

    const wrap = (sdk: Sdk, api: Name) => {
      const original = sdk[api];
      if (typeof original !== 'function' || original[guarded]) return;
      const wrapped: Method = function (...given) {
        let decision: Decision = { given };
        try {
          decision = decide(api, given);
        } catch {
          // A doubt of ours, not of the payment's.
        }
        if ('given' in decision) return original.apply(this, decision.given);
        // The SDK, too, answers later, never within the call.
        queueMicrotask(decision.answer);
        return undefined;
      };
      sdk[api] = Object.assign(wrapped, { [guarded]: true as const });
    };

    let complained = false;
    const seek = () => {
      const sdk = (globalThis as { IMP?: Sdk }).IMP;
      if (!sdk || complained) return;
      try {
        wrap(sdk, 'request_pay');
        wrap(sdk, 'loadUI');
      } catch {
        complained = true;
        say(texts[lang].fixed);
      }
    };

    // The SDK may be there, or come by a script, or inside a bundle. To lay a trap for the name `IMP`
    // would change what pages see that ask whether it exists. So we look whenever a script has run,
    // and at the latest in the click that pays, before the page itself hears of it.
    seek();
    document.addEventListener('load', seek, true);
    document.addEventListener('DOMContentLoaded', seek);
    addEventListener('load', seek);
    addEventListener('click', seek, true);
    addEventListener('submit', seek, true);

    const checkWaiting = () => {
      for (const check of waiting.splice(0)) check();
    };

    // To decide upon a call takes no language, so that is not waited for.
    return loadChecker({ ...options, lang: 'ko' }).then(
      (checkout) => {
        checker = checkout;
        if (lang === 'ko') checkWaiting();
        else void loadChecker(options).then(checkWaiting);
        return checkout;
      },
      (error: unknown) => {
        checker = null;
        waiting.length = 0;
        say(`${texts[lang].unchecked} (${error instanceof Error ? error.message : String(error)})`);
        return null;
      },
    );
  };
}
