// Every word that the element says. Each can be replaced by name, which is how further languages come
// in; `method.<code>` and `issuer.<name>` are such names, too.

import { payMethodNames } from './method-names.js';
import type { ElementTexts } from '../types.js';

const words: Record<string, readonly [ko: string, en: string]> = {
  checkout: ['결제', 'Checkout'],
  summary: ['주문 내용', 'Your order'],
  quantity: ['{count}개', '× {count}'],
  total: ['결제 금액', 'Total'],
  methods: ['결제수단', 'Payment method'],
  more: ['다른 결제수단 {count}개', '{count} more payment methods'],
  options: ['결제 옵션', 'Payment options'],
  buyer: ['주문자 정보', 'Your details'],
  optional: ['선택', 'optional'],

  issuer: ['카드사', 'Card issuer'],
  months: ['할부', 'Instalments'],
  lumpSum: ['일시불', 'Pay in full'],
  monthCount: ['{count}개월', '{count} months'],
  points: ['카드사 포인트 사용', 'Use card points'],
  appOnly: ['앱카드로 결제', 'Pay with the card app'],
  deadline: ['입금 기한', 'Deposit within'],
  dayCount: ['{count}일 이내', '{count} days'],
  dayCountOne: ['1일 이내', '1 day'],
  byProvider: ['결제사 기본 기한', 'Provider’s default'],
  receipt: ['현금영수증', 'Cash receipt'],
  receiptPersonal: ['소득공제용', 'Personal (income deduction)'],
  receiptCorporate: ['지출증빙용', 'Business expense'],
  receiptAnonymous: ['자진발급', 'Anonymous'],
  receiptNone: ['신청 안 함', 'None'],
  inWindow: ['결제창에서 선택', 'Choose in the payment window'],
  choose: ['선택해 주세요', 'Please choose'],

  name: ['이름', 'Name'],
  firstName: ['이름(성 제외)', 'First name'],
  lastName: ['성', 'Last name'],
  phone: ['휴대폰 번호', 'Phone number'],
  email: ['이메일', 'Email'],
  postcode: ['우편번호', 'Postcode'],
  address: ['주소', 'Address'],
  addressDetail: ['상세 주소', 'Address line 2'],
  city: ['도시', 'City'],
  state: ['주/도', 'State or province'],
  country: ['국가 코드(두 글자)', 'Country code (two letters)'],
  birthday: ['생년월일', 'Date of birth'],
  receiptNumber: ['현금영수증 번호', 'Cash receipt number'],

  required: ['{label} 입력이 필요합니다.', '{label} is required.'],
  wrong: ['{label} 항목을 확인해 주세요.', 'Please check: {label}.'],
  phoneExample: ['010-1234-5678처럼 입력해 주세요.', 'Enter it like 010-1234-5678.'],
  emailExample: ['name@example.com처럼 입력해 주세요.', 'Enter it like name@example.com.'],
  wrongLength: ['{label} 글자 수를 확인해 주세요.', 'Please check the length: {label}.'],
  correct: ['입력을 확인해 주세요: {labels}', 'Please check: {labels}'],
  chooseMethod: ['결제수단을 선택해 주세요.', 'Choose a payment method.'],

  unavailable: ['지금 사용할 수 없습니다.', 'Not available right now.'],
  noEscrow: ['에스크로 결제를 지원하지 않습니다.', 'Does not offer escrow.'],
  wrongAmount: ['이 금액은 결제할 수 없습니다.', 'Does not take this amount.'],
  fromAmount: ['{amount}부터 결제할 수 있습니다.', 'Available from {amount}.'],
  upToAmount: ['{amount}까지 결제할 수 있습니다.', 'Available up to {amount}.'],
  wrongCurrency: ['이 통화로는 결제할 수 없습니다.', 'Does not take this currency.'],
  lost: [
    '선택한 결제수단을 이 주문에 사용할 수 없습니다. 다른 결제수단을 선택해 주세요.',
    'This order can no longer be paid that way. Choose another payment method.',
  ],
  none: [
    '지금 사용할 수 있는 결제수단이 없습니다. 상점에 문의해 주세요.',
    'No payment method is available right now. Please contact the shop.',
  ],

  loading: ['결제수단을 불러오고 있습니다.', 'Loading payment methods.'],
  failed: [
    '결제수단을 불러오지 못했습니다. 잠시 후 다시 시도해 주세요.',
    'Payment methods could not be loaded. Please try again in a moment.',
  ],
  retry: ['다시 시도', 'Try again'],
  pay: ['{amount} 결제하기', 'Pay {amount}'],
  payNoAmount: ['결제하기', 'Pay'],
  register: ['결제수단 등록하기', 'Save payment method'],
  open: ['결제창에서 결제를 진행해 주세요.', 'Continue in the payment window.'],
  again: [
    '결제창이 열리지 않았다면 다시 눌러 주세요.',
    'If no payment window has opened, press the button again.',
  ],
  notPaid: ['결제를 완료하지 못했습니다.', 'The payment was not completed.'],
  done: [
    '결제 요청을 마쳤습니다. 결과를 확인하고 있습니다.',
    'Your payment was submitted. Its result is being confirmed.',
  ],
  noSdk: [
    '결제창을 열 수 없습니다. 잠시 후 다시 시도해 주세요.',
    'The payment window cannot be opened. Please try again in a moment.',
  ],
};

