// Starts the page: loads the checker, joins the views to the one state, and puts the stand-in for
// `IMP` in place where PortOne's SDK is not on the page.

import type { applyFix, Catalogue, Checkout, load as loadChecker } from '../../web/src/types.js';
import { byId } from './dom.js';
import { fieldId, showForm } from './form.js';
import { type Language, setLanguage, translatePage } from './i18n.js';
import { showIssues } from './issues.js';
import { showJsonEditor } from './json-editor.js';
import { showObject } from './object-view.js';
import { showPay } from './pay.js';
import type { Path } from './pointer.js';
import { createRehearsal, drawImpLabel } from './rehearsal.js';
import { showSetup } from './setup.js';
import { createSession, type Session } from './state.js';

/** What the script tag before this one leaves on the page. */
interface Script {
  load: typeof loadChecker;
  applyFix: typeof applyFix;
}

const page = window as unknown as { IMP?: unknown; ImpCheckout?: Script };

let running: Session | null = null;

function start(checker: Checkout, { applyFix }: Script, catalogue: Catalogue): Session {
  const session = createSession(checker, applyFix, catalogue);
  const jsonEditor = showJsonEditor(session);

  /** To the place where a member can be edited, in the view that is open. */
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

  showSetup(session);
  showForm(session);
  showObject(session);
  showIssues(session, goTo);
  showPay(session, checker, {
    goToProblem() {
      session.chooseView('json');
      jsonEditor.goToProblem();
    },
    goToFirstIssue() {
      byId('issues').querySelector<HTMLElement>('.issue-error .member')?.focus();
    },
  });

  const isRehearsal = page.IMP === undefined;
  if (isRehearsal) {
    page.IMP = createRehearsal({
      redirects: () => session.state.platform !== 'pc',
      onRedirect: (address, failed) => session.show({ way: 'redirect', failed, address }),
    });
  }
  session.subscribe(() => drawImpLabel(isRehearsal));
  session.refresh();
  return session;
}

async function loadCatalogue(): Promise<Catalogue> {
  const response = await fetch('imp-checkout.catalogue.json');
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json() as Promise<Catalogue>;
}

/** Loads the checker; a failure leaves a way to try again. */
async function load() {
  document.body.dataset.state = 'loading';
  const script = page.ImpCheckout;
  // The reasons (no WebAssembly, no file) look alike to the person in front.
  const [checker, catalogue] = await Promise.all([
    script?.load().catch(() => null),
    loadCatalogue().catch(() => null),
  ]);
  if (script && checker && catalogue) {
    running = start(checker, script, catalogue);
    document.body.dataset.state = 'ready';
  } else {
    document.body.dataset.state = 'failed';
    byId('retry').focus();
  }
}

for (const choice of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
  choice.addEventListener('click', () => {
    setLanguage(choice.dataset.language as Language);
    translatePage();
    running?.refresh();
  });
}
byId('retry').addEventListener('click', () => {
  // Without the script there is nothing to call a second time.
  if (page.ImpCheckout) void load();
  else location.reload();
});
translatePage();
void load();
