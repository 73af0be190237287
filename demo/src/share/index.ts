// STUB until its owner fills it.

import type { Snapshot } from '../state.js';
import type { App } from '../view.js';

export function openShare(_app: App): void {}

export type Shared = { ok: true; snapshot: Snapshot } | { ok: false; reason: string };

export function readShared(_text: string): Promise<Shared> {
  return Promise.resolve({ ok: false, reason: '' });
}
