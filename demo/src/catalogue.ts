// What the checker knows of every module, read from the files that the build took it apart into: the
// page starts with what a form needs, and the rules come when somebody looks them up.

import type { Catalogue, Module, Page, Rule } from '../../web/src/types.js';

/** A module as the page starts with it. */
export type ModuleFacts = Omit<Module, 'rules' | 'pages'>;

/** The catalogue without what rules.json holds. */
export interface Facts extends Omit<Catalogue, 'modules' | 'general_pages'> {
  modules: ModuleFacts[];
}

/** What rules.json holds: the rest of the catalogue, the modules in the same order. */
export interface Rest {
  general_pages: Page[];
  modules: { rules: Rule[]; pages: Page[] }[];
}

async function read<What>(name: string): Promise<What> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as What;
}

export const loadFacts = (): Promise<Facts> => read<Facts>('modules.json');

let rest: Promise<Rest> | null = null;

/** Everything, with the rules and the pages behind them. A failure may be tried again. */
export async function completeCatalogue(facts: Facts): Promise<Catalogue> {
  rest ??= read<Rest>('rules.json');
  const { general_pages, modules } = await rest.catch((error: unknown) => {
    rest = null;
    throw error;
  });
  return {
    ...facts,
    general_pages,
    modules: facts.modules.map((module, index) => ({
      ...module,
      ...(modules[index] ?? { rules: [], pages: [] }),
    })),
  };
}

/** One word for a module: its code, and what tells two modules of one code apart. */
export const moduleId = ({ code, ui_type }: Pick<ModuleFacts, 'code' | 'ui_type'>): string =>
  ui_type === undefined ? code : `${code}:${ui_type}`;
