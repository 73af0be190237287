// Sharing: the dialog that makes a link of the state, and what reads such a link.

import { copyButton } from '../copy.js';
import { button, el, icon } from '../dom.js';
import { language, textsOf } from '../i18n.js';
import { spoken } from '../pointer.js';
import type { Snapshot } from '../state.js';
import { loadStyle } from '../style.js';
import type { App } from '../view.js';
import { readLink, secretsOf, writeLink } from './link.js';
import { longestPacked } from './pack.js';
import { type Private, privates, type Secret } from './private.js';
import { texts } from './texts.js';

const t = textsOf(texts);

export type Shared = { ok: true; snapshot: Snapshot } | { ok: false; reason: string };

/** Reads what a link holds; nothing happens to the page here. */
export async function readShared(text: string): Promise<Shared> {
  const read = await readLink(text);
  return read.ok ? read : { ok: false, reason: t(read.problem) };
}

/** Past this some messengers break an address. */
const comfortable = 4000;

export function openShare(app: App): void {
  void loadStyle('share').then(() => showDialog(app));
}

function showDialog(app: App) {
  const { session, facts } = app;
  const snapshot = session.snapshot();
  const secrets = secretsOf(snapshot, facts);
  // Nothing is ticked to begin with, and no choice is remembered: each link is a decision.
  const kept = new Set<Private>();

  const field = el('textarea', {
    id: 'share-link',
    readonly: true,
    rows: 4,
    spellcheck: 'false',
    'aria-describedby': 'share-length',
  });
  field.addEventListener('focus', () => field.select());
  const length = el('p', { id: 'share-length', class: 'fine-print', role: 'status' });
  const copy = copyButton(
    () => field.value,
    () => t('copy'),
  );
  copy.element.classList.replace('small', 'primary');

  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const text = await writeLink(snapshot, secrets, kept);
    if (mine !== turn) return;
    const fits = text.length <= longestPacked;
    const address = new URL(location.href);
    address.hash = `#/request?s=${text}`;
    field.value = fits ? address.href : '';
    copy.element.disabled = !fits;
    const n = address.href.length.toLocaleString(language());
    length.textContent = !fits
      ? t('tooLong')
      : t(address.href.length > comfortable ? 'long' : 'length', { n });
  };

  const tick = (kind: Private) => {
    const namesOf = (list: readonly Secret[]) =>
      list
        .filter((secret) => secret.kind === kind)
        .map(({ path }) => spoken(path))
        .join(', ');
    const inParams = namesOf(secrets.params);
    const inOrder = namesOf(secrets.order);
    const names = [inParams, inOrder && t('ofOrder', { names: inOrder })].filter(Boolean);
    const box = el('input', { type: 'checkbox', id: `share-${kind}` });
    box.disabled = names.length === 0;
    box.addEventListener('change', () => {
      if (box.checked) kept.add(kind);
      else kept.delete(kind);
      careful.hidden = kept.size === 0;
      void refresh();
    });
    return el(
      'label',
      { class: 'share-tick' },
      box,
      el('span', {}, t(kind)),
      el('span', { class: 'share-names' }, names.join(' · ') || t('none')),
    );
  };
  const careful = el(
    'p',
    { class: 'share-careful' },
    icon('warning'),
    el('span', {}, t('careful')),
  );
  careful.hidden = true;

  const dialog = el(
    'dialog',
    { class: 'share', 'aria-labelledby': 'share-title' },
    el(
      'header',
      { class: 'share-head' },
      el('h2', { id: 'share-title' }, t('title')),
      button(
        { class: 'button icon-only', 'aria-label': t('close') },
        () => dialog.close(),
        icon('close'),
      ),
    ),
    el('p', {}, t('explain')),
    session.state.problem && el('p', { class: 'aside' }, t('unsaid')),
    el('fieldset', {}, el('legend', {}, t('include')), ...privates.map(tick)),
    careful,
    el('p', { class: 'fine-print' }, t('leftOut')),
    el('label', { for: 'share-link', class: 'share-label' }, t('link')),
    field,
    el('div', { class: 'share-foot' }, length, copy.element),
  );
  const opener = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  // A click beside the dialog is a click on its backdrop.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  void refresh();
}
