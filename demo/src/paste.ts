// The invitation to paste code: what is pasted, here or anywhere on the page outside of a field, is
// read by the parser of code/, never run, and becomes the request.

import type { PasteView } from './code/paste.js';
import { byId, el, icon } from './dom.js';
import { t } from './i18n.js';
import { loadStyle } from './style.js';
import type { App } from './view.js';

/** Into a field, or into the code editor, whose inside hides behind its element. */
const isField = (event: Event) => {
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
};

export function showPaste(app: App, isShown: () => boolean) {
  const { session } = app;
  const box = byId('paste');
  const area = byId<HTMLTextAreaElement>('paste-text');
  const go = byId('paste-go');
  const result = byId('paste-result');

  const fold = (folded: boolean) => {
    box.dataset.state = folded ? 'folded' : 'open';
    byId('paste-title').textContent = t(folded ? 'pasteDone' : 'pasteTitle');
    go.classList.toggle('primary', !folded);
    go.textContent = t(folded ? 'pasteAgain' : 'pasteGo');
  };
  let view: Promise<PasteView> | null = null;
  let shown: PasteView | null = null;
  const viewOf = () =>
    (view ??= Promise.all([import('./code/paste.js'), loadStyle('editor')]).then(
      ([{ mountPaste }]) => (shown = mountPaste(result, app)),
    ));

  async function read(text: string) {
    try {
      if (!(await (await viewOf()).read(text))) {
        fold(false);
        return;
      }
      area.value = '';
      fold(true);
      byId('findings-title').focus();
    } catch {
      view = null;
      fold(false);
      result.replaceChildren(
        el('p', { class: 'paste-failed' }, icon('error'), el('span', {}, t('pasteFailed'))),
      );
    }
  }

  go.addEventListener('click', async () => {
    if (box.dataset.state === 'folded') {
      fold(false);
      shown?.clear();
      area.focus();
      return;
    }
    // A browser may ask the person first, or have no such thing: then they paste by hand.
    const text =
      area.value.trim() || (await navigator.clipboard?.readText?.().catch(() => '')) || '';
    if (text.trim() === '') area.focus();
    else void read(text);
  });
  area.addEventListener('paste', () => {
    // The field has the text only after this event.
    setTimeout(() => {
      if (area.value.trim() !== '') void read(area.value);
    });
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (area.value.trim() !== '') void read(area.value);
    }
  });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.defaultPrevented || text.trim() === '' || !isShown() || isField(event)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void read(text);
  });
  const examples = document.querySelectorAll<HTMLButtonElement>('[data-example]');
  for (const choice of examples) {
    choice.addEventListener('click', () => {
      session.fill(choice.dataset.example === 'valid' ? 'valid' : 'mistakes');
      shown?.clear();
    });
  }

  session.subscribe(() => {
    const { origin } = session.state;
    fold(box.dataset.state === 'folded');
    shown?.show();
    area.placeholder = t('pasteExample');
    for (const choice of examples) {
      choice.setAttribute('aria-pressed', String(choice.dataset.example === origin));
    }
  });
}
