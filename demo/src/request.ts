// The request view: the form or the code on one side, the object and what the checker says of it on
// the other, the payment below.

import type { Editor } from './code/index.js';
import { byId, el } from './dom.js';
import { fieldId, showForm } from './form.js';
import { t } from './i18n.js';
import { showIssues } from './issues.js';
import { showObject } from './object-view.js';
import { showPaste } from './paste.js';
import { showPay } from './pay.js';
import type { Path } from './pointer.js';
import { loadStyle } from './style.js';
import { showSwitched } from './switched.js';
import type { App, View } from './view.js';

export interface RequestView extends View {
  /** To the place where a member can be edited, in the way of editing that is open. */
  goTo(path: Path): void;
}

/** The code editor, fetched when it is first wanted. */
function lazyEditor(app: App) {
  const root = byId('json-view');
  let wanted: Promise<Editor> | null = null;
  let there: Editor | null = null;

  const fetched = () =>
    (wanted ??= Promise.all([import('./code/index.js'), loadStyle('editor')]).then(
      ([{ mountEditor }]) => {
        root.replaceChildren();
        const host = el('div');
        root.append(host);
        there = mountEditor(host, app);
        there.show('');
        return there;
      },
    ));
  const open = async (then?: (editor: Editor) => void) => {
    try {
      if (!there) root.replaceChildren(el('p', { class: 'fine-print' }, t('codeLoading')));
      const editor = await fetched();
      then?.(editor);
    } catch {
      wanted = null;
      root.replaceChildren(el('p', { class: 'aside' }, t('codeFailed')));
    }
  };
  return {
    open,
    draw() {
      if (there) there.show('');
      else if (!wanted) void open();
    },
  };
}

export function showRequest(root: HTMLElement, app: App): RequestView {
  const { session } = app;
  const editor = lazyEditor(app);
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
    radio.addEventListener('change', () => session.chooseView(radio.value as 'form' | 'json'));
  }

  const goTo = (path: Path) => {
    if (path.length === 1 && path[0] === 'pay_method' && session.state.view === 'form') {
      byId('pay-method').focus();
      return;
    }
    if (session.state.view === 'json') {
      void editor.open((there) => there.goTo(path));
      return;
    }
    for (let length = path.length; length > 0; --length) {
      const field = document.getElementById(fieldId(path.slice(0, length)));
      if (field) {
        field.focus();
        return;
      }
    }
    byId('editor-title').focus();
  };

  showPaste(app, () => !root.hidden);
  showSwitched(session, goTo);
  showForm(app);
  showObject(session);
  showIssues(session, goTo);
  showPay(app, {
    goToProblem() {
      session.chooseView('json');
      void editor.open((there) => there.goToProblem());
    },
    goToFirstIssue() {
      byId('issues').querySelector<HTMLElement>('.issue-error .member')?.focus();
    },
  });
  session.subscribe(() => {
    const { view } = session.state;
    byId<HTMLInputElement>(`view-${view}`).checked = true;
    byId('form-view').hidden = view !== 'form';
    byId('json-view').hidden = view !== 'json';
    if (view === 'json') editor.draw();
  });
  return { goTo, show: () => undefined };
}
