// The switches in the page's head that work before the checker is there: language and theme.

import { byId, icon } from './dom.js';
import { language, t, translatePage } from './i18n.js';
import { setLanguage } from './language.js';
import { followSystem, switchTheme, theme } from './theme.js';

export function showTools(refresh: () => Promise<void>) {
  const themeSwitch = byId<HTMLButtonElement>('theme');
  const languageSwitch = byId<HTMLButtonElement>('language');

  const draw = () => {
    const dark = theme() === 'dark';
    const label = t(dark ? 'toLight' : 'toDark');
    themeSwitch.setAttribute('aria-label', label);
    themeSwitch.title = label;
    themeSwitch.replaceChildren(icon(dark ? 'sun' : 'moon'));
    // The switch names the other language in that language.
    const other = language() === 'ko' ? 'en' : 'ko';
    languageSwitch.lang = other;
    languageSwitch.textContent = other === 'ko' ? '한국어' : 'English';
  };
  themeSwitch.addEventListener('click', () => {
    switchTheme();
    draw();
  });
  languageSwitch.addEventListener('click', () => {
    setLanguage(language() === 'ko' ? 'en' : 'ko');
    translatePage();
    draw();
    void refresh();
  });
  followSystem(draw);
  draw();
}
