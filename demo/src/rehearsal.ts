// A stand-in for PortOne's `IMP` when its SDK is not on the page: it opens a window that shows what
// `request_pay` received and lets a person finish, fail or close the payment. The window says that it
// is a rehearsal, and nothing leaves the page.

import { drawCode } from './code-view.js';
import { byId, el } from './dom.js';
import { money, t } from './i18n.js';
import { isRecord } from './pointer.js';

export type Ending = 'finish' | 'fail' | 'close';
type Callback = (response: Record<string, unknown>) => void;

export interface Imp {
  init(code: string): void;
  request_pay(params: object, callback?: Callback): void;
  loadUI(uiType: string, params: object, callback?: Callback): void;
}

interface Options {
  /** Whether the payment would leave the page, so that its result comes by address. */
  redirects(): boolean;
  /** The window is open. */
  onOpen(): void;
  onRedirect(address: string | null, failed: boolean): void;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The values that every provider gives back; the rest differs from one to the other. */
function responseTo(params: Record<string, unknown>, ending: Ending): Record<string, string> {
  const response = { imp_uid: 'imp_000000000000', merchant_uid: text(params.merchant_uid) ?? '' };
  if (ending === 'finish') return response;
  return {
    ...response,
    error_code: ending === 'fail' ? 'REHEARSAL_FAILED' : 'REHEARSAL_CLOSED',
    error_msg: t(ending === 'fail' ? 'failMessage' : 'closeMessage'),
  };
}

/** Where the browser would be sent, or null when there is no usable address. */
function redirectAddress(params: Record<string, unknown>, response: Record<string, string>) {
  try {
    const address = new URL(text(params.m_redirect_url) ?? '');
    for (const [name, value] of Object.entries(response)) address.searchParams.set(name, value);
    return address.href;
  } catch {
    return null;
  }
}

/** What is being paid, in one line. */
function summary(params: Record<string, unknown>): string {
  const { name, amount, currency } = params;
  const price = typeof amount === 'number' ? money(amount, text(currency)) : undefined;
  return [text(name), price].filter(Boolean).join(' · ');
}

export function createRehearsal(options: Options): Imp {
  const dialog = byId<HTMLDialogElement>('window');
  const received = byId('window-received');
  const title = byId('window-received-title');
  const order = byId('window-order');
  const redirectNote = byId('window-redirects');
  let end: (ending: Ending) => void = () => undefined;

  for (const ending of ['finish', 'fail', 'close'] as const) {
    byId(`window-${ending}`).addEventListener('click', () => end(ending));
  }
  // The Escape key closes the window as its close button does.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    end('close');
  });

  const open = (call: string, params: object, callback?: Callback) => {
    const given = isRecord(params) ? params : {};
    const redirects = options.redirects();
    title.textContent = t('windowReceived', { call });
    redirectNote.hidden = !redirects;
    order.textContent = summary(given);
    received.replaceChildren(drawCode(params));
    end = (ending) => {
      end = () => undefined;
      dialog.close();
      const response = responseTo(given, ending);
      const address = redirects && redirectAddress(given, response);
      if (redirects) options.onRedirect(address || null, ending !== 'finish');
      else callback?.(response);
    };
    dialog.dataset.platform = redirects ? 'mobile' : 'pc';
    dialog.showModal();
    received.scrollTop = 0;
    byId('window-finish').focus();
    options.onOpen();
  };
  return {
    init: () => undefined,
    request_pay: (params, callback) => open('IMP.request_pay', params, callback),
    loadUI: (_uiType, params, callback) => open('IMP.loadUI', params, callback),
  };
}

/** The label beside the pay button: what pressing it will open. */
export function drawImpLabel(isRehearsal: boolean) {
  byId('imp-label').replaceChildren(
    el('strong', {}, t(isRehearsal ? 'rehearsal' : 'sdk')),
    el('span', {}, t(isRehearsal ? 'rehearsalHint' : 'sdkHint')),
    ' ',
    ...(isRehearsal ? [el('a', { href: 'real.html' }, t('toReal'))] : []),
  );
}
