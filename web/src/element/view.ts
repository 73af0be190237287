// What the element looks like: a scene in, a description of its document out.

import type { ElementTexts, Order, OrderIssue } from '../types.js';
import { h, type Spec } from './dom.js';
import { glyph, glyphKind } from './glyphs.js';
import { messageFor, reasonFor } from './messages.js';
import type { Choice, Field, Offer, Scene } from './model.js';
import { money } from './money.js';
import { fill } from './texts.js';

/** Everything that is to be seen. */
export interface Look {
  order: Order | null;
  /** `null` until there is a checker. */
  scene: Scene | null;
  texts: ElementTexts;
  lang: string;
  /** Whether the core speaks this language. */
  isCores: boolean;
  state: 'loading' | 'ready' | 'failed';
  payment: 'none' | 'open' | 'done';
  disabled: boolean;
  /** Whether a field's issue is shown yet. */
  isDue(path: string): boolean;
  /** Whether the buyer has asked for the pay methods that a long list leaves out. */
  isUnfolded: boolean;
  /** Whether no method was chosen where one had to be. */
  methodMissing: boolean;
  /** What the live region says. */
  message: string;
  /** Whether that is bad news. */
  isAlarm: boolean;
  /** Whether it is only read out, because it stands elsewhere, too. */
  isSpoken: boolean;
}

export interface Actions {
  choose(key: string): void;
  unfold(): void;
  /** `done`: the buyer has left the field, or has chosen. */
  write(path: string, value: string, done: boolean): void;
  leave(path: string): void;
  submit(): void;
  retry(): void;
}

/** Of a long list of pay methods so many are shown until the buyer asks for the others. */
export const foldedCount = 6;
const mostWithoutFold = 8;

