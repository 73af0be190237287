// CodeMirror for the request. It stands in a shadow root: there it puts its styles into adopted
// style sheets, which the page's security policy allows, instead of a <style> element.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentOnInput, indentUnit } from '@codemirror/language';
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  lintKeymap,
  linter,
  nextDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import {
  Annotation,
  Compartment,
  EditorState,
  RangeSet,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Session } from '../../state.js';
import { completions } from './complete.js';
import { requestLanguage } from './language.js';
import type { Range } from './places.js';
import { theme } from './theme.js';

/** A change that did not come from this editor. */
const external = Annotation.define<boolean>();

interface Marks {
  /** Names of members: text like any other to the grammar. */
  keys: readonly Range[];
  /** Values that were made up. */
  holes: readonly Range[];
}

const setMarks = StateEffect.define<Marks>();
const hole = Decoration.mark({ class: 'cm-hole' });
const key = Decoration.mark({ class: 'cm-key' });

/** The marks move with the text until they are set anew. */
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        const { keys, holes } = effect.value;
        const some = ({ from, to }: Range) => from < to;
        const ranges = [
          ...keys.filter(some).map(({ from, to }) => key.range(from, to)),
          ...holes.filter(some).map(({ from, to }) => hole.range(from, to)),
        ];
        return RangeSet.of(ranges, true);
      }
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Text typed over a selection is put in by us: Chromium would keep the look of what was selected in a
 * style attribute, which the page's policy refuses. Composed letters are left alone.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  const text = event.data;
  if (event.inputType !== 'insertText' || !text || empty || view.composing) return false;
  const insert = () =>
    view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' });
  event.preventDefault();
  const handled = view.state
    .facet(EditorView.inputHandler)
    .some((handle) => handle(view, from, to, text, insert));
  if (!handled) view.dispatch(insert());
  return true;
}

export interface Words {
  label: string;
  /** How to leave the editor by keyboard. */
  hint: string;
  phrases: Record<string, string>;
}

export interface Hooks {
  changed(text: string): void;
  /** The caret has moved, or what there is to say of its line has changed. */
  moved(): void;
  /** The person has finished composing a letter. */
  composed(): void;
  fixHere(): void;
}

export class RequestEditor {
  readonly view: EditorView;
  #words = new Compartment();
  #hint: HTMLElement;

  constructor(host: HTMLElement, session: Session, words: Words, hooks: Hooks) {
    const shadow = host.attachShadow({ mode: 'open' });
    this.#hint = document.createElement('p');
    this.#hint.id = 'hint';
    this.#hint.hidden = true;
    shadow.append(this.#hint);
    this.view = new EditorView({
      root: shadow,
      parent: shadow,
      state: EditorState.create({
        doc: session.state.text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          // The checker speaks through setDiagnostics; this only configures the tooltips.
          linter(null, { delay: 0 }),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          drawSelection(),
          indentUnit.of('  '),
          indentOnInput(),
          closeBrackets(),
          autocompletion({
            override: [completions(session)],
            icons: false,
            maxRenderedOptions: 60,
          }),
          requestLanguage,
          marked,
          theme,
          EditorView.lineWrapping,
          keymap.of([
            {
              key: 'Mod-.',
              run: () => {
                hooks.fixHere();
                return true;
              },
            },
            { key: 'F8', run: nextDiagnostic },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            const own = !update.transactions.some((one) => one.annotation(external));
            if (update.docChanged && own) hooks.changed(update.state.doc.toString());
            if (update.selectionSet || update.docChanged) hooks.moved();
          }),
          EditorView.domEventHandlers({
            beforeinput: typeOver,
            compositionend: () => void setTimeout(() => hooks.composed()),
          }),
          this.#words.of(this.#wordsOf(words)),
        ],
      }),
    });
    this.#hint.textContent = words.hint;
  }

  #wordsOf = ({ label, phrases }: Words) => [
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': 'hint',
      spellcheck: 'false',
    }),
    EditorState.phrases.of(phrases),
  ];

  setWords(words: Words) {
    this.#hint.textContent = words.hint;
    this.view.dispatch({ effects: this.#words.reconfigure(this.#wordsOf(words)) });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Takes over a text from elsewhere, changing no more than differs, so that the caret stays. */
  setText(text: string) {
    const next = text.replace(/\r\n?/g, '\n');
    const now = this.text;
    if (next === now) return;
    let start = 0;
    while (start < Math.min(now.length, next.length) && now[start] === next[start]) ++start;
    let end = 0;
    const most = Math.min(now.length, next.length) - start;
    while (end < most && now[now.length - 1 - end] === next[next.length - 1 - end]) ++end;
    this.view.dispatch({
      changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) },
      annotations: external.of(true),
    });
  }

  /** A change as if it had been typed, which can be undone in the editor. */
  replace(text: string) {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      userEvent: 'input.fix',
    });
  }

  show(diagnostics: readonly Diagnostic[], marks: Marks) {
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics), {
      effects: setMarks.of(marks),
    });
  }

  /** What is said of the line that the caret is on. */
  here(): Diagnostic[] {
    const { state } = this.view;
    const line = state.doc.lineAt(state.selection.main.head);
    const found: Diagnostic[] = [];
    forEachDiagnostic(state, (diagnostic, from, to) => {
      if (from <= line.to && to >= line.from) found.push(diagnostic);
    });
    return found;
  }

  get line(): number {
    const { state } = this.view;
    return state.doc.lineAt(state.selection.main.head).number;
  }

  select({ from, to }: Range) {
    const { length } = this.view.state.doc;
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'nearest', yMargin: 40 }),
    });
  }
}
