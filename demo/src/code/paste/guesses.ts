// Expressions that every checkout page has and only a running page can answer, with an answer of the
// same shape. The host is reserved for examples.

import type { Kind } from './types.js';

interface Guess {
  kind: Kind;
  value: string | number;
  /** Its length and form are what the code would make. */
  exact: boolean;
}

const text = (value: string, exact = false): Guess => ({ kind: 'string', value, exact });
const number = (value: number, exact = false): Guess => ({ kind: 'number', value, exact });

const time = number(1763690400000, true);
const origin = text('https://shop.example');

const guesses: Record<string, Guess> = {
  'Date.now()': time,
  'newDate().getTime()': time,
  'newDate().valueOf()': time,
  '+newDate()': time,
  '+newDate': time,
  'newDate().toISOString()': text('2025-11-21T02:00:00.000Z', true),
  'newDate().getFullYear()': number(2025, true),
  'performance.now()': number(1234.5),
  'Math.random()': number(0.5),
  'crypto.randomUUID()': text('00000000-0000-4000-8000-000000000000', true),
  'location.origin': origin,
  'location.href': text('https://shop.example/checkout'),
  'location.host': text('shop.example'),
  'location.hostname': text('shop.example'),
  'location.protocol': text('https:'),
  'location.pathname': text('/checkout'),
};

/** The guess for an expression as it was written. */
export function guessFor(source: string): Guess | undefined {
  const plain = source
    .replace(/\s+/g, '')
    .replace(/^(?:\+?(?:window|document|globalThis|self)\.)+(?=location|crypto|performance)/, '');
  return Object.hasOwn(guesses, plain) ? guesses[plain] : undefined;
}

/** Methods that always give text, whatever they are called on. */
export const textMethods = new Set([
  'toString',
  'toFixed',
  'toLocaleString',
  'toISOString',
  'toUpperCase',
  'toLowerCase',
  'trim',
  'join',
  'padStart',
  'padEnd',
  'replace',
  'replaceAll',
  'substring',
  'substr',
  'charAt',
]);

/** Ways of reading a form's field; what they give is text. */
export const readsField = (source: string) =>
  /\.(?:val|text|attr|getAttribute)\([^()]*\)$/.test(source) ||
  /(?:getElementById|querySelector|getElementsByName)\([^()]*\)(?:\[\d+\])?[!?]?\.(?:value|innerText|textContent|dataset\.\w+)$/.test(
    source,
  ) ||
  /\.target\.value$/.test(source) ||
  /(?:form\w*|params)\.get\([^()]*\)!?$/i.test(source);
