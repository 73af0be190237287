// The language of the page: Korean or English, chosen once and remembered on this machine.

import { recall, remember } from './memory.js';

export type Language = 'ko' | 'en';

function firstLanguage(): Language {
  const choice = recall('language');
  if (choice === 'ko' || choice === 'en') return choice;
  const system = globalThis.navigator?.language ?? 'ko';
  return system.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

let current: Language = firstLanguage();

export const language = (): Language => current;

export function setLanguage(next: Language) {
  current = next;
  remember('language', next);
}
