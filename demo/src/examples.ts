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
  merchant_uid: () => 'order0001',
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
  buyer_first_name: () => 'Gildong',
  buyer_last_name: () => 'Hong',
  'bypass.P_RESERVED': () => 'twotrs_bank=Y',
  'bypass.customerIdentifier': () => '01012345678',
  'cvs.payment_deadline': () => ({ valid_hours: 24 }),
  'storeDetails.storeNameEn': () => 'Port Shop',
  'products.unitPrice': () => 15000,
  'prefill.phoneNumber': () => '010-1234-5678',
  kcpProducts: () => [{ orderNumber: 'item-1', name: '무선 이어폰', quantity: 1, amount: 15000 }],
};

/** Plausible values by what the catalogue says of their writing, where the name alone tells little. */
const written: Record<string, string> = {
  base64: 'ZXhhbXBsZQ==',
  'business-number': '1234567890',
  color: 'red',
  country: 'KR',
  'css-color': '#2348c5',
  digits: '1234567890',
  e164: '+821012345678',
  email: 'buyer@shop.example',
  hex: '00ff',
  katakana: 'ポート',
  'latin-digits': 'item1',
  'mobile-number': '010-1234-5678',
  'number-text': '1',
  'scheme-url': 'portshop://',
  'time-of-day': '09:00',
  url: 'https://shop.example/',
};

type Row = Pick<Parameter, 'path' | 'types' | 'values' | 'min' | 'max_length' | 'format'>;

/** A value to start a member with: a plausible one, or one that its row allows. */
export function startingValue(path: readonly string[], row?: Partial<Row>): unknown {
  const name = plainName(path);
  const known = Object.hasOwn(plausible, name) ? plausible[name] : undefined;
  const format = row?.format ?? '';
  // The general example of a number or a scheme is not written as every module wants it.
  const strict = format === 'e164' || format === 'scheme-url';
  if (known && !strict) return known();
  if (Object.hasOwn(written, format)) return written[format];
  const [value] = row?.values ?? [];
  if (value !== undefined) return value;
  switch (row?.types?.[0]) {
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
  id: 'order0001',
  name: '무선 이어폰',
  amount: 15000,
  method: 'card',
  buyer: { id: 'member-0001', name: '홍길동', phone: '010-1234-5678', email: 'buyer@shop.example' },
  items: [{ id: 'item-1', name: '무선 이어폰', price: 15000, quantity: 1 }],
  redirectUrl: 'https://shop.example/pay/done',
  appScheme: 'portshop',
});

const always = ['channelKey', 'pay_method', 'merchant_uid', 'name', 'amount'];

/** The name of a member for the tables above, whatever element of a list it belongs to. */
const plainName = (path: readonly string[]) => path.filter((part) => !/^\d+$/.test(part)).join('.');

/** The catalogue's name for a member: `kcpProducts[].name`. */
const rowName = (path: readonly string[]) =>
  path
    .map((part, index) => (/^\d+$/.test(part) ? '[]' : `${index > 0 ? '.' : ''}${part}`))
    .join('');

/** Modules of other countries and currencies, whose rules an order from Korea cannot meet. */
const abroad: Record<string, Record<string, unknown>> = {
  inicis_jp: { currency: 'JPY', name: 'Wireless earphones' },
  paypal: { currency: 'USD', amount: 15, name: 'Wireless earphones' },
  paymentwall: { buyer_name: 'Gildong Hong' },
};

const plain = (value: unknown): value is [] => Array.isArray(value) && value.length === 0;

/** An object that the checker has nothing against, or one with the slips everybody makes once. */
export function example(
  checker: Pick<Checkout, 'check'>,
  module: ModuleFacts,
  kind: ExampleKind,
  { method: payMethod, billing }: { method: string | undefined; billing: boolean },
  context: Context,
): Record<string, unknown> {
  const rows = new Map(module.parameters.map((row) => [row.path, row]));
  const value = (path: readonly string[]): unknown => {
    const start = startingValue(path, rows.get(rowName(path)));
    // One element to begin with; what it lacks is filled in as anything else.
    return plain(start) && rows.has(`${rowName(path)}[]`) ? [value([...path, '0'])] : start;
  };

  const usual = rows.has('buyer_first_name')
    ? ['buyer_first_name', 'buyer_last_name', 'buyer_tel', 'buyer_email']
    : ['buyer_name', 'buyer_tel', 'buyer_email'];
  const first: Record<string, unknown> = {};
  for (const key of [...always, ...usual]) {
    if (key !== 'pay_method') {
      if (rows.has(key)) first[key] = value([key]);
    } else if (payMethod !== undefined) first[key] = payMethod;
  }
  if (payMethod === 'vbank' && rows.has('vbank_due')) first.vbank_due = value(['vbank_due']);
  Object.assign(first, abroad[module.code]);
  if (billing) first.customer_uid = value(['customer_uid']);

  /** Each round adds what the checker misses; what it misses then may follow from that. */
  const complete = (from: Record<string, unknown>) => {
    let params = from;
    for (let round = 0; round < 6; ++round) {
      const lacking = checker
        .check(params, context)
        .issues.filter(({ code, path }) => code === 'required' && path !== '');
      if (lacking.length === 0) break;
      for (const { path } of lacking) {
        const at = parsePointer(path);
        params = set(params, at, value(at)) as Record<string, unknown>;
      }
    }
    return params;
  };
  /** Most billing keys are issued without a payment; some modules want the first payment with it. */
  const forKey = () => {
    const free = complete({ ...first, name: '정기결제 카드 등록', amount: 0 });
    return checker.check(free, context).issues.every(({ severity }) => severity === 'info')
      ? free
      : complete(first);
  };
  const isKey = billing || 'customer_uid' in complete(first);
  const params = isKey ? forKey() : complete(first);
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
