// What people call the pay methods of PortOne V1. A method without a name here shows its code.

import type { Text } from '../../web/src/types.js';
import { language } from './language.js';

export const payMethodNames: Record<string, Text> = {
  card: { ko: '신용카드', en: 'Card' },
  trans: { ko: '실시간 계좌이체', en: 'Bank transfer' },
  vbank: { ko: '가상계좌', en: 'Virtual account' },
  phone: { ko: '휴대폰 소액결제', en: 'Carrier billing' },
  samsung: { ko: '삼성페이', en: 'Samsung Pay' },
  samsungpay: { ko: '삼성페이', en: 'Samsung Pay' },
  kpay: { ko: 'KPay', en: 'KPay' },
  kakaopay: { ko: '카카오페이', en: 'Kakao Pay' },
  payco: { ko: '페이코', en: 'PAYCO' },
  lpay: { ko: 'L페이', en: 'L.Pay' },
  ssgpay: { ko: 'SSG페이', en: 'SSG Pay' },
  ssgpay_bank: { ko: 'SSG 은행계좌', en: 'SSG bank account' },
  tosspay: { ko: '토스페이', en: 'Toss Pay' },
  tosspay_card: { ko: '토스페이 카드', en: 'Toss Pay card' },
  tosspay_money: { ko: '토스페이 머니', en: 'Toss Pay money' },
  naverpay: { ko: '네이버페이', en: 'Naver Pay' },
  naverpay_card: { ko: '네이버페이 카드', en: 'Naver Pay card' },
  naverpay_point: { ko: '네이버페이 포인트', en: 'Naver Pay points' },
  naverpay_bridge: { ko: '네이버페이 카드·포인트', en: 'Naver Pay card or points' },
  applepay: { ko: '애플페이', en: 'Apple Pay' },
  cultureland: { ko: '컬쳐랜드 문화상품권', en: 'Cultureland gift certificate' },
  smartculture: { ko: '스마트문상', en: 'Smart Culture gift certificate' },
  culturegift: { ko: '문화상품권', en: 'Culture gift certificate' },
  booknlife: { ko: '도서문화상품권', en: 'Booknlife gift certificate' },
  happymoney: { ko: '해피머니 문화상품권', en: 'Happymoney gift certificate' },
  point: { ko: '포인트', en: 'Points' },
  wechat: { ko: '위챗페이', en: 'WeChat Pay' },
  alipay: { ko: '알리페이', en: 'Alipay' },
  alipay_plus: { ko: '알리페이플러스', en: 'Alipay+' },
  unionpay: { ko: '유니온페이', en: 'UnionPay' },
  tenpay: { ko: '텐페이', en: 'Tenpay' },
  pinpay: { ko: '핀페이', en: 'PinPay' },
  skpay: { ko: '11Pay', en: '11Pay' },
  paypal: { ko: '페이팔', en: 'PayPal' },
  toss_brandpay: { ko: '토스 브랜드페이', en: 'Toss brandpay' },
  econtext: { ko: '편의점 결제', en: 'Convenience store' },
  molpay: { ko: 'MOL페이', en: 'MOLPay' },
  paysbuy: { ko: '페이스바이', en: 'Paysbuy' },
  paypay: { ko: '페이페이', en: 'PayPay' },
  cvs: { ko: '편의점 결제', en: 'Convenience store' },
  merpay: { ko: '메르페이', en: 'Merpay' },
  linepay: { ko: '라인페이', en: 'LINE Pay' },
  rakutenpay: { ko: '라쿠텐페이', en: 'Rakuten Pay' },
  aupay: { ko: 'au PAY', en: 'au PAY' },
  dpay: { ko: 'd払い', en: 'd Payment' },
};

/** `신용카드 · card`, or the code alone. */
export function methodName(method: string): string {
  const name = Object.hasOwn(payMethodNames, method) ? payMethodNames[method] : undefined;
  return name ? `${name[language()]} · ${method}` : method;
}