/** Card issuers by the code and the name that an order may give them, in the order of the list. */
export const issuers: readonly (readonly [code: string, name: string, ko: string, en: string])[] = [
  ['366', 'shinhan', '신한카드', 'Shinhan'],
  ['367', 'hyundai', '현대카드', 'Hyundai'],
  ['365', 'samsung', '삼성카드', 'Samsung'],
  ['381', 'kb', 'KB국민카드', 'KB Kookmin'],
  ['368', 'lotte', '롯데카드', 'Lotte'],
  ['374', 'hana', '하나카드', 'Hana'],
  ['361', 'bc', 'BC카드', 'BC'],
  ['371', 'nh', 'NH농협카드', 'NH NongHyup'],
  ['041', 'woori', '우리카드', 'Woori'],
  ['090', 'kakaobank', '카카오뱅크', 'KakaoBank'],
  ['089', 'kbank', '케이뱅크', 'K bank'],
  ['370', 'citi', '씨티카드', 'Citi'],
  ['364', 'gwangju', '광주카드', 'Gwangju Bank'],
  ['372', 'jeonbuk', '전북카드', 'Jeonbuk Bank'],
  ['373', 'jeju', '제주카드', 'Jeju Bank'],
  ['369', 'suhyup', '수협카드', 'Suhyup Bank'],
  ['045', 'kfcc', 'MG새마을금고', 'MG KFCC'],
  ['048', 'cu', '신협', 'Shinhyup (CU)'],
  ['071', 'epost', '우체국', 'Korea Post'],
  ['002', 'kdb', 'KDB산업은행', 'KDB'],
];

/** `ko`, `ko-KR`, but not `kok`. */
export const isKorean = (lang: string): boolean => /^ko(?![a-z])/i.test(lang);

const inLanguage = (at: 0 | 1): ElementTexts => {
  const texts: ElementTexts = {};
  for (const [name, word] of Object.entries(words)) texts[name] = word[at];
  for (const [, name, ko, en] of issuers) texts[`issuer.${name}`] = at ? en : ko;
  for (const [code, { ko, en }] of Object.entries(payMethodNames))
    texts[`method.${code}`] = at ? en : ko;
  return texts;
};

const built: ElementTexts[] = [];

/** The texts in Korean or English, with the page's own over them. */
export const textsFor = (lang: 'ko' | 'en', own: ElementTexts | null): ElementTexts => {
  const at = lang === 'en' ? 1 : 0;
  return { ...(built[at] ??= inLanguage(at)), ...own };
};

export const fill = (text: string, values: Record<string, string | number>): string =>
  String(text).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
