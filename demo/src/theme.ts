// Light or dark: as the system has it, until a person chooses here.

import { recall, remember } from './memory.js';

export type Theme = 'light' | 'dark';

const system = () => matchMedia('(prefers-color-scheme: dark)');

export function theme(): Theme {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system().matches ? 'dark' : 'light';
}

/** Everything that has colours looks at this one attribute. */
export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

/** The other one; choosing what the system has means following the system again. */
export function switchTheme() {
  const next = theme() === 'dark' ? 'light' : 'dark';
  remember('theme', next === (system().matches ? 'dark' : 'light') ? null : next);
  applyTheme();
}

export function followSystem(then: () => void) {
  system().addEventListener('change', () => {
    applyTheme();
    then();
  });
}
