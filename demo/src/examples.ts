// Example objects to start from. They are completed by asking the checker what is still missing, so
// a new module needs no example of its own here.

import type { Checkout, Context, Order, Parameter } from '../../web/src/types.js';
import type { ModuleFacts } from './catalogue.js';
import { parsePointer, remove, set } from './pointer.js';

export type ExampleKind = 'valid' | 'mistakes';

/** A day as vbank_due wants it. */
function compactDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

function inDays(days: number): Date {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date;
}

/** Plausible values by member, with `[]` for any element. The address is reserved for examples. */
const plausible: Record<string, () => unknown> = {
  channelKey: () => 'channel-key-00000000-0000-0000-0000-000000000000',
  merchant_uid: () => 'order-0001',
  name: () => '무선 이어폰',
  amount: () => 15000,
  currency: () => 'KRW',
  tax_free: () => 0,
  buyer_name: () => '홍길동',
  buyer_tel: () => '010-1234-5678',
  buyer_email: () => 'buyer@shop.example',
  buyer_addr: () => '서울특별시 강남구 삼성동',
  buyer_postcode: () => '06164',
  customer_uid: () => 'customer-0001-card',
  customer_id: () => 'customer-0001',
  custom_data: () => ({ cart: 'A-1' }),
  company: () => '포트상점',
  language: () => 'ko',
  digital: () => false,
  escrow: () => true,
  appCard: () => true,
  vbank_due: () => compactDay(inDays(7)),
  biz_num: () => '1234567890',
  m_redirect_url: () => 'https://shop.example/pay/done',
  notice_url: () => 'https://shop.example/pay/webhook',
  confirm_url: () => 'https://shop.example/pay/confirm',
  app_scheme: () => 'portshop',
  'card.direct.code': () => '366',
  'card.direct.quota': () => 0,
  'card.detail': () => [{ card_code: '366', enabled: true }],
  'display.card_quota': () => [],
  'bypass.shop_user_id': () => 'member-0001',
  'bypass.site_logo': () => 'https://shop.example/logo.png',
  'prefill.phoneNumber': () => '010-1234-5678',
  kcpProducts: () => [{ orderNumber: 'item-1', name: '무선 이어폰', quantity: 1, amount: 15000 }],
};

/** A value to start a member with: a plausible one, or one that its row allows. */
export function startingValue(
  path: readonly string[],
  row?: Pick<Parameter, 'types' | 'values' | 'min' | 'max_length'>,
): unknown {
  const name = plainName(path);
  const known = Object.hasOwn(plausible, name) ? plausible[name] : undefined;
  if (known) return known();
  const [value] = row?.values ?? [];
  if (value !== undefined) return value;
  switch (row?.types[0]) {
    case 'number':
    case 'integer':
      return row.min ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return 'A-1'.slice(0, row?.max_length ?? undefined);
  }
}

/** An order to start from, as a shop would have it. */
export const exampleOrder = (): Order => ({
  channelKey: 'channel-key-00000000-0000-0000-0000-000000000000',
  id: 'order-0001',
  name: '무선 이어폰',
  amount: 15000,
  method: 'card',
  buyer: { id: 'member-0001', name: '홍길동', phone: '010-1234-5678', email: 'buyer@shop.example' },
  items: [{ id: 'item-1', name: '무선 이어폰', price: 15000, quantity: 1 }],
  redirectUrl: 'https://shop.example/pay/done',
  appScheme: 'portshop',
});

const always = ['channelKey', 'pay_method', 'merchant_uid', 'name', 'amount'];
const usual = ['buyer_name', 'buyer_tel', 'buyer_email'];

/** The catalogue's name for a member, whatever element of a list it belongs to. */
const plainName = (path: readonly string[]) => path.filter((part) => !/^\d+$/.test(part)).join('.');

/** An object that the checker has nothing against, or one with the slips everybody makes once. */
export function example(
  checker: Pick<Checkout, 'check'>,
  module: ModuleFacts,
  kind: ExampleKind,
  { method: payMethod, billing }: { method: string; billing: boolean },
  context: Context,
): Record<string, unknown> {
  const rows = new Map(module.parameters.map((row) => [row.path.replace(/\[\]/g, ''), row]));
  const value = (path: readonly string[]) => startingValue(path, rows.get(plainName(path)));

  let params: Record<string, unknown> = {};
  for (const key of [...always, ...usual]) {
    if (key === 'pay_method') params[key] = payMethod;
    else if (rows.has(key)) params[key] = value([key]);
  }
  if (payMethod === 'vbank' && rows.has('vbank_due')) params.vbank_due = value(['vbank_due']);

  if (billing) params.customer_uid = value(['customer_uid']);

  // Each round adds what the checker misses; what it misses then may follow from that.
  for (let round = 0; round < 5; ++round) {
    const lacking = checker
      .check(params, context)
      .issues.filter(({ code, path }) => code === 'required' && path !== '');
    if (lacking.length === 0) break;
    for (const { path } of lacking) {
      const at = parsePointer(path);
      params = set(params, at, value(at)) as Record<string, unknown>;
    }
  }
  if ('customer_uid' in params) params = { ...params, name: '정기결제 카드 등록', amount: 0 };
  if (kind === 'valid') return params;

  // Slips seen in every integration: `pg` as in old code, digits as text, a forgotten order number,
  // instalments for a small amount.
  const slips = {
    pg: `${module.code}.T0000`,
    ...(remove(params, ['merchant_uid']) as Record<string, unknown>),
    amount: String(params.amount),
  };
  const instalments = payMethod === 'card' && rows.has('display.card_quota');
  return instalments ? { ...slips, display: { card_quota: [3] } } : slips;
}
