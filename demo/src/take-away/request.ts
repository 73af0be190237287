// What the generated code is about, worked out from the state of the page.

import type { Checkout } from '../../../web/src/types.js';
import { startingValue } from '../examples.js';
import { get, has, isRecord } from '../pointer.js';
import { apiOf, uiTypeOf } from '../situation.js';
import type { Session } from '../state.js';

export interface Request {
  params: Record<string, unknown>;
  /** A return address was added to the parameters, which had none. */
  addedRedirect: boolean;
  pg: string;
  api: 'request_pay' | 'loadUI';
  uiType: string | undefined;
  platform: 'pc' | 'mobile' | 'app';
  /** A key for later payments is made; nothing is paid yet if the amount is 0. */
  billing: boolean;
  /** What the server compares with. */
  order: {
    id: string;
    amount: number;
    currency: string | undefined;
    customerUid: string | undefined;
  };
}

const redirect = 'm_redirect_url';

/** The parameters with a return address, if they lack one and the module has nothing against it. */
function withRedirect(
  params: Record<string, unknown>,
  session: Session,
  checker: Pick<Checkout, 'check'>,
): Record<string, unknown> {
  if (has(params, [redirect])) return params;
  const row = session.module().parameters.find(({ path }) => path === redirect);
  const more = { ...params, [redirect]: startingValue([redirect], row) };
  const against = checker
    .check(more, { ...session.context(), platform: 'mobile' })
    .issues.some(({ path }) => path === `/${redirect}`);
  return against ? params : more;
}

/** Null if the request is not even an object. */
export function requestOf(session: Session, checker: Pick<Checkout, 'check'>): Request | null {
  const { params, platform } = session.state;
  if (!isRecord(params)) return null;
  const module = session.module();
  const text = (name: string) => {
    const value = get(params, [name]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const amount = Number(get(params, ['amount']));
  const complete = apiOf(module) === 'loadUI' ? params : withRedirect(params, session, checker);
  return {
    params: complete,
    addedRedirect: complete !== params,
    pg: module.code,
    api: apiOf(module),
    uiType: uiTypeOf(module),
    platform,
    billing: session.billing(),
    order: {
      id: text('merchant_uid') ?? 'order0001',
      amount: Number.isFinite(amount) ? amount : 0,
      currency: text('currency'),
      customerUid: text('customer_uid'),
    },
  };
}
