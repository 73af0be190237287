// The request view: the form or the code on one side, the object and what the checker says of it on
// the other, the payment below.

import { byId } from './dom.js';
import { fieldId, showForm } from './form.js';
import { showIssues } from './issues.js';
import { showJsonEditor } from './json-editor.js';
import { showObject } from './object-view.js';
import { showPaste } from './paste.js';
import { showPay } from './pay.js';
import type { Path } from './pointer.js';
import { showSwitched } from './switched.js';
import type { App, View } from './view.js';

export interface RequestView extends View {
  /** To the place where a member can be edited, in the way of editing that is open. */
  goTo(path: Path): void;
}

export function showRequest(root: HTMLElement, app: App): RequestView {
  const { session } = app;
  const jsonEditor = showJsonEditor(session);

  const goTo = (path: Path) => {
    if (session.state.view === 'json') {
      jsonEditor.goTo(path);
      return;
    }
    if (path.length === 1 && path[0] === 'pay_method') {
      byId('pay-method').focus();
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
  showForm(session);
  showObject(session);
  showIssues(session, goTo);
  showPay(app, {
    goToProblem() {
      session.chooseView('json');
      jsonEditor.goToProblem();
    },
    goToFirstIssue() {
      byId('issues').querySelector<HTMLElement>('.issue-error .member')?.focus();
    },
  });
  return { goTo, show: () => undefined };
}
