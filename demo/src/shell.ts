// The frame around the views: which one the address names, the choices above them, shared states.

import type { Checkout } from '../../web/src/types.js';
import { completeCatalogue, type Facts } from './catalogue.js';
import { button, byId, el } from './dom.js';
import { t } from './i18n.js';
import { keepForTab, keepRecent, keptForTab } from './keep.js';
import { createRecentDialog } from './recent-dialog.js';
import { type Place, readPlace, writePlace } from './router.js';
import { showRequest } from './request.js';
import { showSetup } from './setup.js';
import { listenToKeys } from './shortcuts.js';
import { createSession } from './state.js';
import { loadStyle } from './style.js';
import type { App, Mount, Script, View, ViewId } from './view.js';

interface Parts {
  checker: Checkout;
  script: Script;
  facts: Facts;
}

/** The views that are fetched when they are first opened, each with its stylesheet. */
const folders: Record<
  Exclude<ViewId, 'request'>,
  { style: string; load(): Promise<{ mount: Mount }> }
> = {
  order: { style: 'order', load: () => import('./order/index.js') },
  compare: { style: 'compare', load: () => import('./compare/index.js') },
  code: { style: 'take-away', load: () => import('./take-away/index.js') },
  'look-up': { style: 'look-up', load: () => import('./look-up/index.js') },
};

/** The views that the choices of module, method and platform bear on. */
const withSetup: readonly ViewId[] = ['request', 'order', 'code'];

/** Opens the shell and returns what draws everything again, in the language of now. */
export function openShell({ checker, script, facts }: Parts): () => void {
  const session = createSession(checker, script.applyFix, facts);
  const views = new Map<ViewId, { root: HTMLElement; view: View }>();
  let place: Place = readPlace(location.hash);

  const app: App = {
    session,
    checker,
    script,
    facts,
    catalogue: () => completeCatalogue(facts),
    go(view, rest) {
      location.hash = writePlace(view, rest);
    },
    href: writePlace,
    goToMember(path) {
      if (place.view !== 'request') {
        history.pushState(null, '', writePlace('request'));
        void open();
      }
      request.goTo(path);
    },
  };

  const request = showRequest(byId('view-request'), app);
  views.set('request', { root: byId('view-request'), view: request });
  showSetup(session);

  const problem = byId('address-problem');
  const tell = (text: string) => {
    problem.hidden = false;
    problem.replaceChildren(
      el('p', {}, text),
      button({ class: 'button small' }, () => (problem.hidden = true), t('dismissNotice')),
    );
  };

  const main = byId('main');
  async function viewOf(id: ViewId) {
    const there = views.get(id);
    if (there) return there;
    if (id === 'request') throw new Error('The request view is always there');
    const folder = folders[id];
    const [{ mount }] = await Promise.all([folder.load(), loadStyle(folder.style)]);
    const made = views.get(id);
    if (made) return made;
    const root = el('section', { class: 'view', 'data-view': id, id: `view-${id}`, hidden: true });
    byId('announcement').before(root);
    const opened = { root, view: mount(root, app) };
    views.set(id, opened);
    return opened;
  }

  /** Shows the view that the address names. */
  async function open() {
    place = readPlace(location.hash);
    const here = place;
    for (const link of document.querySelectorAll<HTMLElement>('[data-view-link]')) {
      const current = link.dataset.viewLink === here.view;
      if (current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    byId('setup').hidden = !withSetup.includes(here.view);
    const isLoading = !views.has(here.view);
    if (isLoading) main.setAttribute('aria-busy', 'true');
    try {
      const { root, view } = await viewOf(here.view);
      if (place !== here) return; // Another one was chosen meanwhile.
      for (const [id, other] of views) {
        if (id === here.view || other.root.hidden) continue;
        other.root.hidden = true;
        other.view.hide?.();
      }
      root.hidden = false;
      view.show(here.rest);
    } catch {
      if (place === here) tell(t('viewFailed'));
    } finally {
      main.removeAttribute('aria-busy');
    }
  }

  /** A link with a state in it: taken over if it can be read, or told of. */
  async function takeShared(shared: string) {
    // The address goes back to naming the view alone, so that a reload keeps later edits.
    history.replaceState(null, '', writePlace(place.view, place.rest));
    try {
      const { readShared } = await import('./share/index.js');
      const read = await readShared(shared);
      if (!read.ok) {
        tell(read.reason);
        return;
      }
      const result = session.restore(read.snapshot, t('doneShared'));
      if (result === 'no-such-module') tell(t('sharedNoModule'));
      if (result === 'not-a-snapshot') tell(t('sharedUnreadable'));
    } catch {
      tell(t('sharedUnreadable'));
    }
  }

  const follow = () => {
    problem.hidden = true;
    void open();
    if (place.shared !== null) void takeShared(place.shared);
  };
  addEventListener('hashchange', () => {
    const before = place.view;
    follow();
    if (place.view !== before) {
      scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  });

  session.subscribe(() => {
    const shown = views.get(place.view);
    if (shown && !shown.root.hidden) shown.view.show(place.rest);
    byId('version').textContent = session.version;
  });
  byId('share').addEventListener('click', () => {
    void import('./share/index.js').then(({ openShare }) => openShare(app));
  });

  byId('recent').addEventListener('click', createRecentDialog(session));
  listenToKeys(app);

  // A reload of this tab goes on where it was; a link in the address comes after it.
  const kept = keptForTab();
  if (kept?.edited) session.restore(kept.snapshot, t('doneKeptForTab'));
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    const snapshot = session.snapshot();
    const edited = session.state.origin === 'edited';
    keepForTab({ snapshot, edited });
    if (edited && session.state.problem === null) keepRecent(snapshot, session.module());
  };
  session.subscribe(() => (timer ||= window.setTimeout(keep, 1000)));
  addEventListener('pagehide', () => {
    if (timer) keep();
  });

  session.refresh();
  follow();
  return session.refresh;
}
