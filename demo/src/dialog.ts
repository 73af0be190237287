// A dialog with a title and a close button, made when it is first opened.

import { button, el, icon } from './dom.js';
import { t } from './i18n.js';

export interface Dialog {
  element: HTMLDialogElement;
  /** Fills it anew and opens it. */
  open(title: string, ...content: (Node | string)[]): void;
}

export function createDialog(id: string): Dialog {
  const element = el('dialog', { class: 'dialog', id, 'aria-labelledby': `${id}-title` });
  document.body.append(element);
  // A click beside the dialog is a click on the element itself, outside of its content.
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  return {
    element,
    open(title, ...content) {
      const close = button(
        { class: 'button icon-only', 'aria-label': t('closeDialog') },
        () => element.close(),
        icon('close'),
      );
      element.replaceChildren(
        el(
          'div',
          { class: 'dialog-body' },
          el('header', { class: 'card-head' }, el('h2', { id: `${id}-title` }, title), close),
          ...content,
        ),
      );
      if (!element.open) element.showModal();
    },
  };
}
