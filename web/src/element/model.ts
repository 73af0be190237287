// What the element has to show: worked out anew from the order, the channels and the buyer's inputs,
// and kept nowhere. Everything about payments is asked of the core: an option is offered if an order
// with it builds without a complaint about it, and a field is shown if the core misses it.

import type {
  AllResult,
  BuildResult,
  Checkout,
  Context,
  ElementChannel,
  Order,
  OrderIssue,
} from '../types.js';
import { payMethodNames } from './method-names.js';
import { issuers } from './texts.js';

/** Pointers into the order and what the buyer has put there. */
export type Inputs = ReadonlyMap<string, string>;

export interface Situation {
  order: Order;
  channels: readonly ElementChannel[];
  inputs: Inputs;
  /** The key of the offer that the buyer has chosen. */
  wanted: string | null;
  /** Which parts that the order leaves open the buyer is asked for. */
  ask: readonly string[];
  context: Pick<Context, 'platform' | 'lang'>;
}

/** A pay method of a channel. */
export interface Offer {
  key: string;
  method: string;
  /** What buyers know it as: the method, or the provider that is one itself. */
  kind: string;
  channel: ElementChannel;
  /** Why this order cannot be paid so. */
  obstacle: OrderIssue | null;
  issues: readonly OrderIssue[];
}

export interface Option {
  /** `''` leaves the part out. */
  value: string;
  disabled?: boolean;
}

/** A part of the order that the buyer chooses. */
export interface Choice {
  path: string;
  /** A box to tick has no options. */
  options: readonly Option[] | null;
  value: string;
  required: boolean;
  /** Why some options are disabled. */
  reason: OrderIssue | null;
}

/** A part of the order that the buyer writes. */
export interface Field {
  path: string;
  value: string;
  required: boolean;
  issue: OrderIssue | null;
}

export interface Scene {
  offers: readonly Offer[];
  chosen: Offer | null;
  choices: readonly Choice[];
  fields: readonly Field[];
  built: BuildResult | null;
  /** What keeps the payment from being made, and where nothing on the page can mend it. */
  blocked: OrderIssue | null;
}

/** In the order they are shown in. */
export const fieldPaths = [
  '/buyer/name',
  '/buyer/lastName',
  '/buyer/firstName',
  '/buyer/phone',
  '/buyer/email',
  '/buyer/birthday',
  '/buyer/country',
  '/buyer/postcode',
  '/buyer/state',
  '/buyer/city',
  '/buyer/address',
  '/buyer/addressDetail',
  '/cashReceipt/identifier',
];

const issuer = '/card/issuer';
const months = '/card/months';
const points = '/card/points';
const appOnly = '/card/appOnly';
const deadline = '/depositDeadline';
const receipt = '/cashReceipt/type';
const choicePaths = [issuer, months, points, appOnly, deadline, receipt];

const isAt = (issue: OrderIssue, path: string): boolean =>
  issue.path === path || issue.path.startsWith(`${path}/`);

const isError = ({ severity }: OrderIssue): boolean => severity === 'error';

/** Whether something that the element shows can mend it. */
const isMendable = (issue: OrderIssue): boolean =>
  (issue.audience === 'buyer' && fieldPaths.includes(issue.path)) ||
  choicePaths.some((path) => isAt(issue, path));

// An order in escrow must not be paid without it, though the window would open.
const isObstacle = (issue: OrderIssue): boolean =>
  isError(issue) ? !isMendable(issue) : issue.rule === 'order/left-out' && issue.path === '/escrow';

