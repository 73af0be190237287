// The one kind of error this library throws or rejects with, told apart by `code`. The messages are
// for developers.

import type { ErrorCode } from './types.js';

export class ImpCheckoutError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message);
    this.name = 'ImpCheckoutError';
    this.code = code;
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause });
  }
}
