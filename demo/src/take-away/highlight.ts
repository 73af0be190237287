// Code in colours, drawn as elements: no text ever becomes HTML.

import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { configureNesting, parser as html } from '@lezer/html';
import { parser as javascript } from '@lezer/javascript';
import type { Parser } from '@lezer/common';
import { el } from '../dom.js';
import type { Syntax } from './files.js';

const typescript = javascript.configure({ dialect: 'ts' });
const tsx = javascript.configure({ dialect: 'ts jsx' });
const page = html.configure({ wrap: configureNesting([{ tag: 'script', parser: javascript }]) });
const component = html.configure({
  wrap: configureNesting([{ tag: 'script', parser: typescript }]),
});

const parsers: Record<Syntax, Parser> = {
  html: page,
  js: javascript,
  ts: typescript,
  tsx,
  vue: component,
};

const colours = tagHighlighter([
  { tag: [tags.string, tags.special(tags.string), tags.attributeValue], class: 'token-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'token-number' },
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword], class: 'token-literal' },
  { tag: [tags.tagName, tags.angleBracket], class: 'token-tag' },
  { tag: tags.comment, class: 'token-comment' },
]);

export function drawHighlighted(code: string, syntax: Syntax): HTMLElement {
  const lines = el('code');
  highlightCode(
    code.trimEnd(),
    parsers[syntax].parse(code.trimEnd()),
    colours,
    (text, classes) => lines.append(classes ? el('span', { class: classes }, text) : text),
    () => lines.append('\n'),
  );
  return lines;
}
