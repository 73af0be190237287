// A small panel on the page that shows developers what the console says. In a shadow root, so that
// neither style reaches the other; its style sheet is adopted, which no policy on styles forbids.

import type { Notice } from './notice.js';
import type { Language } from './types.js';

const style = `
  :host {
    all: initial;
    position: fixed;
    right: 12px;
    bottom: 12px;
    z-index: 2147483647;
    max-width: min(440px, calc(100vw - 24px));
    color-scheme: light dark;
    font: 13px/1.5 system-ui, sans-serif;
  }
  section {
    max-height: 50vh;
    overflow: auto;
    box-sizing: border-box;
    padding: 12px 14px;
    border: 1px solid GrayText;
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0 32px 4px 0;
    font-size: 13px;
  }
  ul {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  li {
    margin: 6px 0;
    padding-left: 8px;
    border-left: 3px solid GrayText;
  }
  li.error {
    border-color: #d33;
  }
  li.warning {
    border-color: #b80;
  }
  a {
    color: LinkText;
  }
  button {
    float: right;
    min-width: 24px;
    min-height: 24px;
    font: inherit;
  }
`;

const texts = {
  ko: { label: 'imp-checkout 검사 결과 (개발자용)', close: '닫기', docs: '문서' },
  en: { label: 'imp-checkout (for developers)', close: 'Close', docs: 'Documentation' },
};

const localHost = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.(localhost|test)|)$/;

/** A page that only its developer sees. */
export const isLocal = (host: string): boolean => localHost.test(host);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  node.append(...children);
  return node;
}

/** Returns what adds a notice to the panel, newest first. */
export function createPanel(lang: Language): (notice: Notice) => void {
  const words = texts[lang];
  let section: HTMLElement | undefined;

  const open = (): HTMLElement => {
    const host = document.createElement('imp-checkout-panel');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const close = element('button', '×');
    close.type = 'button';
    close.setAttribute('aria-label', words.close);
    close.onclick = () => {
      host.remove();
      section = undefined;
    };
    const box = element('section', '', close);
    box.setAttribute('aria-label', words.label);
    box.setAttribute('role', 'log');
    root.append(box);
    document.body.append(host);
    return box;
  };

  return ({ title, lines }) => {
    section ??= open();
    const list = lines.map(({ severity, text, docs }) => {
      const link = element('a', words.docs);
      link.href = docs;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      const item = element('li', `${text} `, link);
      item.className = severity;
      return item;
    });
    section.children[0]?.after(element('h2', title), element('ul', '', ...list));
  };
}
