// What an order was built into: the verdict, the parameters line by line with the part each was made
// from, what the checker says of the order, and what the module has no use for.

import type { AllResult, BuildResult, Issue, Order, OrderIssue } from '../../../web/src/types.js';
import { drawCode } from '../code-view.js';
import { copyButton } from '../copy.js';
import { button, el, icon, type IconName, reconcile } from '../dom.js';
import { language, t as shell } from '../i18n.js';
import { docsLink, prose } from '../messages.js';
import { parsePointer, spoken } from '../pointer.js';
import { partLabel } from './form.js';
import { partName, takesPart } from './parts.js';
import { labelOf, t } from './texts.js';
import { type Change, leaves, type Trace } from './trace.js';

export interface BuiltState {
  order: Order;
  built: BuildResult;
  trace: Trace;
  moduleName: string;
  /** What switching the module has changed, or null. */
  switched: { from: string; change: Change } | null;
}

export interface BuiltHost {
  /** To the place of an issue in the order. */
  goToPart(pointer: string): void;
  use(): void;
  dismissSwitch(): void;
}

type Status = AllResult['status'];

const tones: Record<
  Status,
  { icon: IconName; title: 'verdictWorks' | 'verdictWarnings' | 'verdictCannot' }
> = {
  works: { icon: 'ok', title: 'verdictWorks' },
  warnings: { icon: 'warning', title: 'verdictWarnings' },
  cannot: { icon: 'error', title: 'verdictCannot' },
};

function statusOf({ ok, issues }: BuildResult): Status {
  if (!ok) return 'cannot';
  return issues.some(({ severity }) => severity === 'warning') ? 'warnings' : 'works';
}

const severities = ['error', 'warning', 'info'] as const;

/** The part with a name that a place belongs to: the days of a deadline are the deadline. */
const namedPart = (name: string): string => {
  const around = name.replace(/\.[^.]*$/, '');
  return labelOf(name) === name && labelOf(around) !== around ? around : name;
};

