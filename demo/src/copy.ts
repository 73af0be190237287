// A button that copies a text and says that it did.

import { el } from './dom.js';
import { t } from './i18n.js';

export interface CopyButton {
  element: HTMLButtonElement;
  /** Draws the label in the language of now. */
  refresh(): void;
}

/** `label` names what is copied, in the language of now: `복사`, or longer where there are several. */
export function copyButton(
  textOf: () => string,
  label: () => string = () => t('copy'),
): CopyButton {
  const words = el('span', { 'aria-live': 'polite' });
  const element = el('button', { type: 'button', class: 'button small' }, words);
  let timer = 0;
  const refresh = () => {
    clearTimeout(timer);
    words.textContent = label();
  };
  element.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(textOf()).then(
      () => true,
      () => false,
    );
    refresh();
    words.textContent = t(done ? 'copied' : 'copyFailed');
    timer = window.setTimeout(refresh, 2000);
  });
  refresh();
  return { element, refresh };
}
