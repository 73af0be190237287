// The verdict and the pay button, the message that something was done, and the result of a payment.

import { drawCode } from './code-view.js';
import { button, byId, el, icon, linkOut } from './dom.js';
import { money, t, type TextKey } from './i18n.js';
import { prose } from './messages.js';
import { get, has } from './pointer.js';
import { createRehearsal, drawImpLabel, type Imp } from './rehearsal.js';
import { apiOf, uiTypeOf } from './situation.js';
import type { Outcome, Session, State, Step } from './state.js';
import type { App } from './view.js';

type Tone = 'error' | 'warning' | 'ok';

interface Verdict {
  tone: Tone;
  title: TextKey;
  hint: string;
}

const count = (state: State, severity: 'error' | 'warning' | 'info') =>
  state.report.issues.filter((issue) => issue.severity === severity).length;

function verdictOn(state: State): Verdict {
  if (state.problem) {
    const hint = t('verdictUnreadableHint', { line: state.problem.line });
    return { tone: 'error', title: 'verdictUnreadable', hint };
  }
  if (!state.report.ok) {
    return { tone: 'error', title: 'verdictErrors', hint: t('verdictErrorsHint') };
  }
  if (count(state, 'warning') > 0) {
    return { tone: 'warning', title: 'verdictWarnings', hint: t('verdictWarningsHint') };
  }
  return { tone: 'ok', title: 'verdictClean', hint: t('verdictCleanHint') };
}

/** `오류 2`, `1 error`: only the kinds there are. */
function counts(state: State) {
  const kinds = [
    ['error', 'countError', 'countErrorOne'],
    ['warning', 'countWarning', 'countWarningOne'],
    ['info', 'countInfo', 'countInfoOne'],
  ] as const;
  return kinds.flatMap(([severity, many, one]) => {
    const n = count(state, severity);
    return n === 0 ? [] : [{ severity, text: t(n === 1 ? one : many, { n }) }];
  });
}

function payLabel(params: unknown): string {
  if (has(params, ['customer_uid'])) return t('payBilling');
  const amount = get(params, ['amount']);
  if (typeof amount !== 'number') return t('payPlain');
  const currency = get(params, ['currency']);
  return t('pay', { amount: money(amount, typeof currency === 'string' ? currency : undefined) });
}

/** Speaks the verdict to screen readers when typing has paused, not at every letter. */
function announcer(region: HTMLElement) {
  let timer = 0;
  return (text: string) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, 700);
  };
}

interface Targets {
  goToProblem(): void;
  goToFirstIssue(): void;
}

const page = window as unknown as { IMP?: Partial<Imp> };

/** What happens to a payment, from the click on. */
class Timeline {
  readonly steps: Step[] = [];
  readonly #clicked = performance.now();

