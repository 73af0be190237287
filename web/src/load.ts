// Loading: once per page, a failure forgotten, bounded in time. Nothing happens until somebody calls
// it.

import { ImpCheckoutError } from './error.js';
import type { Checkout, LoadOptions, load } from './types.js';

export type Start = (options: LoadOptions, signal: AbortSignal) => Promise<Checkout>;

const defaultTimeoutMs = 10_000;

/** `work`, unless it takes longer than `timeoutMs`; then it is told to stop. */
export async function within<T>(
  timeoutMs = defaultTimeoutMs,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ImpCheckoutError('timeout', `Loading took longer than ${timeoutMs} ms`));
      abort.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(abort.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** On a server, where there is no page to load for, a checker comes only to those who bring one. */
export const inPage = (options: LoadOptions): boolean =>
  typeof document !== 'undefined' || options.wasmBinary !== undefined;

export function createLoad(
  start: Start,
  isWanted: (options: LoadOptions) => boolean = inPage,
): typeof load {
  let loading: Promise<Checkout> | undefined;
  return (options = {}) => {
    if (loading) return loading;
    if (!isWanted(options)) return Promise.resolve(null);
    const attempt = within(options.timeoutMs, (signal) => start(options, signal));
    attempt.catch(() => (loading = undefined));
    return (loading = attempt);
  };
}
