// An order with nearly everything, and values for the parts that it does without.

import type { Order } from '../../../web/src/types.js';

/** An order as a shop would have it, complete enough for nearly every module and pay method. */
export const exampleOrder = (): Order => ({
  channelKey: 'channel-key-00000000-0000-0000-0000-000000000000',
  id: 'A202611210001',
  name: '무선 이어폰',
  amount: 59000,
  method: 'card',
  buyer: {
    id: 'member-0001',
    name: '홍길동',
    firstName: 'Gildong',
    lastName: 'Hong',
    email: 'buyer@shop.example',
    phone: '010-1234-5678',
  },
  items: [
    {
      id: 'item-1',
      name: '무선 이어폰',
      price: 49000,
      quantity: 1,
      code: 'earphones',
      category: 'ETC',
      categoryType: 'ETC',
    },
    {
      id: 'item-2',
      name: '충전 케이스',
      price: 5000,
      quantity: 2,
      code: 'case',
      category: 'ETC',
      categoryType: 'ETC',
    },
  ],
  depositDeadline: { inDays: 3 },
  digital: false,
  shop: {
    name: '포트상점',
    nameEn: 'Port Shop',
    owner: '김하나',
    businessNumber: '1234567890',
    phone: '02-1234-5678',
    address: '서울특별시 강남구 삼성동',
  },
  redirectUrl: 'https://shop.example/pay/done',
  webhookUrls: 'https://shop.example/pay/webhook',
  appScheme: 'portshop',
  language: 'ko',
});

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Values that parts start with when they are added. */
export const startingValues = () => ({
  ...exampleOrder(),
  currency: 'USD',
  taxFree: 1000,
  vat: 500,
  description: 'Wireless earphones',
  escrow: true,
  instalments: { lumpSum: true, upTo: 6, only: [2, 3, 6] },
  card: {
    issuer: 'hyundai',
    months: 3,
    points: true,
    onlyIssuers: ['hyundai', 'shinhan'],
    appOnly: true,
    interestFree: true,
  },
  cashReceipt: { type: 'personal', identifier: '01012345678' },
  period: { from: day(0), to: day(365), interval: '1m' },
});