export function builtView(root: HTMLElement, host: BuiltHost) {
  const title = el('h2', { id: 'order-built-title', tabindex: '-1' });
  const copy = copyButton(
    () => JSON.stringify(state?.built.params, null, 2) ?? '',
    () => t('copyParams'),
  );
  const verdict = el('p', { class: 'order-verdict', role: 'status' });
  const change = el('div', { class: 'order-switched' });
  const code = el('div', { class: 'code-frame', role: 'region', tabindex: '0' });
  const nothing = el('p', { class: 'aside' });
  const use = button({ class: 'button primary' }, () => host.use());
  const findingsTitle = el('h3', {});
  const findings = el('ul', { class: 'order-findings' });
  const noFindings = el('p', { class: 'fine-print' });
  const leftTitle = el('h3', {});
  const left = el('ul', { class: 'order-left' });
  const noneLeft = el('p', { class: 'fine-print' });
  root.append(
    el('header', { class: 'card-head' }, title, copy.element),
    verdict,
    change,
    nothing,
    code,
    use,
    el('section', { class: 'order-about' }, findingsTitle, findings, noFindings),
    el('section', { class: 'order-about' }, leftTitle, left, noneLeft),
  );

  let state: BuiltState | undefined;
  let drawnCode = '';
  let drawnFindings = new Map<string, HTMLLIElement>();

  function drawBuiltCode({ built, trace }: BuiltState) {
    const key = JSON.stringify([language(), built.params, built.issues, [...trace.toOrder]]);
    if (key === drawnCode) return;
    drawnCode = key;
    code.setAttribute('aria-label', t('builtCode'));
    code.hidden = built.params === null;
    nothing.hidden = built.params !== null;
    nothing.textContent = t('nothingBuilt');
    if (built.params === null) return;
    // Only issues that have a place in the parameters have a line there.
    const placed = built.issues.flatMap(({ param, ...issue }): Issue[] =>
      param === undefined ? [] : [{ ...issue, path: param }],
    );
    const drawn = drawCode(built.params, placed);
    for (const line of drawn.querySelectorAll<HTMLElement>('[data-pointer]')) {
      const [part] = trace.toOrder.get(line.dataset.pointer ?? '') ?? [];
      if (part === undefined) continue;
      const label = partLabel(parsePointer(part));
      line.querySelector('code')?.append(
        button(
          {
            class: 'order-origin',
            'data-part': part,
            'aria-label': t('madeFrom', { part: label }),
          },
          () => host.goToPart(part),
          label,
        ),
      );
    }
    code.replaceChildren(drawn);
  }

  function drawFinding(issue: OrderIssue): HTMLLIElement {
    const path = parsePointer(issue.path);
    const label = path.length === 0 ? t('wholeOrder') : partLabel(path);
    const where = issue.param === undefined ? '' : spoken(parsePointer(issue.param));
    return el(
      'li',
      { class: `order-finding order-finding-${issue.severity}`, 'data-rule': issue.rule },
      el(
        'div',
        { class: 'order-finding-head' },
        icon(issue.severity),
        el('span', { class: 'severity' }, shell(issue.severity)),
        button(
          { class: 'member', 'aria-label': t('goTo', { part: label }) },
          () => host.goToPart(issue.path),
          label,
        ),
        where !== '' && el('code', { class: 'order-param' }, where),
      ),
      el('p', {}, ...prose(issue.message)),
      docsLink(issue),
    );
  }

  function drawSwitch({ switched }: BuiltState) {
    change.hidden = switched === null;
    if (!switched) return;
    const { from, change: what } = switched;
    const kinds = [
      ['added', '+', what.added],
      ['removed', '−', what.removed],
      ['changed', '~', what.changed],
    ] as const;
    const lists = kinds.flatMap(([kind, sign, pointers]) =>
      pointers.length === 0
        ? []
        : [
            el(
              'li',
              { class: `order-change-${kind}` },
              el('span', { class: 'order-change-sign', 'aria-hidden': 'true' }, sign),
              el('span', { class: 'order-change-kind' }, t(kind)),
              ...pointers.flatMap((pointer) => [
                ' ',
                el('code', {}, spoken(parsePointer(pointer))),
              ]),
            ),
          ],
    );
    change.replaceChildren(
      el(
        'div',
        { class: 'order-switched-head' },
        el('h3', {}, t('switched', { from })),
        button(
          { class: 'button icon-only', 'aria-label': t('dismiss') },
          () => {
            host.dismissSwitch();
            title.focus();
          },
          icon('close'),
        ),
      ),
      lists.length > 0 ? el('ul', {}, ...lists) : el('p', {}, t('nothingChanged')),
    );
  }

  function drawLeft({ order, built, trace }: BuiltState) {
    const unused = new Set<string>();
    for (const pointer of leaves(order).keys()) {
      const name = namedPart(partName(parsePointer(pointer)));
      const isMade = (trace.toParams.get(pointer) ?? []).length > 0;
      if (name !== '' && !isMade && !takesPart(built.takes, name)) unused.add(name);
    }
    left.replaceChildren(
      ...[...unused].map((name) => el('li', {}, labelOf(name), ' ', el('code', {}, name))),
    );
    leftTitle.textContent = t('leftOut');
    noneLeft.textContent = t('leftOutNone');
    noneLeft.hidden = unused.size > 0;
    left.hidden = unused.size === 0;
  }

  return {
    update(next: BuiltState) {
      state = next;
      const { built } = next;
      title.textContent = t('built');
      copy.refresh();
      copy.element.disabled = built.params === null;
      const status = statusOf(built);
      const tone = tones[status];
      root.dataset.status = status;
      const said = `${next.moduleName}: ${t(tone.title)}`;
      if (verdict.dataset.said !== said) {
        verdict.dataset.said = said;
        verdict.replaceChildren(
          icon(tone.icon),
          el('span', {}, el('strong', {}, next.moduleName), ' ', t(tone.title)),
        );
      }
      use.textContent = t('use');
      use.disabled = built.params === null;
      drawSwitch(next);
      drawBuiltCode(next);

      const found = severities.flatMap((severity) =>
        built.issues.filter((issue) => issue.severity === severity),
      );
      findingsTitle.textContent = t('findings');
      noFindings.textContent = t('noFindings');
      noFindings.hidden = found.length > 0;
      findings.hidden = found.length === 0;
      const kept = new Map<string, HTMLLIElement>();
      for (const issue of found) {
        const key = JSON.stringify([language(), issue]);
        kept.set(key, drawnFindings.get(key) ?? drawFinding(issue));
      }
      drawnFindings = kept;
      reconcile(findings, [...kept.values()]);
      drawLeft(next);
    },
    /** Marks the lines of these parameters, and no others. */
    mark(pointers: readonly string[]) {
      for (const line of code.querySelectorAll<HTMLElement>('.line')) {
        line.classList.toggle('is-linked', pointers.includes(line.dataset.pointer ?? ''));
      }
    },
    /** Brings a parameter's line into sight and to the keyboard. */
    showParameter(pointer: string) {
      const line = [...code.querySelectorAll<HTMLElement>('.line')].find(
        ({ dataset }) => dataset.pointer === pointer,
      );
      line?.scrollIntoView({ block: 'nearest' });
      (line?.querySelector<HTMLElement>('.order-origin') ?? code).focus({ preventScroll: true });
    },
    /** The part that the line under an event was made from. */
    partsAt(target: EventTarget | null, trace: Trace): readonly string[] {
      const line = target instanceof Element ? target.closest<HTMLElement>('.line') : null;
      return trace.toOrder.get(line?.dataset.pointer ?? '') ?? [];
    },
    title,
  };
}
