// The files that each way of building a page needs.

import type { TakeAwayText } from './texts.js';

/** The sentences of texts.ts, in the language of now. */
export type Words = (key: TakeAwayText, values?: Record<string, string | number>) => string;

export type Syntax = 'html' | 'js' | 'ts' | 'tsx' | 'vue';

export interface File {
  name: string;
  syntax: Syntax;
  /** What the file is for. */
  about: TakeAwayText;
  code: string;
}

export interface Release {
  version: string;
  /** Of imp-checkout.js; null if it could not be read. */
  integrity: string | null;
}
