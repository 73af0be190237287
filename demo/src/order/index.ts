// The order view: a provider-neutral order beside the parameters that the chosen module makes of it,
// with the way from each part to its parameter and back, and the checkout that a buyer would see.

import type { BuildResult, Order } from '../../../web/src/types.js';
import { moduleId } from '../catalogue.js';
import { copyButton } from '../copy.js';
import { button, byId, el } from '../dom.js';
import { language } from '../i18n.js';
import type { App, View } from '../view.js';
import { builtView } from './built.js';
import { exampleOrder, startingValues } from './example.js';
import { orderForm } from './form.js';
import { partsOf } from './parts.js';
import { phoneFrame } from './phone.js';
import { t } from './texts.js';
import { type Change, changeOf, type Trace, traceParts } from './trace.js';

/** Following every part takes some dozen builds: it waits for a pause in the typing. */
const pause = 120;

const noTrace: Trace = { toParams: new Map(), toOrder: new Map() };

export function mount(root: HTMLElement, app: App): View {
  const { session, checker } = app;
  const title = el('h2', { id: 'order-title', tabindex: '-1' });
  const lead = el('p', { class: 'order-lead' });
  const orderTitle = el('h2', { id: 'order-form-title', tabindex: '-1' });
  const example = button({ class: 'button small' }, () => {
    session.replaceOrder({ ...exampleOrder(), ...chosen() });
    session.say(t('exampleDone'));
  });
  const copy = copyButton(
    () => JSON.stringify(session.order, null, 2),
    () => t('copyOrder'),
  );
  const compare = el('a', { class: 'button', href: app.href('compare') });
  const formRoot = el('div', { class: 'order-form' });
  const builtRoot = el('section', {
    class: 'card order-built',
    'aria-labelledby': 'order-built-title',
  });
  const phone = phoneFrame(app);
  root.append(
    el('header', { class: 'order-head' }, el('div', {}, title, lead), compare),
    el(
      'div',
      { class: 'order-desk' },
      el(
        'section',
        { class: 'card order-edit', 'aria-labelledby': 'order-form-title' },
        el(
          'header',
          { class: 'card-head' },
          orderTitle,
          el('div', { class: 'buttons' }, example, copy.element),
        ),
        formRoot,
      ),
      builtRoot,
      phone.element,
    ),
  );

  /** What the bar above decides of the order. */
  const chosen = (): Pick<Order, 'method' | 'billingKey'> => {
    const { method, billingKey } = session.order;
    return {
      ...(method !== undefined && { method }),
      ...(billingKey !== undefined && { billingKey }),
    };
  };

  const host = {
    parts: partsOf(app.facts.order),
    chosenAbove: ['method', 'billingKey'],
    examples: startingValues(),
    issuers: app.facts.issuers,
    edit: (order: Order) => session.replaceOrder(order),
    showParameter: (pointer: string) => {
      result.showParameter(pointer);
      mark([], [pointer]);
    },
  };
  const form = orderForm(formRoot, host);

  const goToPart = (pointer: string) => {
    const isAbove = pointer === '/method' || (pointer === '/billingKey' && !session.billing());
    if (isAbove) byId('setup').focus();
    else if (!form.goTo(pointer)) orderTitle.focus();
  };
  const result = builtView(builtRoot, {
    goToPart,
    use() {
      const { params } = built();
      if (!params) return;
      session.replaceParams(params, { notice: t('used') });
      app.go('request');
    },
    dismissSwitch() {
      switched = null;
      draw();
    },
  });

  let trace = noTrace;
  let traced = '';
  let tracing = 0;
  let last: { module: string; name: string; params: unknown } | undefined;
  let switched: { from: string; change: Change } | null = null;

  const built = (): BuildResult => checker.build(session.order, session.context());

  const mark = (parts: readonly string[], parameters: readonly string[]) => {
    form.mark(parts);
    result.mark(parameters);
  };
  const followForm = ({ target }: Event) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('.order-line') : null;
    const part = line?.dataset.part;
    if (part === undefined) {
      mark([], []);
      return;
    }
    const made = [...trace.toParams]
      .filter(([at]) => at === part || at.startsWith(`${part}/`))
      .flatMap(([, parameters]) => parameters);
    mark([part], made);
  };
  const followCode = ({ target }: Event) => {
    const parts = result.partsAt(target, trace);
    const line = target instanceof Element ? target.closest<HTMLElement>('.line') : null;
    mark(parts, parts.length > 0 ? [line?.dataset.pointer ?? ''] : []);
  };
  for (const event of ['pointerover', 'focusin'] as const) {
    formRoot.addEventListener(event, followForm);
    builtRoot.addEventListener(event, followCode);
  }
  for (const place of [formRoot, builtRoot]) {
    place.addEventListener('pointerleave', () => mark([], []));
  }

  function follow(result: BuildResult) {
    const { order } = session;
    const context = session.context();
    const key = JSON.stringify([order, { ...context, lang: '' }]);
    if (key === traced) return;
    const isNew = traced === '';
    clearTimeout(tracing);
    const trail = () => {
      traced = key;
      trace = traceParts(order, result.params, (changed) => checker.build(changed, context));
    };
    if (isNew) {
      trail();
      return;
    }
    tracing = window.setTimeout(() => {
      trail();
      draw();
    }, pause);
  }

  function draw() {
    const { order } = session;
    const module = session.module();
    const now = built();
    const name = module.name[language()];
    const id = moduleId(module);
    if (last && last.module !== id) {
      switched = { from: last.name, change: changeOf(last.params, now.params) };
    }
    last = { module: id, name, params: now.params };
    follow(now);
    title.textContent = t('title');
    lead.textContent = t('lead');
    orderTitle.textContent = t('order');
    example.textContent = t('example');
    compare.textContent = t('compare');
    copy.refresh();
    form.update({ order, takes: now.takes, issues: now.issues, trace });
    result.update({ order, built: now, trace, moduleName: name, switched });
    phone.update();
  }

  return {
    show: draw,
    hide() {
      switched = null;
      last = undefined;
    },
  };
}
