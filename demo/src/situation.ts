// What a payment is like as far as the catalogue's demands go, and whether one holds in it.

import type { Clause, Context, Platform, Where } from '../../web/src/types.js';
import type { ModuleFacts } from './catalogue.js';

export interface Situation {
  payMethod: string | undefined;
  platform: Platform;
  billing: boolean;
  api: 'request_pay' | 'loadUI';
}

/** The words of `where` fall into kinds; one word of each kind that is named must be true. */
const kinds: Where[][] = [
  ['pc', 'mobile', 'app'],
  ['payment', 'billing'],
  ['request_pay', 'loadUI'],
];

export function holds(clause: Clause, { payMethod, platform, billing, api }: Situation): boolean {
  const methods = clause.pay_methods;
  if (methods && (payMethod === undefined || !methods.includes(payMethod))) return false;
  const now = new Set<Where>([platform, billing ? 'billing' : 'payment', api]);
  return kinds.every((words) => {
    const named = words.filter((word) => clause.where?.includes(word));
    return named.length === 0 || named.some((word) => now.has(word));
  });
}

/** Whether every request to the module is for a billing key: it always demands `customer_uid`. */
export const isBillingOnly = ({ parameters }: Pick<ModuleFacts, 'parameters'>): boolean =>
  parameters.some(
    ({ path, required }) =>
      path === 'customer_uid' &&
      required?.severity === 'error' &&
      required.pay_methods === undefined &&
      required.where === undefined,
  );

/** The call of PortOne's SDK that a module is for: the ones that draw their own button take another. */
export const apiOf = ({
  code,
  ui_type,
}: Pick<ModuleFacts, 'code' | 'ui_type'>): Situation['api'] =>
  ui_type !== undefined || code === 'toss_brandpay' ? 'loadUI' : 'request_pay';

/** What `IMP.loadUI` is asked for, of a module that it is for. */
export const uiTypeOf = ({ code, ui_type }: Pick<ModuleFacts, 'code' | 'ui_type'>) =>
  (ui_type ?? (code === 'toss_brandpay' ? 'toss-brandpay-widget' : undefined)) as Context['uiType'];
