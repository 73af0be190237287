// The code editor of the request view: the object as text, with the checker's issues where they are.

import { language, textsOf } from '../i18n.js';
import { button, el, icon, type IconName } from '../dom.js';
import { prose } from '../messages.js';
import { apiOf, uiTypeOf } from '../situation.js';
import { type Path, toPointer } from '../pointer.js';
import type { App, View } from '../view.js';
import { diagnosticsOf, type Repairs } from './editor/diagnostics.js';
import { RequestEditor, type Words } from './editor/editor.js';
import { type Places, placesIn, underline } from './editor/places.js';
import { repaired } from './editor/repair.js';
import { fill } from './paste/fill.js';
import { readPaste } from './paste/index.js';
import { texts } from './texts.js';

const t = textsOf(texts);

export interface Editor extends View {
  /** To a member, or to where it is missing. */
  goTo(path: Path): void;
  /** To where the text cannot be read. */
  goToProblem(): void;
  focus(): void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

function words(): Words {
  return {
    label: t('editorLabel'),
    hint: t('editorLeave'),
    phrases:
      language() === 'ko'
        ? {
            Diagnostics: '검사 결과',
            'No diagnostics': '지적할 것이 없습니다',
            close: '닫기',
            Completions: '자동 완성',
            'Fold line': '접기',
            'Unfold line': '펼치기',
            'folded code': '접힌 코드',
            unfold: '펼치기',
          }
        : {},
  };
}

export function mountEditor(root: HTMLElement, app: App): Editor {
  const { session, checker } = app;
  const host = el('div', { class: 'code-host' });
  const here = el('div', { class: 'code-here', role: 'status' });
  const keys = el('p', { class: 'fine-print code-keys' });
  root.replaceChildren(host, here, keys);

  let places: Places = new Map();
  let spoken = '';
  let drawn = '';

  const repairs: Repairs = {
    fix(_, issue) {
      if (!issue.fix) return;
      const text = repaired(editor.text, issue.fix);
      // Where the text cannot be mended in place, the object is.
      if (text === null) session.fix(issue);
      else {
        editor.replace(text);
        session.say(t('fixedHere'));
      }
      editor.view.focus();
    },
    toJson() {
      void readPaste(editor.text).then(({ calls: [call] }) => {
        if (!call) {
          session.say(t('notAnObject'));
          return;
        }
        const module = session.module();
        const uiType = uiTypeOf(module);
        const context = {
          ...session.context(),
          api: apiOf(module),
          ...(uiType === undefined ? {} : { uiType }),
        };
        const { params, holes } = fill(call, module, checker, context);
        session.replaceParams(params, {
          notice: t('madeJson'),
          holes: holes.map(({ path }) => toPointer(path)).filter(Boolean),
        });
        editor.view.focus();
      });
    },
  };

  /** The issues of the caret's line in words: for those who neither hover nor see the underline. */
  const drawHere = () => {
    const found = editor.here();
    const made = [...session.state.holes].filter((pointer) => {
      const place = places.get(pointer);
      if (!place) return false;
      const { doc, selection } = editor.view.state;
      const line = doc.lineAt(selection.main.head);
      return place.value.from <= line.to && (place.key ?? place.value).from >= line.from;
    });
    const now = JSON.stringify([
      language(),
      editor.line,
      found.map(({ message, severity, actions }) => [message, severity, actions?.length]),
      made,
    ]);
    if (now === spoken) return;
    spoken = now;
    here.hidden = found.length === 0 && made.length === 0;
    const tones: Record<string, IconName> = { error: 'error', warning: 'warning', info: 'info' };
    here.replaceChildren(
      ...found.map((diagnostic) => {
        const [action] = diagnostic.actions ?? [];
        return el(
          'div',
          { class: `code-note code-${diagnostic.severity}` },
          icon(tones[diagnostic.severity] ?? 'info'),
          el(
            'p',
            {},
            el('span', { class: 'visually-hidden' }, `${t('onLine', { line: editor.line })} `),
            ...prose(diagnostic.message),
          ),
          action &&
            button(
              { class: 'button small', 'aria-keyshortcuts': isApple ? 'Meta+.' : 'Control+.' },
              () => action.apply(editor.view, diagnostic.from, diagnostic.to),
              action.name,
            ),
        );
      }),
      made.length > 0
        ? el('p', { class: 'code-note' }, icon('info'), el('span', {}, t('madeUp')))
        : '',
    );
  };

  const draw = () => {
    // A letter that is being composed must not have its element changed below it.
    if (editor.view.composing) return;
    const { state } = session;
    editor.setText(state.text);
    const { text } = editor;
    places = placesIn(text);
    const keys = [...places.values()].flatMap(({ key }) => key ?? []);
    const holes = [...state.holes].flatMap((pointer) => places.get(pointer)?.value ?? []);
    editor.show(diagnosticsOf(state, places, text, repairs), { keys, holes });
    spoken = '';
    drawHere();
  };

  const editor = new RequestEditor(host, session, words(), {
    changed: (text) => session.setText(text),
    moved: () => {
      if (!editor.view.composing) drawHere();
    },
    composed: () => draw(),
    fixHere() {
      const fixable = editor.here().find(({ actions }) => actions?.length);
      const [action] = fixable?.actions ?? [];
      if (fixable && action) action.apply(editor.view, fixable.from, fixable.to);
      else session.say(t('nothingToFix'));
    },
  });

  return {
    show() {
      if (drawn !== language()) {
        drawn = language();
        editor.setWords(words());
        keys.textContent = t('editorKeys', { mod: isApple ? '⌘' : 'Ctrl' });
      }
      draw();
    },
    goTo(path) {
      const place = underline(toPointer(path), places, editor.text.length);
      const value = places.get(toPointer(path))?.value;
      editor.select(value ?? place);
    },
    goToProblem() {
      const { problem } = session.state;
      if (problem) editor.select({ from: problem.offset, to: problem.offset });
      else editor.view.focus();
    },
    focus: () => editor.view.focus(),
  };
}
