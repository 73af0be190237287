// What a buyer reads of an issue. The core speaks to developers and names parameters; a buyer gets a
// sentence about the field they see, and of the core's own sentences those that name no parameter.

import type { ElementTexts, OrderIssue } from '../types.js';
import { fill } from './texts.js';

/** A sentence ends before a blank; `1.5` and `shop.example` are inside of one. */
const sentences = /[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?/g;

/** The sentences that name nothing of a request. */
const plainSentences = (message: string): string =>
  (message.match(sentences) ?? [])
    .filter((sentence) => !sentence.includes('`'))
    .join('')
    .trim();

/** The sentence for an issue beside the field that is called `label`. */
export function messageFor(
  issue: OrderIssue,
  label: string,
  texts: ElementTexts,
  /** Whether the core speaks the language of the page. */
  isCores: boolean,
): string {
  const say = (name: string, values = {}) => fill(texts[name] ?? '', { label, ...values });
  if (issue.code === 'required') return say('required');
  if (issue.code === 'length') return say('wrongLength');
  if (issue.code === 'format' && issue.path === '/buyer/phone') return say('phoneExample');
  if (issue.code === 'format' && issue.path === '/buyer/email') return say('emailExample');
  return (isCores && plainSentences(issue.message)) || say('wrong');
}

/** Why a pay method cannot be used. What only the shop can mend is none of the buyer's business. */
export function reasonFor(
  issue: OrderIssue,
  texts: ElementTexts,
  isCores: boolean,
  /** Writes an amount in the order's currency. */
  money: (amount: number) => string,
  amount = 0,
): string {
  const say = (name: string, limit?: unknown) =>
    fill(texts[name] ?? '', { amount: money(Number(limit)) });
  const { min, max } = issue.params;
  if (issue.path === '/amount' && issue.code === 'range') {
    if (typeof min === 'number' && amount < min) return say('fromAmount', min);
    if (typeof max === 'number' && amount > max) return say('upToAmount', max);
  }
  if (issue.path === '/amount') return say('wrongAmount');
  if (issue.path === '/currency') return say('wrongCurrency');
  if (issue.path === '/escrow') return say('noEscrow');
  const own = issue.audience === 'buyer' && isCores && plainSentences(issue.message);
  return own || say('unavailable');
}
