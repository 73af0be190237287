// The real core and the catalogue that the demo was built with, for tests without a browser.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../../../demo/src/catalogue.js';
import type { Checkout, load, Module } from '../../../web/src/types.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = process.env.IMP_CHECKOUT_DEMO ?? here('../../../build/demo');
const read = (name: string): unknown => JSON.parse(readFileSync(`${built}/${name}`, 'utf8'));

export async function startCore(): Promise<Checkout> {
  // By a variable: the types of dist/ are those of web/src, and need no second look.
  const entry = here('../../../dist/imp-checkout.node.mjs');
  const built = (await import(entry)) as { load: typeof load };
  const checker = await built.load();
  if (!checker) throw new Error('The checker did not load');
  return checker;
}

export const readFacts = (): Facts => read('modules.json') as Facts;

/** Every module with its rules. */
export function readModules(): Module[] {
  const { modules } = read('rules.json') as { modules: Pick<Module, 'rules' | 'pages'>[] };
  return readFacts().modules.map((module, index) => {
    const rest = modules[index];
    if (!rest) throw new Error('rules.json has fewer modules than modules.json');
    return { ...module, ...rest };
  });
}
