// The view `code`: what a developer takes home, for the request as it is now.

import { copyButton } from '../copy.js';
import { el, icon, linkOut } from '../dom.js';
import { language, money, textsOf } from '../i18n.js';
import { prose } from '../messages.js';
import type { App, Mount } from '../view.js';
import type { File, Release } from './files.js';
import { generate, type Target, targets } from './generate.js';
import { drawHighlighted } from './highlight.js';
import { type Request, requestOf } from './request.js';
import { texts } from './texts.js';

const t = textsOf(texts);

const docs = {
  docsComplete: 'https://developers.portone.io/opi/ko/integration/start/v1/auth?v=v1#complete',
  docsWebhook: 'https://developers.portone.io/opi/ko/integration/webhook/readme-v1?v=v1',
} as const;

/** The hash of the script of this very release, which the build lays beside the page. */
async function integrityOf(name: string): Promise<string | null> {
  try {
    const answer = await fetch('integrity.json');
    const { files } = (await answer.json()) as { files?: Record<string, unknown> };
    const hash = files?.[name];
    return typeof hash === 'string' && /^sha384-[\w+/=]+$/.test(hash) ? hash : null;
  } catch {
    return null; // The code is shown without it, and says where it is found.
  }
}

function labelOf({ billing, order }: Request): string {
  if (billing && order.amount === 0) return t('labelBilling');
  if (order.amount <= 0) return t('labelPlain');
  return t('label', { amount: money(order.amount, order.currency) });
}

function drawFile({ name, syntax, about, code }: File): HTMLElement {
  const copy = copyButton(
    () => code,
    () => t('copyShort'),
  );
  copy.element.setAttribute('aria-label', t('copy', { name }));
  // The button's own words come and go; its name says which file, then that it was copied.
  copy.element.addEventListener('click', () => copy.element.removeAttribute('aria-label'), {
    once: true,
  });
  return el(
    'article',
    { class: 'card taken' },
    el(
      'header',
      { class: 'card-head' },
      el(
        'div',
        {},
        el('h4', { class: 'taken-name' }, name),
        el('p', { class: 'fine-print' }, ...prose(t(about))),
      ),
      copy.element,
    ),
    el(
      'pre',
      { class: 'code-frame', role: 'region', tabindex: '0', 'aria-label': t('code', { name }) },
      drawHighlighted(code, syntax),
    ),
  );
}

export const mount: Mount = (root: HTMLElement, app: App) => {
  const { session, checker } = app;
  const title = el('h2', { tabindex: '-1' });
  const lead = el('p', { class: 'take-lead' });
  const choices = new Map<Target, { input: HTMLInputElement; words: HTMLElement }>();
  const choice = el('div', { class: 'segments', role: 'radiogroup' });
  for (const target of targets) {
    const input = el('input', { type: 'radio', name: 'take-away', value: target });
    input.addEventListener('change', () => app.go('code', target));
    const words = el('span');
    choices.set(target, { input, words });
    choice.append(el('label', {}, input, words));
  }
  const notes = el('div', { class: 'take-notes' });
  const page = el('div', { class: 'take-files' });
  const server = el('div', { class: 'take-files' });
  const pageTitle = el('h3');
  const serverTitle = el('h3');
  const pageNote = el('p', { class: 'take-note' });
  const serverNote = el('p', { class: 'take-note' });
  const links = el('p', { class: 'take-note take-links' });
  root.replaceChildren(
    el('header', { class: 'take-head' }, el('div', {}, title, lead), choice),
    notes,
    el(
      'div',
      { class: 'take-desk' },
      el('section', {}, pageTitle, pageNote, page),
      el('section', {}, serverTitle, serverNote, links, server),
    ),
  );

  let target: Target = 'html';
  let integrity: string | null | undefined;
  let drawn = '';
  void integrityOf('imp-checkout.js').then((hash) => {
    integrity = hash;
    draw();
  });

  const note = (text: string, ...more: (Node | string)[]) =>
    el('p', { class: 'aside take-aside' }, icon('warning'), el('span', {}, text, ' ', ...more));

  const toRequest = () => el('a', { href: app.href('request'), class: 'take-to' }, t('toRequest'));

  const drawWords = () => {
    title.textContent = t('title');
    lead.replaceChildren(...prose(t('lead')));
    choice.setAttribute('aria-label', t('targets'));
    for (const [name, { words }] of choices) words.textContent = t(`target_${name}`);
    pageTitle.textContent = t('page');
    serverTitle.textContent = t('server');
    serverNote.replaceChildren(...prose(t('serverNote')));
    links.replaceChildren(
      ...(['docsComplete', 'docsWebhook'] as const).map((key) => linkOut(docs[key], t(key))),
    );
  };

  const notesOn = (): HTMLElement[] => {
    const { problem, report, holes } = session.state;
    if (target === 'element') return [note(t('elementOrder'))];
    const wrong = report.issues.filter(({ severity }) => severity === 'error').length;
    return [
      ...(problem ? [note(t('stale'), toRequest())] : []),
      ...(wrong > 0
        ? [note(t(wrong === 1 ? 'errorsOne' : 'errors', { n: wrong }), toRequest())]
        : []),
      ...(holes.size > 0
        ? [note(t(holes.size === 1 ? 'holesOne' : 'holes', { n: holes.size }), toRequest())]
        : []),
    ];
  };

  function draw() {
    // Until the hash is known nothing is shown that somebody might copy without it.
    if (integrity === undefined) return;
    const request = requestOf(session, checker);
    const release: Release = { version: session.version, integrity };
    const files = request
      ? generate(target, {
          request,
          order: session.order,
          release,
          label: labelOf(request),
          lang: language(),
          t,
        })
      : { page: [], server: [] };
    const { problem, report, holes } = session.state;
    const now = JSON.stringify([
      language(),
      target,
      files,
      problem,
      report.issues.length,
      holes.size,
    ]);
    if (now === drawn) return;
    drawn = now;
    drawWords();
    for (const [name, { input }] of choices) input.checked = name === target;
    const withTags = target === 'html' || target === 'element';
    pageNote.replaceChildren(
      ...prose(
        withTags
          ? t(integrity ? 'beside' : 'besideUnpinned', {
              version: `imp-checkout ${session.version}`,
            })
          : t('package'),
      ),
    );
    notes.replaceChildren(...(request ? notesOn() : [note(t('notAnObject'), toRequest())]));
    page.replaceChildren(...files.page.map(drawFile));
    server.replaceChildren(...files.server.map(drawFile));
  }

  return {
    show(rest) {
      target = targets.find((one) => one === rest) ?? 'html';
      draw();
    },
  };
};
