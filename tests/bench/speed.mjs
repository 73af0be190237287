// How long a warm check takes, beside what the same page could do instead. A figure is the median of
// several rounds, of each of which the quickest batch counts: what else the machine does only adds.

import { readFileSync } from 'node:fs';
import { kcpCard } from './zod.mjs';

const at = (name) => new URL(`../../${name}`, import.meta.url);
const { load } = await import(at('dist/imp-checkout.mjs'));
export const checkout = await load({ wasmBinary: readFileSync(at('dist/imp-checkout.wasm')) });

/** The request of the documentation's KCP card example. */
export const { context, params: card } = JSON.parse(
  readFileSync(at('tests/vectors/kcp.json'), 'utf8'),
).bases.card;

const rounds = 7;

function quickest(work, calls) {
  let best = Infinity;
  for (let batch = 0; batch < 60; ++batch) {
    const begun = process.hrtime.bigint();
    for (let i = 0; i < calls; ++i) work();
    best = Math.min(best, Number(process.hrtime.bigint() - begun) / calls / 1000);
  }
  return best;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Microseconds of one call of each piece of work. They take turns, so that they meet the same noise. */
export function times(work, calls = 200) {
  const all = work.map(() => []);
  for (const one of work) for (let i = 0; i < calls * 100; ++i) one();
  for (let round = 0; round < rounds; ++round)
    work.forEach((one, i) => all[i].push(quickest(one, calls)));
  return all.map(median);
}

export function warmCheck() {
  if (!checkout.check(card, context).ok) throw new Error('The example has errors');
  if (!kcpCard.safeParse(card).success) throw new Error('The schema refuses the example');
  const [check, copy, zod] = times([
    () => checkout.check(card, context),
    () => JSON.parse(JSON.stringify(card)),
    () => kcpCard.safeParse(card),
  ]);
  return { check, copy, zod };
}

/**
 * The same parameters, which every module takes, checked as the first and as the last third of the
 * list of modules, by time per row of the module's table: were cost to grow with the number of
 * modules (a search through all, say), the last ones would take longer.
 */
export function flatness(modules) {
  const params = {
    channelKey: 'channel-key-1',
    merchant_uid: 'order-1',
    name: '당근',
    amount: 1004,
  };
  const costs = modules.map(({ code, ui_type, parameters, rules }) => {
    const situation = { pg: code, uiType: ui_type };
    const [time] = times([() => checkout.check(params, situation)], 40);
    return { time, size: parameters.length + rules.length };
  });
  const third = Math.floor(costs.length / 3);
  const perSize = (some) => median(some.map(({ time, size }) => time / size));
  return perSize(costs.slice(-third)) / perSize(costs.slice(0, third));
}

/** How much longer each product takes in a request of `many` than in one of `few`. */
export function linearity(few = 100, many = 1000) {
  const request = (count) => ({
    ...card,
    escrow: true,
    kcpProducts: Array.from({ length: count }, (_, i) => ({
      orderNumber: `order-${i}`,
      name: '상품',
      quantity: 1,
      amount: 1000,
    })),
  });
  const [small, large] = [few, many].map((count) => {
    const params = request(count);
    return times([() => checkout.check(params, context)], 3)[0] / count;
  });
  return large / small;
}
