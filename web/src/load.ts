// Loading: once per page, a failure forgotten, bounded in time. Nothing happens until somebody calls
// it. English messages may come later than the checker, and a checker without them is no failure.

import { ImpCheckoutError } from './error.js';
import type { Checkout, LoadOptions, load } from './types.js';

export interface Started {
  checkout: Checkout;
  /** Brings the English messages, where they do not come with the core. */
  speakEnglish?: (options: LoadOptions, signal: AbortSignal) => Promise<void>;
}

export type Start = (options: LoadOptions, signal: AbortSignal) => Promise<Started>;

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
  let loading: Promise<Started> | undefined;
  let english: Promise<void> | undefined;

  const begin = (options: LoadOptions) => {
    const attempt = within(options.timeoutMs, (signal) => start(options, signal));
    attempt.catch(() => (loading = undefined));
    return attempt;
  };

  const addEnglish = async ({ speakEnglish }: Started, options: LoadOptions) => {
    try {
      await within(options.timeoutMs, async (signal) => speakEnglish?.(options, signal));
    } catch (error) {
      english = undefined;
      console.warn(`imp-checkout: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return async (options = {}) => {
    if (!loading && !isWanted(options)) return null;
    const started = await (loading ??= begin(options));
    if (options.lang === 'en' || options.english !== undefined)
      await (english ??= addEnglish(started, options));
    return started.checkout;
  };
}