  add(text: TextKey, values: Record<string, string | number> = {}) {
    this.steps.push({ text, values, at: performance.now() - this.#clicked });
  }

  /** With what is left to the server. */
  ended(): Step[] {
    return [...this.steps, { text: 'stepServer' }];
  }
}

export function showPay(app: App, targets: Targets) {
  const { session, checker, script } = app;
  const bar = byId('pay-bar');
  const title = byId('verdict-title');
  const hint = byId('verdict-hint');
  const badges = byId('verdict-counts');
  const mark = byId('verdict-icon');
  const pay = byId<HTMLButtonElement>('pay');
  const notice = byId('notice');
  const announce = announcer(byId('announcement'));
  let timeline = new Timeline();

  const isRehearsal = page.IMP === undefined;
  if (isRehearsal) {
    page.IMP = createRehearsal({
      redirects: () => session.state.platform !== 'pc',
      onOpen: () => timeline.add('stepOpened'),
      onRedirect(address, failed) {
        timeline.add('stepLeft');
        timeline.add(address === null ? 'stepNoReturn' : 'stepReturned');
        const read = address === null ? null : script.readRedirect(address);
        session.show({ way: 'redirect', failed, address, read, steps: timeline.ended() });
      },
    });
  }

  const onResponse = (response: unknown) => {
    timeline.add('stepCallback');
    const failed = has(response, ['error_code']) && get(response, ['error_code']) != null;
    session.show({ way: 'callback', failed, response, steps: timeline.ended() });
  };
  const onRefusal = () => {
    session.say(t('refused'));
    targets.goToFirstIssue();
  };

  pay.addEventListener('click', () => {
    const { params, problem } = session.state;
    if (problem) {
      targets.goToProblem();
      return;
    }
    timeline = new Timeline();
    const module = session.module();
    const context = session.context();
    const report = checker.check(params, context);
    timeline.add('stepChecked', { warnings: count({ ...session.state, report }, 'warning') });
    if (!report.ok) {
      onRefusal();
      return;
    }
    const call = `IMP.${apiOf(module)}`;
    timeline.add(navigator.userActivation?.isActive === false ? 'stepCalledLate' : 'stepCalled', {
      call,
    });
    // Straight from the click: a later call would lose the right to open a window.
    if (apiOf(module) === 'loadUI') {
      page.IMP?.loadUI?.(uiTypeOf(module) ?? '', params as object, onResponse);
      return;
    }
    checker.requestPay(params as object, context).then(
      (result) => {
        if (result.status === 'completed') onResponse(result.response);
        else if (result.status === 'refused') onRefusal();
      },
      () => session.say(t('payFailed')),
    );
  });
  const jump = byId('verdict-jump');
  jump.addEventListener('click', () => {
    if (session.state.problem) targets.goToProblem();
    else byId('findings').scrollIntoView({ block: 'start' });
  });

  const undo = () => {
    session.undo();
    jump.focus();
  };

  session.subscribe(() => {
    const { state } = session;
    const verdict = verdictOn(state);
    bar.dataset.tone = verdict.tone;
    mark.replaceChildren(icon(verdict.tone));
    title.textContent = t(verdict.title);
    hint.textContent = verdict.hint;
    const found = state.problem ? [] : counts(state);
    badges.replaceChildren(
      ...found.map(({ severity, text }) => el('span', { class: `count count-${severity}` }, text)),
    );
    pay.textContent = payLabel(state.params);
    announce([t(verdict.title), ...found.map(({ text }) => text)].join(', '));

    notice.hidden = state.notice === null;
    if (state.notice) {
      notice.replaceChildren(
        el('span', {}, state.notice.text),
        state.notice.undo ? button({ class: 'button small' }, undo, t('undo')) : '',
      );
    }
    drawImpLabel(isRehearsal);
    drawOutcome(session, state.outcome);
  });
}

/** An address with each part of its query on a line of its own, decoded. */
function readable(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  const query = [...searchParams].map(([name, value]) => `${name}=${value}`).join('\n  &');
  return `${origin}${pathname}\n  ?${query}`;
}

const completeDocs = 'https://developers.portone.io/opi/ko/integration/start/v1/auth?v=v1#complete';

const milliseconds = (at: number) =>
  at < 10 ? at.toFixed(1) : at < 1000 ? String(Math.round(at)) : `${(at / 1000).toFixed(1)}`;

const drawSteps = (steps: readonly Step[]) =>
  el(
    'ol',
    { class: 'steps' },
    ...steps.map(({ text, values, at }) =>
      el(
        'li',
        { class: at === undefined ? 'step step-left' : 'step' },
        el('span', { class: 'step-text' }, ...prose(t(text, values))),
        el(
          'span',
          { class: 'step-time' },
          at === undefined
            ? t('stepToDo')
            : t(at < 1000 ? 'afterMilliseconds' : 'afterSeconds', { n: milliseconds(at) }),
        ),
      ),
    ),
  );

let drawnOutcome: Outcome | null = null;

function drawOutcome(session: Session, outcome: Outcome | null) {
  const box = byId('outcome');
  box.hidden = outcome === null;
  const isNew = outcome !== null && outcome !== drawnOutcome;
  drawnOutcome = outcome;
  if (!outcome) return;

  const received =
    outcome.way === 'callback'
      ? [el('h3', {}, t('outcomeCallback')), drawCode(outcome.response)]
      : [
          el('h3', {}, t('outcomeRedirect')),
          el(
            'p',
            { class: outcome.address ? 'address' : 'address none' },
            outcome.address ? readable(outcome.address) : t('outcomeNoAddress'),
          ),
          ...(outcome.read === null
            ? []
            : [el('h3', {}, t('outcomeRead')), drawCode(outcome.read)]),
        ];
  box.dataset.tone = outcome.failed ? 'warning' : 'ok';
  const heading = el(
    'h2',
    { tabindex: '-1' },
    icon(outcome.failed ? 'warning' : 'ok'),
    t(outcome.failed ? 'outcomeFailed' : 'outcomeFinished'),
  );
  box.replaceChildren(
    el(
      'div',
      { class: 'outcome-head' },
      heading,
      button(
        { class: 'button icon-only', 'aria-label': t('dismiss') },
        () => {
          session.show(null);
          byId('pay').focus();
        },
        icon('close'),
      ),
    ),
    drawSteps(outcome.steps),
    ...received,
    el(
      'p',
      { class: 'advice' },
      t('outcomeAdvice'),
      ' ',
      linkOut(completeDocs, t('docs'), { 'aria-label': t('outcomeDocs') }),
    ),
    el('p', { class: 'fine-print' }, t('outcomeMinimal')),
  );
  if (isNew) heading.focus();
}
