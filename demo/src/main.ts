// Starts the page: loads the checker and what it knows, and puts the shell around the views.

import { byId } from './dom.js';
import { type Facts, loadFacts } from './catalogue.js';
import { language, translatePage } from './i18n.js';
import { workOffline } from './offline.js';
import { openShell } from './shell.js';
import { showTools } from './tools.js';
import type { Script } from './view.js';

const page = window as unknown as { ImpCheckout?: Script };

// Safari can check a module's hash only in a way that Trusted Types refuse, so the script would go
// without where there is no WebAssembly. This page brings the file itself.
const compat = './imp-checkout.compat.mjs';
const fallback = () => import(compat) as Promise<Script>;

let refresh: () => void = () => undefined;

/** The checker, with messages in the language of the page. */
const loadChecker = (script: Script | undefined) => script?.load({ fallback, lang: language() });

/** Loads what the page cannot do without; a failure leaves a way to try again. */
async function load() {
  document.body.dataset.state = 'loading';
  const script = page.ImpCheckout;
  // The reasons (no WebAssembly, no file) look alike to the person in front.
  const [checker, facts] = await Promise.all([
    loadChecker(script)?.catch(() => null),
    loadFacts().catch((): Facts | null => null),
  ]);
  if (script && checker && facts) {
    refresh = openShell({ checker, script, facts });
    document.body.dataset.state = 'ready';
    workOffline();
  } else {
    document.body.dataset.state = 'failed';
    byId('retry').focus();
  }
}

byId('retry').addEventListener('click', () => {
  // Without the script there is nothing to call a second time.
  if (page.ImpCheckout) void load();
  else location.reload();
});
showTools(async () => {
  await loadChecker(page.ImpCheckout)?.catch(() => null);
  refresh();
});
translatePage();
void load();
