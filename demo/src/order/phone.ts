// The checkout that a buyer would see: <imp-checkout> at the size of a phone, with the order and the
// channel of now. Where the element is not on the page there is no frame either.

import { el } from '../dom.js';
import { language } from '../i18n.js';
import type { App } from '../view.js';
import { t } from './texts.js';

const name = 'imp-checkout';

/** What the frame sets of the element. */
interface Checkout extends HTMLElement {
  order: unknown;
  channels: unknown;
  platform: string;
}

export function phoneFrame({ session }: App) {
  const title = el('h2', { id: 'order-phone-title' });
  const lead = el('p', { class: 'fine-print' });
  const screen = el('div', { class: 'phone-screen', role: 'region', tabindex: '0' });
  const element = el(
    'section',
    { class: 'order-phone', 'aria-labelledby': 'order-phone-title', hidden: true },
    title,
    lead,
    el('div', { class: 'phone' }, screen),
  );

  let checkout: Checkout | null = null;
  let given = '';
  const update = () => {
    title.textContent = t('phone');
    lead.textContent = t('phoneLead');
    screen.setAttribute('aria-label', t('phoneLabel'));
    if (!checkout) return;
    const { code: pg, ui_type } = session.module();
    const { order } = session;
    const { platform } = session.state;
    const state = JSON.stringify([order, pg, ui_type, platform, language()]);
    if (state === given) return;
    given = state;
    checkout.lang = language();
    checkout.platform = platform;
    checkout.channels = [{ channelKey: order.channelKey, pg, ...(ui_type && { uiType: ui_type }) }];
    checkout.order = order;
  };

  void customElements.whenDefined(name).then(() => {
    checkout = document.createElement(name) as Checkout;
    screen.append(checkout);
    element.hidden = false;
    update();
  });
  return { element, update };
}
