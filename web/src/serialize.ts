// From any JavaScript value to the text of a request, without ever throwing.
//
// JSON.stringify alone would hide mistakes: it drops functions and symbols and writes NaN as null.
// Such values are replaced by one that no documented parameter accepts, so that the core reports them
// where they stand. They are rare, and a replacer is slow, so a quick look decides whether one is
// needed.

import type { Context } from './types.js';

// Longer texts are no payment, and copying them could exhaust the memory of a phone.
const longestRequest = 16 * 1024 * 1024;

/** What a request is about besides its context. */
export type Body = 'params' | 'order';

// A request that the core answers with its issue on what cannot be read.
const unreadable = (body: Body, context = '{}') => `{"context":${context},"${body}":null}`;

// An array in an array is the wrong type for every documented parameter, arrays included.
const notJson = [[]];

function isJson(value: unknown): boolean {
  const type = typeof value;
  if (type === 'number') return Number.isFinite(value);
  return type !== 'function' && type !== 'symbol' && type !== 'bigint';
}

function holdsOnlyJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isJson(value);
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    // Most members are texts, and a call for each is a tenth of a check.
    if (typeof member !== 'string' && !holdsOnlyJson(member)) return false;
  }
  return true;
}

const markNotJson = (_key: string, value: unknown): unknown => (isJson(value) ? value : notJson);

function stringifyBody(params: unknown): string {
  try {
    if (holdsOnlyJson(params)) return JSON.stringify(params) ?? 'null';
  } catch {
    // Too deep for the quick look, or a member threw. The replacer finds out which.
  }
  return JSON.stringify(params, markNotJson) ?? 'null';
}

// JSON.stringify writes a lone surrogate, and nothing else, as an escape that begins \ud. Such text
// is not Unicode and no JSON parser need take it. The pattern steps over escaped backslashes.
const escapes = /\\(?:u(d[89a-f][0-9a-f]{2})|.)/g;

function replaceLoneSurrogates(text: string): string {
  if (!text.includes('\\ud')) return text;
  return text.replace(escapes, (escape, surrogate) => (surrogate ? '\ufffd' : escape));
}

export function serialize(
  value: unknown,
  context?: Context & { methods?: '*' },
  body: Body = 'params',
): string {
  let contextText: string | undefined;
  try {
    contextText = JSON.stringify(context) ?? '{}';
    const text = `{"context":${contextText},"${body}":${stringifyBody(value)}}`;
    const request = text.length > longestRequest ? unreadable(body, contextText) : text;
    return replaceLoneSurrogates(request);
  } catch {
    return unreadable(body, contextText);
  }
}
