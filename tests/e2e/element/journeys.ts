// What buyers do with the element, step by step, and what they see: a table that any browser's driver
// can walk. Every payment must be asked for once, with these parameters, and within the click.

import assert from 'node:assert/strict';
import { inicis, kakao, kcp, kcpBilling, type Look, nice, order, type Setup } from './page.js';

/** What a browser has to be able to do. Names are those that a buyer reads. */
export interface Driver {
  /** Runs JavaScript in the page and returns what it evaluates to. */
  run<T>(script: string): Promise<T>;
  click(name: string): Promise<void>;
  /** Replaces what stands in a field. */
  write(name: string, text: string): Promise<void>;
  pick(name: string, option: string): Promise<void>;
}

/** A look in part: what is named must be so, and lists must be the same. */
interface Sight {
  /** Names; with the reason, where they cannot be chosen. */
  methods?: string[];
  chosen?: string;
  /** Labels with what stands in them, and what is wrong. */
  controls?: string[];
  message?: string;
  focus?: string;
  /** Of the one call of the SDK. */
  params?: Record<string, unknown>;
  calls?: number;
  /** The status of every result that the page was told. */
  results?: string[];
  /** Rules that the page was told of. */
  rules?: string[];
  options?: Record<string, string[]>;
}

export type Step =
  | { choose: string }
  | { write: string; into: string }
  | { pick: string; from: string }
  | { press: string }
  | { set: Setup }
  | { answer: object }
  | { see: Sight };

export interface Journey {
  name: string;
  setup: Setup;
  steps: Step[];
}

const methodLine = ({ name, reason }: Look['methods'][number]) =>
  reason ? `${name}: ${reason}` : name;

const controlLine = ({ label, value, required, note, invalid }: Look['controls'][number]) =>
  `${label}${required ? '*' : ''} = ${value}${invalid ? ` ✗ ${note}` : note ? ` (${note})` : ''}`;

