// The editor in the colours of the page. Everything is a variable of tokens.css, so that it follows
// the theme without being told.

import { EditorView } from '@codemirror/view';

const soft = (tone: string) => ({
  borderLeft: `3px solid var(--${tone})`,
  color: 'var(--text)',
});

const wave = (tone: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy var(--${tone}) 1px`,
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});

const mark = (tone: string, shape: string) => ({
  content: 'none',
  width: '9px',
  height: '9px',
  background: `var(--${tone})`,
  borderRadius: shape,
});

export const theme = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--sunken)',
    fontSize: 'var(--size-code)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    overflow: 'hidden',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)', minHeight: '16em' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--accent-soft)' },
  '.cm-content ::selection': { backgroundColor: 'var(--accent-soft)' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--muted)',
    border: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 8px', minWidth: '2.4em' },
  '.cm-activeLine': {
    backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },

  '.cm-gutter-lint': { width: '18px' },
  '.cm-gutter-lint .cm-gutterElement': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '0',
  },
  '.cm-lint-marker': { width: '9px', height: '9px' },
  '.cm-lint-marker-error': mark('error', '50%'),
  '.cm-lint-marker-warning': mark('warning', '2px'),
  '.cm-lint-marker-info': { ...mark('info', '50%'), opacity: '0.75' },

  '.cm-lintRange': { backgroundPosition: 'left bottom', paddingBottom: '0' },
  '.cm-lintRange-error': wave('error'),
  '.cm-lintRange-warning': wave('warning'),
  '.cm-lintRange-info': wave('info'),
  '.cm-lintRange-active': { backgroundColor: 'var(--warning-soft)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--error)' },
  '.cm-key, .cm-key span': { color: 'var(--text)' },
  '.cm-hole': {
    borderRadius: '4px',
    outline: '1px dashed var(--edge)',
    outlineOffset: '1px',
    backgroundColor: 'var(--surface)',
  },

  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    boxShadow: '0 6px 24px rgb(0 0 0 / 18%)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--size-small)',
    lineHeight: '1.5',
    overflow: 'hidden',
  },
  '.cm-tooltip-lint': { maxWidth: 'min(30rem, calc(100vw - 32px))', margin: '0' },
  '.cm-diagnostic': { padding: '8px 12px' },
  '.cm-diagnostic-error': soft('error'),
  '.cm-diagnostic-warning': soft('warning'),
  '.cm-diagnostic-info': soft('info'),
  '.cm-diagnosticSource': { color: 'var(--muted)', fontSize: '0.75rem', opacity: '1' },
  '.cm-reason p': { margin: '0 0 4px' },
  '.cm-reason a': { color: 'var(--accent)' },
  '.cm-reason code': { fontFamily: 'var(--mono)', fontSize: '0.95em' },
  '.cm-diagnosticAction': {
    margin: '6px 0 2px',
    padding: '3px 10px',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    font: 'inherit',
    cursor: 'pointer',
  },
  '.cm-diagnosticAction:hover': { borderColor: 'var(--text)' },
  '.cm-diagnosticAction u': { textDecoration: 'none' },
  '.cm-diagnosticAction-error, .cm-diagnosticAction-warning': {
    backgroundColor: 'var(--surface)',
  },

  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: 'var(--size-code)',
    maxWidth: 'min(34rem, calc(100vw - 24px))',
    maxHeight: '15em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    marginLeft: '10px',
    color: 'var(--muted)',
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
  },

  '.cm-panels': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    borderColor: 'var(--line)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--size-small)',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '12em' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--accent-soft)' },
  '.cm-panel.cm-panel-lint button[name=close]': { color: 'var(--text)', fontSize: '1.1rem' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--accent-soft)',
    border: 'none',
    color: 'var(--muted)',
    padding: '0 4px',
  },
});
