// What kcp.cpp and common.hpp demand of a KCP card payment on a PC, said in zod as a shop would say it:
// the documented members, their types, lengths and values, and the rules that such a payment can break.

import { z } from 'zod';

const text = z.string();
const key = text.refine((value) => !/^(?:\{.*\}|<.*>|YYYY.*)$/i.test(value));
const url = text.regex(/^https?:\/\/\S+$/);
const yesOrNo = z.enum(['Y', 'N']);
const issuer = text.regex(/^(?:\d{3}|\*)$/);

export const kcpCard = z
  .strictObject({
    channelKey: key,
    pay_method: z.enum([
      'card',
      'trans',
      'vbank',
      'phone',
      'cultureland',
      'smartculture',
      'booknlife',
      'happymoney',
      'payco',
      'lpay',
      'kakaopay',
      'naverpay',
      'naverpay_bridge',
      'samsung',
      'ssgpay',
      'applepay',
      'tosspay',
      'point',
    ]),
    merchant_uid: text.min(1).max(40),
    name: text.min(1).max(40),
    amount: z.int().min(0),
    currency: z.enum(['KRW', 'USD', 'EUR', 'JPY']).optional(),
    tax_free: z.number().optional(),
    vat_amount: z.number().optional(),
    buyer_name: text.optional(),
    buyer_tel: text.optional(),
    buyer_email: text.optional(),
    buyer_addr: text.optional(),
    buyer_postcode: text.optional(),
    escrow: z.boolean().optional(),
    custom_data: z.record(text, z.unknown()).optional(),
    language: z.enum(['ko', 'en']).optional(),
    notice_url: z.union([url, z.array(url)]).optional(),
    confirm_url: url.optional(),
    m_redirect_url: url.optional(),
    digital: z.boolean().optional(),
    vbank_due: text.regex(/^(?:\d{8}|\d{14})$/).optional(),
    company: text.optional(),
    appCard: z.boolean().optional(),
    auth_mode: z.literal('key-in').optional(),
    useFreeInterestFromMall: z.boolean().optional(),
    display: z.strictObject({ card_quota: z.array(z.int()) }).optional(),
    card: z
      .strictObject({
        direct: z.strictObject({ code: issuer, quota: z.int() }).optional(),
        detail: z.array(z.strictObject({ card_code: issuer, enabled: z.boolean() })).optional(),
      })
      .refine(({ direct, detail }) => !direct || !detail)
      .optional(),
    bypass: z
      .strictObject({
        shop_user_id: text.optional(),
        coupon_apply_yn: yesOrNo.optional(),
        skin_indx: text.regex(/^(?:[1-9]|1[01])$/).optional(),
        site_logo: url.optional(),
        complex_pnt_yn: yesOrNo.optional(),
        pt_memcorp_cd: text.optional(),
        app_flag: z.enum(['Y', 'N', 'S']).optional(),
      })
      .optional(),
  })
  .refine(({ tax_free = 0, amount }) => tax_free <= amount)
  .refine(({ escrow, pay_method }) => !escrow || ['trans', 'vbank', 'card'].includes(pay_method));