/** Why `look` is not this sight, or ''. */
function difference(look: Look, sight: Sight): string {
  try {
    const same = (found: unknown, wanted: unknown) =>
      wanted === undefined || assert.deepEqual(found, wanted);
    same(look.methods.map(methodLine), sight.methods);
    same(look.methods.find(({ chosen }) => chosen)?.name ?? '', sight.chosen);
    same(look.controls.map(controlLine), sight.controls);
    same(look.message, sight.message);
    same(look.focus, sight.focus);
    same(look.calls.length, sight.params ? (sight.calls ?? 1) : sight.calls);
    for (const [name, value] of Object.entries(sight.params ?? {}))
      assert.deepEqual(look.calls[look.calls.length - 1]?.params[name], value ?? undefined, name);
    assert.ok(
      look.calls.every(({ active }) => active),
      'the payment window opens within the click',
    );
    const told = (type: string) => look.events.filter((each) => each.type === type);
    same(
      told('result').map(({ detail }) => (detail as { status: string }).status),
      sight.results,
    );
    for (const rule of sight.rules ?? [])
      assert.ok(JSON.stringify(told('issues')).includes(`"${rule}"`), `the page hears of ${rule}`);
    for (const [name, options] of Object.entries(sight.options ?? {}))
      assert.deepEqual(look.controls.find(({ label }) => label === name)?.options, options, name);
    assert.deepEqual(look.violations, []);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until the sight is there; what is drawn may come a moment after the step. */
async function see(driver: Driver, sight: Sight, at: string): Promise<void> {
  const patience = Date.now() + 10_000;
  for (;;) {
    const found = difference(await driver.run<Look>('shop.look()'), sight);
    if (!found) return;
    if (Date.now() > patience) throw new Error(`${at}: ${found}`);
    await sleep(50);
  }
}

/** Walks a journey on a page that has just been opened. */
export async function walk(driver: Driver, { setup, steps }: Journey): Promise<void> {
  await driver.run(`shop.set(${JSON.stringify(setup)})`);
  await driver.run(`ImpCheckout.load().then(() => true)`);
  for (const [i, step] of steps.entries()) {
    const at = `step ${i + 1}, ${JSON.stringify(step)}`;
    if ('choose' in step) await driver.click(step.choose);
    else if ('press' in step) await driver.click(step.press);
    else if ('into' in step) await driver.write(step.into, step.write);
    else if ('from' in step) await driver.pick(step.from, step.pick);
    else if ('set' in step) await driver.run(`shop.set(${JSON.stringify(step.set)})`);
    else if ('answer' in step) await driver.run(`shop.answer(${JSON.stringify(step.answer)})`);
    else await see(driver, step.see, at);
  }
}

const paid = { imp_uid: 'imp_1', merchant_uid: order.id, success: true };
const closed = {
  imp_uid: null,
  merchant_uid: order.id,
  success: false,
  error_code: 'F400',
  error_msg: '결제를 취소했습니다.',
};
const pay = '64,900원 결제하기';

export const journeys: Journey[] = [
  {
    name: 'a card, paid in three months',
    setup: { order: { ...order, instalments: { upTo: 3 } }, channels: [kcp] },
    steps: [
      {
        see: {
          methods: [
            '신용카드',
            '실시간 계좌이체',
            '가상계좌',
            '휴대폰 소액결제',
            '컬쳐랜드 문화상품권',
          ],
          chosen: '',
        },
      },
      { choose: '신용카드' },
      { see: { controls: ['카드사 = 결제창에서 선택', '앱카드로 결제 = false'] } },
      { pick: '현대카드', from: '카드사' },
      { see: { options: { 할부: ['일시불', '2개월', '3개월'] } } },
      { pick: '3개월', from: '할부' },
      { press: '카드사 포인트 사용' },
      { press: pay },
      {
        see: {
          params: {
            pay_method: 'card',
            merchant_uid: order.id,
            amount: 64900,
            channelKey: kcp.channelKey,
            // Hyundai's points are asked for by adding 80 to the months.
            card: { direct: { code: '367', quota: 83 } },
          },
          message: '결제창에서 결제를 진행해 주세요.',
        },
      },
      { answer: paid },
      {
        see: {
          results: ['completed'],
          message: '결제 요청을 마쳤습니다. 결과를 확인하고 있습니다.',
        },
      },
    ],
  },
  {
    name: 'instalments are not offered under 50,000 won',
    setup: { order: { ...order, amount: 49900 }, channels: [inicis] },
    steps: [
      { choose: '신용카드' },
      { pick: '신한카드', from: '카드사' },
      {
        see: {
          controls: [
            '카드사 = 신한카드',
            '할부 = 일시불 (할부 결제는 50,000원 이상부터 할 수 있습니다.)',
            '카드사 포인트 사용 = false',
            '휴대폰 번호* = ',
          ],
          options: { 할부: ['일시불'] },
        },
      },
      { write: '010-1234-5678', into: '휴대폰 번호' },
      { press: '49,900원 결제하기' },
      {
        see: {
          params: { card: { direct: { code: '366', quota: 0 } }, buyer_tel: '010-1234-5678' },
        },
      },
    ],
  },
  {
    name: 'carrier billing asks for the name, and goes to it',
    setup: { order, channels: [kcp] },
    steps: [
      { choose: '휴대폰 소액결제' },
      { see: { controls: ['이름* = '] } },
      { press: pay },
      {
        see: {
          calls: 0,
          controls: ['이름* =  ✗ 이름 입력이 필요합니다.'],
          message: '입력을 확인해 주세요: 이름',
          focus: '이름',
          rules: ['kcp/phone-needs-buyer-name'],
        },
      },
      { write: '홍길동', into: '이름' },
      { see: { controls: ['이름* = 홍길동'] } },
      { press: pay },
      { see: { params: { pay_method: 'phone', buyer_name: '홍길동' } } },
    ],
  },
  {
    name: 'a virtual account needs a deadline, and the buyer chooses one',
    setup: { order, channels: [nice] },
    steps: [
      { choose: '가상계좌' },
      {
        see: {
          controls: ['입금 기한* = 3일 이내', '휴대폰 번호* = '],
          options: { '입금 기한': ['1일 이내', '3일 이내', '7일 이내'] },
        },
      },
      { pick: '7일 이내', from: '입금 기한' },
      { write: '01012345678', into: '휴대폰 번호' },
      { press: pay },
      { see: { params: { pay_method: 'vbank', buyer_tel: '01012345678' } } },
    ],
  },
  {
    name: 'a cash receipt that the method demands',
    setup: { order, channels: [nice] },
    steps: [
      { choose: 'SSG 은행계좌' },
      { press: pay },
      { see: { calls: 0, focus: '현금영수증' } },
      { pick: '소득공제용', from: '현금영수증' },
      { write: '010-1234-5678', into: '휴대폰 번호' },
      { write: '01012345678', into: '현금영수증 번호' },
      { press: pay },
      {
        see: {
          params: {
            pay_method: 'ssgpay_bank',
            bypass: { cashReceiptType: 'personal', customerIdentifier: '01012345678' },
          },
        },
      },
    ],
  },
  {
    name: 'a gift certificate',
    setup: { order, channels: [kcp] },
    steps: [
      { choose: '컬쳐랜드 문화상품권' },
      { see: { controls: [] } },
      { press: pay },
      { see: { params: { pay_method: 'cultureland', bypass: { shop_user_id: 'member0001' } } } },
    ],
  },
  {
    name: 'a billing key',
    setup: {
      order: { ...order, amount: undefined, items: undefined, billingKey: 'card-of-member0001' },
      channels: [kcpBilling, kcp],
    },
    steps: [
      // The only method is chosen already, and a channel that has no billing window offers none.
      { see: { methods: ['신용카드'], chosen: '신용카드' } },
      { press: '결제수단 등록하기' },
      {
        see: { params: { customer_uid: 'card-of-member0001', channelKey: kcpBilling.channelKey } },
      },
    ],
  },
  {
    name: 'escrow, where it is offered',
    setup: { order: { ...order, escrow: true }, channels: [{ ...kcp, methods: ['trans'] }, kakao] },
    steps: [
      {
        see: {
          methods: ['실시간 계좌이체', '카카오페이: 에스크로 결제를 지원하지 않습니다.'],
          rules: ['order/left-out'],
        },
      },
      { choose: '실시간 계좌이체' },
      { press: pay },
      { see: { params: { escrow: true, pay_method: 'trans' } } },
    ],
  },
  {
    name: 'several channels: the first that can take the order does',
    setup: {
      order: { ...order, buyer: { ...order.buyer, phone: '010-1234-5678' } },
      channels: [
        { ...kcp, methods: ['card'] },
        inicis,
        kakao,
        { ...inicis, methods: ['card'], label: '할부 카드' },
      ],
    },
    steps: [
      { see: { methods: ['신용카드', '실시간 계좌이체', '카카오페이', '할부 카드'] } },
      { choose: '신용카드' },
      { press: pay },
      { see: { params: { channelKey: kcp.channelKey } } },
      { answer: closed },
      {
        see: {
          results: ['completed'],
          message: '결제를 완료하지 못했습니다. 결제를 취소했습니다.',
        },
      },
      { choose: '할부 카드' },
      { press: pay },
      { see: { calls: 2, params: { channelKey: inicis.channelKey } } },
      { answer: paid },
      { see: { results: ['completed', 'completed'] } },
    ],
  },
  {
    name: 'the order changes under the buyer, whose inputs stay',
    setup: { order, channels: [kcp, inicis] },
    steps: [
      { choose: '휴대폰 소액결제' },
      { write: '홍길동', into: '이름' },
      { set: { order: { ...order, amount: 10000 } } },
      { see: { chosen: '휴대폰 소액결제', controls: ['이름* = 홍길동'] } },
      { set: { channels: [inicis] } },
      {
        see: {
          methods: ['신용카드', '실시간 계좌이체'],
          chosen: '',
          message: '선택한 결제수단을 이 주문에 사용할 수 없습니다. 다른 결제수단을 선택해 주세요.',
        },
      },
      { set: { channels: [inicis, kcp] } },
      { see: { chosen: '휴대폰 소액결제', controls: ['이름* = 홍길동'], message: '' } },
      { press: '10,000원 결제하기' },
      { see: { params: { amount: 10000, buyer_name: '홍길동', pay_method: 'phone' } } },
    ],
  },
  {
    name: 'a method that only the shop could make work is not explained to the buyer',
    setup: { order: { ...order, buyer: {} }, channels: [kcp] },
    steps: [
      {
        see: {
          methods: [
            '신용카드',
            '실시간 계좌이체',
            '가상계좌',
            '휴대폰 소액결제: 지금 사용할 수 없습니다.',
            '컬쳐랜드 문화상품권: 지금 사용할 수 없습니다.',
          ],
          rules: ['kcp/phone-needs-shop-user-id'],
        },
      },
    ],
  },
  {
    name: 'no method is chosen',
    setup: { order, channels: [kcp] },
    steps: [
      { press: pay },
      { see: { calls: 0, message: '결제수단을 선택해 주세요.', focus: '신용카드' } },
      { choose: '가상계좌' },
      { see: { message: '' } },
    ],
  },
  {
    name: 'a long list of pay methods, which begins folded',
    setup: { order, channels: [{ ...kcp, methods: undefined }] },
    steps: [
      {
        see: {
          methods: [
            '신용카드',
            '실시간 계좌이체',
            '가상계좌',
            '휴대폰 소액결제',
            '삼성페이',
            '카카오페이',
          ],
        },
      },
      { press: '다른 결제수단 12개' },
      { see: { focus: '페이코', chosen: '' } },
      { choose: '토스페이' },
      { press: pay },
      { see: { params: { pay_method: 'tosspay' }, chosen: '토스페이' } },
    ],
  },
  {
    name: 'in English',
    setup: { lang: 'en', order, channels: [kcp, kakao] },
    steps: [
      {
        see: {
          methods: [
            'Card',
            'Bank transfer',
            'Virtual account',
            'Carrier billing',
            'Cultureland gift certificate',
            'Kakao Pay',
          ],
        },
      },
      { choose: 'Carrier billing' },
      { press: 'Pay ₩64,900' },
      { see: { calls: 0, controls: ['Name* =  ✗ Name is required.'] } },
    ],
  },
  {
    name: 'in a language that the page brings',
    setup: {
      lang: 'ja',
      texts: {
        pay: '支払う',
        'method.phone': 'キャリア決済',
        name: 'お名前',
        required: '{label}を入力してください。',
      },
      order,
      channels: [kcp],
    },
    steps: [
      { choose: 'キャリア決済' },
      { press: '支払う' },
      { see: { calls: 0, controls: ['お名前* =  ✗ お名前を入力してください。'] } },
    ],
  },
];
