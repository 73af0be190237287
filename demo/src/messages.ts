// The checker's messages as the page shows them.

import type { Issue } from '../../web/src/types.js';
import { el, linkOut } from './dom.js';
import { t } from './i18n.js';
import { parsePointer, spoken } from './pointer.js';

export const memberName = (issue: Issue) => spoken(parsePointer(issue.path)) || t('wholeObject');

/** What is wrong, without the reason and the advice that the list of findings gives. */
export const firstSentence = (message: string) =>
  /^.*?[.!?](?=\s|$)/s.exec(message)?.[0] ?? message;

/** Text in which `words between backticks` are code. */
export const prose = (text: string): Node[] =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? el('code', {}, part) : document.createTextNode(part)))
    .filter((node) => node.textContent !== '');

/** The link to the section of the documentation that an issue rests on. */
export const docsLink = ({ docs, rule }: Pick<Issue, 'docs' | 'rule'>) =>
  linkOut(docs, t('docs'), { 'aria-label': t('docsOf', { rule }) });
