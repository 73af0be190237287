// Runs before anything is drawn, so that the page comes up in the right theme and language at once.
// A classic script of its own: modules run too late, and the page's policy takes no inline script.

import { language } from './language.js';
import { applyTheme } from './theme.js';

applyTheme();
document.documentElement.lang = language();
