// What came of pasted code, below the box it was pasted into: a sentence, a choice where there are
// several calls, and the values that the code alone does not tell.

import { apiOf, uiTypeOf } from '../situation.js';
import { moduleId, type ModuleFacts } from '../catalogue.js';
import { button, el, icon } from '../dom.js';
import { language, textsOf } from '../i18n.js';
import { get, spoken, toPointer } from '../pointer.js';
import type { App } from '../view.js';
import { fill, type FilledHole, moduleFor } from './paste/fill.js';
import { type PastedCall, type PasteResult, readPaste } from './paste/index.js';
import { texts } from './texts.js';

const t = textsOf(texts);

export interface PasteView {
  /** Reads the text and takes its request over; false if there is none, and nothing has changed. */
  read(text: string): Promise<boolean>;
  /** Draws what there is in the language of now. */
  show(): void;
  clear(): void;
}

const longestShown = 40;

/** A value as code, on one line. */
function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}

interface Taken {
  call: PastedCall;
  holes: FilledHole[];
  /** The code names a module that the catalogue does not have. */
  otherModule: ModuleFacts | null;
}

export function mountPaste(root: HTMLElement, app: App): PasteView {
  const { session, checker } = app;
  let result: PasteResult | null = null;
  let taken: Taken | null = null;
  let reading = 0;
  const status = el('div', { class: 'paste-status', role: 'status' });
  const details = el('div', { class: 'paste-details' });
  root.replaceChildren(status, details);

  const take = (call: PastedCall) => {
    const named = moduleFor(call, session.modules, uiTypeOf);
    const module = named ?? session.module();
    const uiType = uiTypeOf(module);
    const context = {
      ...session.context(),
      pg: module.code,
      api: apiOf(module),
      ...(uiType === undefined ? {} : { uiType }),
    };
    const { params, holes } = fill(call, module, checker, context);
    const asked = call.pg !== undefined || call.uiType !== undefined;
    taken = { call, holes, otherModule: asked && !named ? module : null };
    session.replaceParams(params, {
      notice: t('readNotice'),
      ...(named ? { module: moduleId(named) } : {}),
      holes: holes.filter(({ path }) => path.length > 0).map(({ path }) => toPointer(path)),
    });
  };

  const said = ({ call }: Taken): string => {
    const { line } = call.at;
    if (call.variable !== undefined) return t('readVariable', { line, name: call.variable });
    if (!call.called) return t('readObject');
    return t('read', { line, call: `IMP.${call.api}` });
  };

  const sentence = (text: string, tone: 'ok' | 'error' | 'warning') =>
    el('p', { class: `paste-line paste-${tone}` }, icon(tone), el('span', {}, text));

  const drawChoice = (calls: readonly PastedCall[]) =>
    el(
      'fieldset',
      { class: 'paste-calls' },
      el('legend', {}, t('severalCalls', { n: calls.length })),
      el('p', { class: 'fine-print' }, t('chooseCall')),
      ...calls.map((call, index) => {
        const radio = el('input', { type: 'radio', name: 'pasted-call', value: String(index) });
        radio.checked = taken?.call === call;
        radio.addEventListener('change', () => {
          take(call);
          draw();
          root.querySelector<HTMLElement>('input[name="pasted-call"]:checked')?.focus();
        });
        const known = ['pg', 'pay_method', 'name', 'amount']
          .map((name) => ({ name, value: get(call.params, [name]) }))
          .filter(({ value }) => value != null)
          .map(({ name, value }) => `${name}: ${shownValue(value)}`)
          .join(', ');
        return el(
          'label',
          {},
          radio,
          el('span', {}, t('callAt', { line: call.at.line })),
          el('code', {}, `${call.variable ?? `IMP.${call.api}`}({ ${known} })`),
        );
      }),
    );

  const drawHole = ({ path, source, reason, kind, value }: FilledHole) => {
    const member = spoken(path) || t('wholeObject');
    const certain = reason === 'page' && kind === 'string' ? t('asText') : null;
    return el(
      'li',
      { class: 'paste-hole', 'data-pointer': toPointer(path) },
      path.length === 0
        ? el('span', { class: 'paste-member' }, member)
        : button(
            { class: 'paste-member', 'aria-label': t('goTo', { member }) },
            () => app.goToMember(path),
            member,
          ),
      el('code', { class: 'paste-source' }, source),
      value === undefined
        ? ''
        : el(
            'span',
            { class: 'paste-value' },
            `${t('filledWith')} `,
            el('code', {}, shownValue(value)),
          ),
      el(
        'span',
        { class: 'paste-reason' },
        [t(`reason_${reason}`), certain].filter(Boolean).join(' '),
      ),
    );
  };

  const draw = () => {
    if (!result) {
      status.replaceChildren();
      details.replaceChildren();
      return;
    }
    if (result.problem || !taken) {
      const why = t(`problem_${result.problem ?? 'noCall'}`);
      status.replaceChildren(sentence(`${why} ${t('kept')}`, 'error'));
      details.replaceChildren();
      return;
    }
    const { call, holes, otherModule } = taken;
    status.replaceChildren(
      sentence(said(taken), 'ok'),
      ...(call.broken
        ? [sentence(t('broken', { line: call.broken.line, column: call.broken.column }), 'error')]
        : []),
      ...(otherModule
        ? [
            sentence(
              t('unknownModule', {
                pg: shownValue(call.pg ?? call.uiType),
                module: otherModule.name[language()],
              }),
              'warning',
            ),
          ]
        : []),
    );
    details.replaceChildren(
      ...(result.calls.length > 1 ? [drawChoice(result.calls)] : []),
      ...(holes.length > 0
        ? [
            el(
              'section',
              { class: 'paste-holes' },
              el('h3', {}, t(holes.length === 1 ? 'holesOne' : 'holes', { n: holes.length })),
              el('p', { class: 'fine-print' }, t('holesHint')),
              el('ul', {}, ...holes.map(drawHole)),
            ),
          ]
        : []),
    );
  };

  return {
    async read(text) {
      const turn = ++reading;
      status.replaceChildren(el('p', { class: 'paste-line' }, t('reading')));
      const next = await readPaste(text);
      // A later paste has overtaken this one.
      if (turn !== reading) return false;
      result = next;
      taken = null;
      const [first] = next.calls;
      if (first) take(first);
      draw();
      return first !== undefined;
    },
    show: draw,
    clear() {
      ++reading;
      [result, taken] = [null, null];
      draw();
    },
  };
}
