// Keeps what is being worked on: all of it for this tab alone, so that a reload loses nothing, and a
// few recent states on this machine, without anybody's data unless that is asked for.

import { recall, remember } from './memory.js';
import { personalPaths } from './personal.js';
import { get, isRecord, parsePointer, remove } from './pointer.js';
import type { ModuleFacts } from './catalogue.js';
import type { Snapshot } from './state.js';

const tab = () => sessionStorage;

interface Kept {
  snapshot: Snapshot;
  /** Somebody's work, not an example. */
  edited: boolean;
}

/** The state of this tab; `real.html` reads it, too. */
export const keepForTab = (kept: Kept) => remember('tab', JSON.stringify(kept), tab);

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

const isSnapshot = (value: unknown): value is Snapshot =>
  isRecord(value) && typeof value.module === 'string' && Array.isArray(value.holes);

export function keptForTab(): Kept | null {
  const kept = parse(recall('tab', tab));
  return isRecord(kept) && isSnapshot(kept.snapshot)
    ? { snapshot: kept.snapshot, edited: kept.edited === true }
    : null;
}

export interface Recent {
  /** When it was kept, in milliseconds since 1970. */
  time: number;
  snapshot: Snapshot;
}

const mostRecents = 10;

/** Nobody's request is as long as this; what is, is not kept. */
const longestRecent = 20_000;

export function recents(): Recent[] {
  const list = parse(recall('recent'));
  return (Array.isArray(list) ? (list as unknown[]) : []).filter(
    (entry): entry is Recent =>
      isRecord(entry) && typeof entry.time === 'number' && isSnapshot(entry.snapshot),
  );
}

export const clearRecents = () => remember('recent', null);

/** Whether recent states may hold names, phones and keys. */
export const keepsPersonal = () => recall('recent-personal') === 'yes';

export function keepPersonal(yes: boolean) {
  remember('recent-personal', yes ? 'yes' : null);
  // What was kept so far was kept under the other rule.
  if (!yes) clearRecents();
}

/** The snapshot without keys, a person's data and addresses; what is gone becomes a hole. */
export function withoutPersonal(snapshot: Snapshot, module: ModuleFacts): Snapshot {
  const pointers = personalPaths(snapshot.params, module).filter((pointer) => pointer !== '');
  // Elements of lists move up when one goes: the last ones go first.
  const params = [...pointers]
    .reverse()
    .reduce<unknown>((value, pointer) => remove(value, parsePointer(pointer)), snapshot.params);
  return {
    ...snapshot,
    params,
    order: null,
    holes: [...new Set([...snapshot.holes, ...pointers])],
  };
}

/** Two states of one piece of work: the same module and order number. */
const isSameWork = (a: Snapshot, b: Snapshot) =>
  a.module === b.module &&
  JSON.stringify(get(a.params, ['merchant_uid'])) ===
    JSON.stringify(get(b.params, ['merchant_uid'])) &&
  JSON.stringify(get(a.params, ['pay_method'])) === JSON.stringify(get(b.params, ['pay_method']));

/** Puts a state in front of the recent ones, in place of an earlier one of the same work. */
export function keepRecent(snapshot: Snapshot, module: ModuleFacts, now = Date.now()) {
  const kept = keepsPersonal() ? snapshot : withoutPersonal(snapshot, module);
  if (JSON.stringify(kept).length > longestRecent) return;
  const others = recents().filter((recent) => !isSameWork(recent.snapshot, kept));
  const list = [{ time: now, snapshot: kept }, ...others].slice(0, mostRecents);
  remember('recent', JSON.stringify(list));
}