export const idOf = (path: string): string => path.slice(1).replace(/\//g, '-');

/** How each field is called and filled in: type, keyboard, and what browsers know it as. */
const kinds: Record<string, [name: string, complete: string, type?: string, mode?: string]> = {
  '/buyer/name': ['name', 'name'],
  '/buyer/lastName': ['lastName', 'family-name'],
  '/buyer/firstName': ['firstName', 'given-name'],
  '/buyer/phone': ['phone', 'tel', 'tel', 'tel'],
  '/buyer/email': ['email', 'email', 'email', 'email'],
  '/buyer/birthday': ['birthday', 'bday', 'date'],
  '/buyer/country': ['country', 'country'],
  '/buyer/postcode': ['postcode', 'postal-code'],
  '/buyer/state': ['state', 'address-level1'],
  '/buyer/city': ['city', 'address-level2'],
  '/buyer/address': ['address', 'address-line1'],
  '/buyer/addressDetail': ['addressDetail', 'address-line2'],
  '/cashReceipt/identifier': ['receiptNumber', 'off', 'text', 'numeric'],
  '/card/issuer': ['issuer', 'off'],
  '/card/months': ['months', 'off'],
  '/card/points': ['points', 'off'],
  '/card/appOnly': ['appOnly', 'off'],
  '/depositDeadline': ['deadline', 'off'],
  '/cashReceipt/type': ['receipt', 'off'],
};

export const labelOf = (path: string, texts: ElementTexts): string =>
  texts[kinds[path]?.[0] ?? ''] ?? '';

const receiptTexts: Record<string, string> = {
  personal: 'receiptPersonal',
  corporate: 'receiptCorporate',
  none: 'receiptNone',
  anonymous: 'receiptAnonymous',
};

const hidden = 'hidden-text';

export function view(look: Look, actions: Actions): Spec[] {
  const { order, scene, texts, disabled } = look;
  const say = (name: string, values: Record<string, string | number> = {}) =>
    fill(texts[name] ?? '', values);
  const currency = order?.currency ?? 'KRW';
  const price = (amount: number) => money(amount, currency, look.lang);
  const locked = disabled || look.payment === 'done';

  const issueLine = (id: string, text: string, isError: boolean): Spec =>
    h(
      'p',
      {
        id,
        key: 'issue',
        class: isError ? 'issue error' : 'issue',
        part: isError ? 'error' : 'hint',
      },
      [isError && glyph('alert'), h('span', {}, text)],
    );

  // --- The order ---

  const summary = (): Spec | null => {
    if (!order) return null;
    const given = Array.isArray(order.items) ? order.items.filter(Boolean) : [];
    const items = given.length > 1 ? given : [];
    return h('section', { key: 'summary', part: 'summary', 'aria-label': say('summary') }, [
      h('p', { class: 'order-name' }, String(order.name ?? '')),
      items.length > 0 &&
        h(
          'ul',
          { key: 'items' },
          items.map(({ name, price: each, quantity }, i) =>
            h('li', { key: String(i) }, [
              h('span', {}, `${name} `),
              h('span', { class: 'count' }, say('quantity', { count: quantity })),
              Number.isFinite(each * quantity) &&
                h('span', { class: 'number' }, ` ${price(each * quantity)}`),
            ]),
          ),
        ),
      typeof order.amount === 'number' &&
        h('p', { key: 'total', class: 'total' }, [
          h('span', {}, `${say('total')} `),
          h('strong', { class: 'number', part: 'amount' }, price(order.amount)),
        ]),
    ]);
  };

  // --- The pay methods ---

  const nameOf = ({ kind, channel }: Offer): string => {
    const name = texts[`method.${kind}`] ?? kind;
    if (!channel.label) return name;
    const alone = scene?.offers.filter((other) => other.channel === channel).length === 1;
    return alone ? channel.label : `${name} (${channel.label})`;
  };

  const tile = (offer: Offer, i: number): Spec => {
    const { obstacle, key, kind } = offer;
    const reason = obstacle && reasonFor(obstacle, texts, look.isCores, price, order?.amount);
    const isOff = locked || obstacle !== null;
    const isChosen = scene?.chosen === offer;
    return h(
      'div',
      {
        key,
        class: isOff ? 'tile off' : 'tile',
        part: isChosen ? 'method method-chosen' : 'method',
      },
      [
        h('input', {
          type: 'radio',
          name: 'method',
          id: `method-${i}`,
          value: key,
          checked: isChosen,
          disabled: isOff,
          'aria-describedby': reason && `reason-${i}`,
          onchange: () => actions.choose(key),
        }),
        h('label', { for: `method-${i}`, class: 'face' }, [
          glyph(glyphKind(kind)),
          h('span', {}, nameOf(offer)),
        ]),
        reason && h('p', { key: 'reason', id: `reason-${i}`, class: 'reason' }, reason),
      ],
    );
  };

  /** What is chosen or can be is never hidden behind what cannot. */
  const shownOffers = (offers: readonly Offer[]): readonly Offer[] => {
    const first = offers.slice(0, foldedCount);
    const { chosen } = scene ?? {};
    const isFolded =
      !look.isUnfolded &&
      offers.length > mostWithoutFold &&
      (chosen ? first.includes(chosen) : first.some(({ obstacle }) => !obstacle));
    return isFolded ? first : offers;
  };

  const methods = (): Spec | null => {
    if (!scene || scene.offers.length === 0) return null;
    const shown = shownOffers(scene.offers);
    const more = scene.offers.length - shown.length;
    return h(
      'fieldset',
      {
        key: 'methods',
        part: 'methods',
        role: 'radiogroup',
        'aria-required': 'true',
        'aria-invalid': look.methodMissing && 'true',
        'aria-describedby': look.methodMissing && 'method-issue',
      },
      [
        h('legend', {}, say('methods')),
        h('div', { class: 'tiles' }, shown.map(tile)),
        more > 0 &&
          h(
            'button',
            { key: 'more', type: 'button', part: 'more', class: 'plain', onclick: actions.unfold },
            say('more', { count: more }),
          ),
        look.methodMissing && issueLine('method-issue', say('chooseMethod'), true),
      ],
    );
  };

  // --- What the chosen method needs ---

  const optionText = (path: string, value: string): string => {
    if (path === '/card/issuer') return value ? say(`issuer.${value}`) : say('inWindow');
    if (path === '/card/months')
      return value === '0' ? say('lumpSum') : say('monthCount', { count: value });
    if (path === '/depositDeadline') {
      if (!value) return say('byProvider');
      return value === '1' ? say('dayCountOne') : say('dayCount', { count: value });
    }
    return value ? say(receiptTexts[value] ?? '') : '';
  };

  const problemAt = (path: string): OrderIssue | null =>
    (look.isDue(path) &&
      scene?.built?.issues.find((issue) => issue.severity === 'error' && issue.path === path)) ||
    null;

  const choice = ({ path, options, value, required, reason }: Choice): Spec => {
    const id = idOf(path);
    const label = labelOf(path, texts);
    if (!options)
      return h('div', { key: path, class: 'field tick', part: 'field' }, [
        h('input', {
          type: 'checkbox',
          id,
          checked: value === 'on',
          disabled: locked,
          onchange: (event) =>
            actions.write(path, (event.target as HTMLInputElement).checked ? 'on' : '', true),
        }),
        h('label', { for: id }, label),
      ]);
    const problem = problemAt(path);
    const note = problem
      ? messageFor(problem, label, texts, look.isCores)
      : reason && reasonFor(reason, texts, look.isCores, price);
    return h('div', { key: path, class: 'field', part: 'field' }, [
      h('label', { for: id, part: 'label' }, label),
      h('span', { class: 'select' }, [
        h(
          'select',
          {
            id,
            part: 'input',
            value,
            disabled: locked,
            autocomplete: 'off',
            'aria-invalid': problem && 'true',
            'aria-required': required && 'true',
            'aria-describedby': note && `${id}-issue`,
            onchange: (event) =>
              actions.write(path, (event.target as HTMLSelectElement).value, true),
          },
          options.map((each) =>
            h(
              'option',
              { key: each.value, value: each.value, disabled: each.disabled },
              each.value || !required
                ? optionText(path, each.value) || say('inWindow')
                : say('choose'),
            ),
          ),
        ),
      ]),
      note && issueLine(`${id}-issue`, note, problem !== null),
    ]);
  };

  const field = ({ path, value, required, issue }: Field): Spec => {
    const id = idOf(path);
    const [, complete = 'off', type = 'text', mode] = kinds[path] ?? [];
    const label = labelOf(path, texts);
    const shown = issue && look.isDue(path) ? issue : null;
    const isError = shown?.severity === 'error';
    return h('div', { key: path, class: 'field', part: 'field' }, [
      h('label', { for: id, part: 'label' }, [
        h('span', {}, label),
        !required && h('span', { key: 'optional', class: 'optional' }, ` (${say('optional')})`),
      ]),
      h('input', {
        id,
        type,
        part: 'input',
        name: id,
        value,
        disabled: locked,
        autocomplete: complete,
        inputmode: mode,
        autocapitalize: type === 'text' ? undefined : 'none',
        spellcheck: 'false',
        enterkeyhint: 'done',
        'aria-required': required && 'true',
        'aria-invalid': isError && 'true',
        'aria-describedby': shown && `${id}-issue`,
        oninput: (event) => actions.write(path, (event.target as HTMLInputElement).value, false),
        onblur: () => actions.leave(path),
      }),
      shown && issueLine(`${id}-issue`, messageFor(shown, label, texts, look.isCores), isError),
    ]);
  };

  const group = (name: string, legend: string, children: Spec[]): Spec | null =>
    children.length === 0
      ? null
      : h('fieldset', { key: name, part: name }, [
          h('legend', { class: name === 'options' && hidden }, say(legend)),
          h('div', { class: 'fields' }, children),
        ]);

  // --- Paying ---

  const payText = (): string => {
    if (order?.billingKey && !order.amount) return say('register');
    return typeof order?.amount === 'number'
      ? say('pay', { amount: price(order.amount) })
      : say('payNoAmount');
  };
  const canPay = look.state === 'ready' && !!scene?.offers.some(({ obstacle }) => !obstacle);

  return [
    h(
      'form',
      {
        part: 'form',
        lang: look.lang,
        novalidate: true,
        'aria-label': say('checkout'),
        'aria-busy': look.state === 'loading' || look.payment === 'open' ? 'true' : 'false',
        onsubmit: (event) => {
          event.preventDefault();
          actions.submit();
        },
      },
      [
        summary(),
        methods(),
        group('options', 'options', scene?.choices.map(choice) ?? []),
        group('buyer', 'buyer', scene?.fields.map(field) ?? []),
        h(
          'p',
          {
            key: 'message',
            class:
              !look.message || look.isSpoken ? hidden : look.isAlarm ? 'message error' : 'message',
            part: 'message',
            role: 'status',
          },
          [
            look.isAlarm && !!look.message && glyph('alert'),
            h('span', { key: 'words' }, look.message),
          ],
        ),
        look.state === 'failed' &&
          h(
            'button',
            { key: 'retry', type: 'button', part: 'retry', class: 'plain', onclick: actions.retry },
            say('retry'),
          ),
        look.state !== 'failed' &&
          h(
            'button',
            {
              key: 'pay',
              type: 'submit',
              part: 'pay',
              class: 'pay',
              disabled: locked || !canPay,
            },
            payText(),
          ),
        (look.state === 'failed' || (look.state === 'ready' && !canPay)) &&
          h('slot', { key: 'fallback', name: 'fallback' }),
      ],
    ),
  ];
}
