// The look-up: what the documentation says of modules, rules, parameters and codes. Every part has an
// address and is drawn when it is first opened.

import type { Catalogue } from '../../../web/src/types.js';
import { button, el } from '../dom.js';
import type { App, View } from '../view.js';
import { type LookUp, readAddress, type Tab, tabs, writeAddress } from './address.js';
import { codesPanel } from './codes.js';
import { parametersPanel } from './parameters.js';
import { rulesPanel } from './rules.js';
import { supportPanel } from './support.js';
import { t } from './texts.js';

interface Panel {
  /** `isNew`: the address has changed, not only the language. */
  show(address: LookUp, isNew: boolean): void;
}

export function mount(root: HTMLElement, app: App): View {
  const title = el('h2', { id: 'look-up-title', tabindex: '-1' });
  const links = new Map(
    tabs.map(
      (tab) => [tab, el('a', { href: app.href('look-up', writeAddress({ tab })) })] as const,
    ),
  );
  const nav = el('nav', { class: 'segments look-up-tabs' }, ...links.values());
  root.append(el('header', { class: 'look-up-head' }, title, nav));

  const places = new Map<Tab, HTMLElement>();
  const panels = new Map<Tab, Panel>();
  const create: Record<Exclude<Tab, 'rules'>, (place: HTMLElement) => Panel> = {
    support: (place) => supportPanel(place, app),
    parameters: (place) => parametersPanel(place, app, () => app.catalogue()),
    codes: (place) => codesPanel(place, app),
  };

  const placeOf = (tab: Tab): HTMLElement => {
    const there = places.get(tab);
    if (there) return there;
    const place = el('div', { class: `look-up-panel look-up-${tab}` });
    places.set(tab, place);
    root.append(place);
    return place;
  };

  /** The panel, at once if it can be; the rules are fetched first. */
  function withPanel(tab: Tab, then: (panel: Panel) => void) {
    const there = panels.get(tab);
    if (there) {
      then(there);
      return;
    }
    const place = placeOf(tab);
    if (tab !== 'rules') {
      const panel = create[tab](place);
      panels.set(tab, panel);
      then(panel);
      return;
    }
    place.replaceChildren(el('p', { class: 'fine-print', role: 'status' }, t('loading')));
    app.catalogue().then(
      (catalogue: Catalogue) => {
        let panel = panels.get(tab);
        if (!panel) {
          place.replaceChildren();
          panels.set(tab, (panel = rulesPanel(place, app, catalogue)));
        }
        then(panel);
      },
      () => {
        const again = button({ class: 'button small' }, () => withPanel(tab, then), t('retry'));
        place.replaceChildren(el('p', { class: 'aside', role: 'alert' }, t('failed')), again);
      },
    );
  }

  let shown: string | null = null;
  let current: Tab = 'support';
  return {
    show(rest) {
      const address = readAddress(rest);
      const isNew = rest !== shown;
      shown = rest;
      current = address.tab;
      title.textContent = t('title');
      nav.setAttribute('aria-label', t('tabs'));
      for (const [tab, link] of links) {
        link.textContent = t(tab);
        if (tab === current) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
      placeOf(current);
      for (const [tab, place] of places) place.hidden = tab !== current;
      withPanel(current, (panel) => panel.show(address, isNew));
    },
  };
}
