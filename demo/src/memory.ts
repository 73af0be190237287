// What the page keeps on this machine, under names of its own. It works without a memory: storage
// may be switched off or full.

const prefix = 'imp-checkout-demo.';

export function recall(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets what was kept. */
export function remember(
  name: string,
  text: string | null,
  storage: () => Storage = () => localStorage,
) {
  try {
    if (text === null) storage().removeItem(prefix + name);
    else storage().setItem(prefix + name, text);
  } catch {
    // Nothing is kept, then.
  }
}
