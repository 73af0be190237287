// What a payment is like as far as the catalogue's demands go, and whether one holds in it.

import type { Clause, Platform, Where } from '../../web/src/types.js';

export interface Situation {
  payMethod: string | undefined;
  platform: Platform;
  billing: boolean;
}

/** The words of `where` fall into kinds; one word of each kind that is named must be true. */
const kinds: Where[][] = [
  ['pc', 'mobile', 'app'],
  ['payment', 'billing'],
  ['request_pay', 'loadUI'],
];

export function holds(clause: Clause, { payMethod, platform, billing }: Situation): boolean {
  const methods = clause.pay_methods;
  if (methods && (payMethod === undefined || !methods.includes(payMethod))) return false;
  const now = new Set<Where>([platform, billing ? 'billing' : 'payment', 'request_pay']);
  return kinds.every((words) => {
    const named = words.filter((word) => clause.where?.includes(word));
    return named.length === 0 || named.some((word) => now.has(word));
  });
}