/** `/buyer/phone` as the core lists it among the parts that a method takes. */
const partAt = (path: string): string => path.slice(1).replace(/\//g, '.');

const valueAt = (order: Order, path: string): unknown => {
  let value: unknown = order;
  for (const name of path.split('/').slice(1))
    value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value;
};

function convert(path: string, value: string): unknown {
  if (path === months) return Number(value);
  if (path === points || path === appOnly) return true;
  if (path === deadline) return { inDays: Number(value) };
  return value;
}

/** The order with the buyer's inputs in it. */
function compose(order: Order, channelKey: string, method: string, inputs: Inputs): Order {
  const made: Record<string, unknown> = { ...order, channelKey };
  if (method) made['method'] = method;
  else delete made['method'];
  for (const [path, value] of inputs) {
    const [group = '', member] = path.slice(1).split('/');
    const given = convert(path, value);
    made[group] = member ? { ...(made[group] as object | undefined), [member]: given } : given;
  }
  // A plan that the buyer has chosen stands in for the list to choose from.
  if (inputs.get(months)) delete made['instalments'];
  return made as unknown as Order;
}

/** One name for the spellings of a method, so that two channels offer it as one. */
const sameFor = (method: string): string => payMethodNames[method]?.en ?? method;

/** Kakao Pay's own channel calls its one method `card`, which buyers know as Kakao Pay. */
function kindOf(method: string, pg: string): string {
  const provider = pg.replace(/_v2$/, '');
  return (payMethodNames[provider] && method === 'card') || !method ? provider : method;
}

const monthsOf = ({ instalments }: Order): number[] => {
  if (instalments?.lumpSum) return [];
  if (Array.isArray(instalments?.only)) return instalments.only;
  const last = Math.min(instalments?.upTo ?? 12, 60);
  return Array.from({ length: Math.max(last - 1, 0) }, (_, i) => i + 2);
};

/** Works scenes out for one checker. Answers are kept until other orders have come along. */
export function createModel(checkout: Checkout): (situation: Situation) => Scene {
  const known = new Map<string, unknown>();
  const remember = <T>(key: string, ask: () => T): T => {
    if (!known.has(key)) {
      if (known.size > 400) known.clear();
      known.set(key, ask());
    }
    return known.get(key) as T;
  };

  return ({ order, channels, inputs, wanted, ask, context }) => {
    const text = JSON.stringify([order, context]);

    const resultsOf = ({ channelKey, pg }: ElementChannel): AllResult[] =>
      remember(`${channelKey} ${pg} ${text}`, () =>
        checkout
          .buildAll({ ...order, channelKey }, { ...context, pg })
          // These windows open by IMP.loadUI, into a place of their own.
          .filter(({ ui_type }) => !ui_type),
      );

    // --- What is offered ---

    const offers = new Map<string, Offer>();
    for (const channel of channels) {
      const results = resultsOf(channel);
      const wantedOnes = channel.methods?.flatMap((method) =>
        results.filter((each) => sameFor(each.method) === sameFor(method)),
      );
      for (const { method, issues } of wantedOnes ?? results) {
        const kind = kindOf(method, channel.pg);
        const key = (channel.label ? `${channel.label} ` : '') + sameFor(kind);
        const obstacle = issues.find(isObstacle) ?? null;
        const before = offers.get(key);
        // The first channel that can take the order gets it.
        if (!before || (before.obstacle && !obstacle))
          offers.set(key, { key, method, kind, channel, obstacle, issues });
      }
    }
    const all = [...offers.values()];
    const preset = order.method ? sameFor(order.method) : null;
    const asked = wanted ?? all.find((each) => sameFor(each.method) === preset)?.key ?? null;
    const only = all.length === 1 ? all[0] : undefined;
    const named = (asked === null ? only : offers.get(asked)) ?? null;
    const scene: Scene = {
      offers: all,
      chosen: null,
      choices: [],
      fields: [],
      built: null,
      blocked: null,
    };
    if (!named || named.obstacle) return scene;

    // --- What the chosen method lets the buyer choose ---

    const { method, channel } = named;
    const build = (given: Inputs): BuildResult =>
      checkout.build(compose(order, channel.channelKey, method, given), {
        ...context,
        pg: channel.pg,
      });
    const probe = (given: Inputs): BuildResult =>
      remember(
        `${channel.channelKey} ${channel.pg} ${method} ${text} ${JSON.stringify([...given])}`,
        () => build(given),
      );

    const applied = new Map<string, string>();
    const base = probe(applied);
    const takes = (path: string): boolean => base.takes.includes(partAt(path));
    const complaint = (path: string): OrderIssue | null =>
      probe(applied).issues.find((issue) => isAt(issue, path) && issue.severity !== 'info') ?? null;
    const isDemanded = (path: string): boolean => {
      const found = complaint(path);
      return found !== null && isError(found);
    };

    /** What an option would bring: a complaint about itself, or an error that no field can mend. */
    const trouble = (path: string, value: string, ...more: [string, string][]) => {
      const before = probe(applied).issues;
      const isNew = ({ rule, path }: OrderIssue) =>
        !before.some((old) => old.rule === rule && old.path === path);
      return (
        probe(new Map([...applied, ...more, [path, value]])).issues.find(
          (issue) =>
            (isAt(issue, path) && issue.severity !== 'info') ||
            (isError(issue) && !fieldPaths.includes(issue.path) && isNew(issue)),
        ) ?? null
      );
    };
    /** Whether to ask for a part: the order leaves it open, or has it wrong. */
    const isOpen = (path: string): boolean =>
      takes(path) &&
      (valueAt(order, path) === undefined
        ? ask.includes(partAt(path)) || complaint(path) !== null
        : isDemanded(path));

    const choices: Choice[] = [];
    const choose = (choice: Omit<Choice, 'required' | 'reason'> & Partial<Choice>) => {
      choices.push({ required: false, reason: null, ...choice });
      if (choice.value) applied.set(choice.path, choice.value);
    };
    const pick = (path: string, options: readonly Option[], otherwise: string): string => {
      const given = inputs.get(path);
      return options.some(({ value, disabled }) => value === given && !disabled)
        ? (given as string)
        : otherwise;
    };

    const hasPlan = order.card?.months !== undefined;
    const lumpSum: [string, string][] = takes(months) && !hasPlan ? [[months, '0']] : [];
    if (isOpen(issuer)) {
      const allowed = order.card?.onlyIssuers;
      const names = issuers
        .filter(
          ([code, name]) =>
            !Array.isArray(allowed) || allowed.includes(code) || allowed.includes(name),
        )
        .map(([, name]) => name)
        .filter((name) => !trouble(issuer, name, ...lumpSum));
      const options = ['', ...names].map((value) => ({ value }));
      if (names.length > 0)
        choose({
          path: issuer,
          options,
          value: pick(issuer, options, ''),
          required: isDemanded(issuer),
        });
    }
    const asksPlan = hasPlan
      ? isDemanded(months)
      : applied.has(issuer) ||
        isDemanded(months) ||
        (order.card?.issuer !== undefined && isOpen(months));
    if (takes(months) && asksPlan) {
      let reason: OrderIssue | null = null;
      const options: Option[] = [{ value: '0' }];
      for (const count of monthsOf(order)) {
        const found = trouble(months, String(count));
        reason ??= found;
        options.push({ value: String(count), disabled: found !== null });
      }
      const value = pick(months, options, '0');
      if (options.length > 1) choose({ path: months, options, value, reason });
      else applied.set(months, value);
    }
    for (const path of [points, appOnly]) {
      if (!isOpen(path) || trouble(path, 'on')) continue;
      choose({ path, options: null, value: inputs.get(path) === 'on' ? 'on' : '' });
    }
    if (isOpen(deadline)) {
      const required = isDemanded(deadline);
      const days = ['1', '3', '7'].filter((count) => !trouble(deadline, count));
      const options = [...(required ? [] : ['']), ...days].map((value) => ({ value }));
      const otherwise = required ? (days.includes('3') ? '3' : (days[0] ?? '')) : '';
      if (days.length > 0)
        choose({ path: deadline, options, value: pick(deadline, options, otherwise), required });
    }
    if (isOpen(receipt)) {
      const required = isDemanded(receipt);
      const kinds = ['personal', 'corporate', 'none', 'anonymous'].filter(
        (kind) => !trouble(receipt, kind),
      );
      const options = ['', ...kinds]
        .filter((kind) => kind !== 'anonymous' || !kinds.includes('none'))
        .map((value) => ({ value }));
      if (kinds.length > 0)
        choose({ path: receipt, options, value: pick(receipt, options, ''), required });
    }

    // --- What the buyer still has to write ---

    for (const path of fieldPaths) {
      const given = inputs.get(path);
      if (given !== undefined && takes(path)) applied.set(path, given);
    }
    if (!applied.has(receipt) && !order.cashReceipt) applied.delete('/cashReceipt/identifier');
    const built = build(applied);
    const fields: Field[] = [];
    for (const path of fieldPaths) {
      const issueIn = ({ issues }: BuildResult) =>
        issues.find((each) => each.path === path && each.audience === 'buyer') ?? null;
      const issue = issueIn(built);
      const typed = applied.get(path);
      if (!issue && typed === undefined) continue;
      // Whether it is needed shows only where it is missing.
      const without = new Map(applied);
      without.set(path, '');
      const missed = typed ? issueIn(probe(without)) : issue;
      const value = typed ?? valueAt(order, path);
      fields.push({
        path,
        value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
        required: !!missed && isError(missed),
        issue: issue && (isError(issue) || typed) ? issue : null,
      });
    }

    const shown = [...choices, ...fields].map(({ path }) => path);
    return {
      ...scene,
      chosen: named,
      choices,
      fields,
      built,
      blocked:
        built.issues.find((issue) => isError(issue) && !shown.some((path) => isAt(issue, path))) ??
        null,
    };
  };
}
