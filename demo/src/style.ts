// Stylesheets that come with what they are for.

import { el } from './dom.js';

/** Puts a stylesheet of the build onto the page, once; a view without its looks still works. */
export function loadStyle(name: string): Promise<void> {
  const id = `style-${name}`;
  if (document.getElementById(id)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = el('link', { id, rel: 'stylesheet', href: `${name}.css` });
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
