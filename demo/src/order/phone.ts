// The checkout that a buyer would see: <imp-checkout> at the size of a phone, with the order and the
// channel of now. Where the element is not on the page there is no frame either.

import { el } from '../dom.js';
import { language } from '../i18n.js';
import { apiOf } from '../situation.js';
import type { App } from '../view.js';
import { t } from './texts.js';

const name = 'imp-checkout';

/** For an order without a channel: the rehearsal takes any. */
const standInKey = 'channel-key-00000000-0000-0000-0000-000000000000';

/** What the frame sets of the element. */
interface Checkout extends HTMLElement {
  order: unknown;
  channels: unknown;
  platform: string;
}

export function phoneFrame({ session }: App) {
  const title = el('h2', { id: 'order-phone-title' });
  const lead = el('p', { class: 'fine-print' });
  const ownButton = el('p', { class: 'aside' });
  const screen = el('div', { class: 'phone-screen', role: 'region', tabindex: '0' });
  const phone = el('div', { class: 'phone' }, screen);
  const element = el(
    'section',
    { class: 'order-phone', 'aria-labelledby': 'order-phone-title', hidden: true },
    title,
    lead,
    ownButton,
    phone,
  );

  let checkout: Checkout | null = null;
  let given = '';
  const update = () => {
    title.textContent = t('phone');
    lead.textContent = t('phoneLead');
    screen.setAttribute('aria-label', t('phoneLabel'));
    if (!checkout) return;
    const module = session.module();
    const drawsItself = apiOf(module) === 'loadUI';
    ownButton.hidden = !drawsItself;
    ownButton.textContent = t('phoneOwnButton');
    phone.hidden = drawsItself;
    const { order } = session;
    const { platform } = session.state;
    const state = JSON.stringify([order, module.code, platform, language()]);
    if (drawsItself || state === given) return;
    given = state;
    checkout.lang = language();
    checkout.platform = platform;
    checkout.channels = [{ channelKey: order.channelKey ?? standInKey, pg: module.code }];
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
