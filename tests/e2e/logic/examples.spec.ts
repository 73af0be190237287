// Every module's example is one that the checker has nothing against, in every situation that the
// module has: real core, no browser.

import { expect, test } from '@playwright/test';
import type { Platform } from '../../../web/src/types.js';
import { moduleId, type ModuleFacts } from '../../../demo/src/catalogue.js';
import { example } from '../../../demo/src/examples.js';
import { apiOf, isBillingOnly, uiTypeOf } from '../../../demo/src/situation.js';
import { readFacts, startCore } from './core.js';

const facts = readFacts();
/** What a checker says of a situation, whatever the request holds. */
const unavoidable = ['mobilians_v2/apple-pay-needs-a-web-view-with-popups'];

const platforms: Platform[] = ['pc', 'mobile', 'app'];

/** Every way to ask the module for something. */
const situations = (module: ModuleFacts) => {
  const payments = isBillingOnly(module)
    ? []
    : (module.pay_methods.length > 0 ? module.pay_methods : [undefined]).map((method) => ({
        method,
        billing: false,
      }));
  const keys = module.billing_pay_methods.map((method) => ({ method, billing: true }));
  return [...payments, ...keys].flatMap((asked) =>
    platforms.map((platform) => ({ ...asked, platform })),
  );
};

for (const module of facts.modules) {
  test(`the examples of ${moduleId(module)} are without a fault`, async () => {
    const checker = await startCore();
    if (!checker) throw new Error('The checker did not load');
    const faults = situations(module).flatMap(({ method, billing, platform }) => {
      const uiType = uiTypeOf(module);
      const context = {
        pg: module.code,
        platform,
        lang: 'en' as const,
        ...(uiType ? { api: apiOf(module), uiType } : {}),
      };
      const params = example(checker, module, 'valid', { method, billing }, context);
      return checker
        .check(params, context)
        .issues.filter(({ severity, rule }) => severity !== 'info' && !unavoidable.includes(rule))
        .map(
          ({ severity, code, rule, path, message }) =>
            `${method}${billing ? ' (billing key)' : ''} on ${platform}: ${severity} ${code} at ${path} (${rule}): ${message}`,
        );
    });
    expect(faults).toEqual([]);
  });
}
