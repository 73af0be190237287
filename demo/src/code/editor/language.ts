// JSON with comments as CodeMirror reads it: the grammar of JavaScript, of which it is a part.

import {
  bracketMatching,
  continuedIndent,
  defineLanguageFacet,
  foldInside,
  foldNodeProp,
  HighlightStyle,
  indentNodeProp,
  Language,
  syntaxHighlighting,
} from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { parser } from '@lezer/javascript';

const data = defineLanguageFacet({
  commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
  closeBrackets: { brackets: ['[', '{', '"'] },
});

const containers = 'ObjectExpression ArrayExpression';

const language = new Language(
  data,
  parser.configure({
    top: 'SingleExpression',
    props: [
      indentNodeProp.add({ [containers]: continuedIndent({ except: /^\s*[}\]]/ }) }),
      foldNodeProp.add({ [containers]: foldInside }),
    ],
  }),
  [],
  'request',
);

const colours = HighlightStyle.define([
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--code-literal)' },
  { tag: tags.comment, color: 'var(--muted)' },
]);

export const requestLanguage: Extension = [
  language,
  syntaxHighlighting(colours),
  bracketMatching(),
];
