// The vectors that Boost.Test runs natively and Node runs through the module, through the shipped
// scripts in the browser. Two modules stand for all: the core's rules are the same everywhere, what
// may differ is the way into it and back.

import type { Report } from '../../web/src/types.js';
import { vectors } from '../web/vectors.mjs';
import { expect, test } from './script/pages.js';

interface Page {
  ImpCheckout: {
    load(): Promise<{ check(params: unknown, context: object): Report }>;
  };
}

const files = ['kcp.json', 'naverpay.json'];

for (const script of ['imp-checkout.js', 'imp-checkout.compat.js']) {
  for (const file of files) {
    test(`${script} agrees with ${file}`, async ({ host }) => {
      const requests = vectors.find(({ name }) => name === file)?.requests ?? [];
      const given = requests.flatMap(({ name, issues, request }) =>
        request ? [{ name, issues, ...request }] : [],
      );
      expect(given.length).toBeGreaterThan(20);
      await host.open({ scripts: `<script src="${script}"></script>` });
      const found = await host.tab.run(async (given) => {
        const checkout = await (window as unknown as Page).ImpCheckout.load();
        return given.map(({ name, params, context }) => ({
          name,
          issues: checkout
            .check(params, context)
            .issues.map(({ severity, code, path, rule }) => [severity, code, path, rule].join(' ')),
        }));
      }, given);

      const wrong = given.flatMap(({ name, issues }, i) => {
        const got = found[i]?.issues;
        return String(got) === String(issues)
          ? []
          : [`${name}: expected [${issues}], found [${got}]`];
      });
      expect(wrong).toEqual([]);
    });
  }
}
