// Signs for kinds of pay methods, drawn for this element: what people recognise without anybody's
// trademark.

import { h, type Spec } from './dom.js';

const paths = {
  card: 'M3 6.5h18v11H3zM3 10h18M6.5 14.5h4',
  bank: 'M3.5 9.5 12 4.5l8.5 5zM6 10v7M10 10v7M14 10v7M18 10v7M3.5 19.5h17',
  account: 'M5.5 3.5h13v17l-2.2-1.5-2.1 1.5-2.2-1.5-2.2 1.5-2.1-1.5-2.2 1.5zM9 8.5h6M9 12.5h6',
  phone: 'M7.5 3.5h9v17h-9zM11 17.5h2',
  gift: 'M3.5 8h17v4h-17zM5 12v8h14v-8M12 8v12M12 8C8 8 7 3.8 9.4 3.8 11 3.8 12 6 12 8c0-2 1-4.2 2.6-4.2C17 3.8 16 8 12 8',
  wallet: 'M4 7.5h16v12H4zM4 7.5l11-3.5v3.5M15.5 13.5h1.5',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
};

const kinds: Record<string, keyof typeof paths> = {
  card: 'card',
  unionpay: 'card',
  trans: 'bank',
  ssgpay_bank: 'bank',
  vbank: 'account',
  cvs: 'account',
  econtext: 'account',
  phone: 'phone',
  cultureland: 'gift',
  smartculture: 'gift',
  culturegift: 'gift',
  booknlife: 'gift',
  happymoney: 'gift',
};

export const glyphKind = (method: string): keyof typeof paths => kinds[method] ?? 'wallet';

export const glyph = (kind: keyof typeof paths): Spec =>
  h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false', class: 'glyph' }, [
    h('path', { d: paths[kind] }),
  ]);
