// The keyboard's own ways, and the list of them on `?`. Single keys count only while nobody types.

import { createDialog } from './dialog.js';
import { byId, el } from './dom.js';
import { t, type TextKey } from './i18n.js';
import { viewIds } from './router.js';
import type { App } from './view.js';

interface Shortcut {
  keys: string[];
  text: TextKey;
  run?(): void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], .cm-editor') !== null;

export function listenToKeys(app: App) {
  const { session } = app;
  const dialog = createDialog('shortcuts-dialog');
  const inRequest = (then: () => void) => () => {
    if (byId('view-request').hidden) app.go('request');
    else then();
  };

  const shortcuts: Shortcut[] = [
    ...viewIds.map((view, index) => ({
      keys: [String(index + 1)],
      text: `keyView_${view}` as const,
      run: () => app.go(view),
    })),
    { keys: ['/'], text: 'keyModule', run: () => byId('module').focus() },
    { keys: ['e'], text: 'keyCode', run: inRequest(() => session.chooseView('json')) },
    { keys: ['f'], text: 'keyForm', run: inRequest(() => session.chooseView('form')) },
    { keys: ['.'], text: 'keyFixAll', run: inRequest(() => byId('fix-all').click()) },
    { keys: ['u'], text: 'keyUndo', run: () => session.undo() },
    { keys: ['p'], text: 'keyPay', run: inRequest(() => byId('pay').click()) },
    { keys: ['s'], text: 'keyShare', run: () => byId('share').click() },
    { keys: ['r'], text: 'keyRecent', run: () => byId('recent').click() },
    { keys: ['?'], text: 'keyHelp', run: () => openList() },
  ];
  /** What the browser does anyway, or a view by itself; worth knowing. */
  const others: Shortcut[] = [
    { keys: ['Ctrl', 'V'], text: 'keyPaste' },
    { keys: ['Ctrl', 'Enter'], text: 'keyPasteGo' },
    { keys: ['Esc'], text: 'keyEscape' },
  ];

  const openList = () =>
    dialog.open(
      t('shortcuts'),
      el(
        'dl',
        { class: 'keys' },
        ...[...shortcuts, ...others].map(({ keys, text }) =>
          el(
            'div',
            {},
            el('dt', {}, ...keys.flatMap((key, at) => [at > 0 ? ' + ' : '', el('kbd', {}, key)])),
            el('dd', {}, t(text)),
          ),
        ),
      ),
    );

  byId('shortcuts').addEventListener('click', openList);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.defaultPrevented || isTyping(event.composedPath()[0] ?? null)) return;
    if (document.querySelector('dialog[open]')) return;
    // Where the Korean keyboard is on, the key gives a letter of its own; its place tells it.
    const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
    const shortcut = shortcuts.find(({ keys }) => keys[0] === key);
    if (!shortcut?.run) return;
    event.preventDefault();
    shortcut.run();
  });
}
