// Measures every budget, prints them side by side, and fails where a must is broken. script/bench
// builds what is measured and runs this; sizes are tests as well (tests/web/size.test.mjs), times are
// not, for a busy machine must not fail a test.

import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { compatSize, coreSize, dropInSize, koreanSize, limits } from './sizes.mjs';
import { card, flatness, linearity, warmCheck } from './speed.mjs';
import { timeToFirstVerdict } from './start.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const ratio = (value) => `${value.toFixed(2)} ×`;
const milliseconds = (value) => `${value.toFixed(0)} ms`;

const rows = [];
function budget(what, { must, aim }, value, print) {
  const verdict = must === undefined ? '' : value > must ? 'BROKEN' : value > aim ? 'must' : 'aim';
  const shown = (limit) => (limit === undefined ? '' : print(limit));
  rows.push([what, shown(must), shown(aim), print(value), verdict]);
}

budget('core alone (wasm and glue), brotli', limits.core, await coreSize(), kilobytes);
budget('the whole drop-in script, ko and en, brotli', limits.dropIn, await dropInSize(), kilobytes);
budget('of it what a Korean page downloads', {}, await koreanSize(), kilobytes);
budget('the build without WebAssembly, brotli', {}, await compatSize(), kilobytes);

const { check, copy, zod } = warmCheck();
const times = { must: 3, aim: 1 };
budget(`warm check (${check.toFixed(1)} µs) : JSON round trip`, times, check / copy, ratio);
budget('warm check : zod, the same rules', times, check / zod, ratio);
const { fromStart, fromTag } = await timeToFirstVerdict(card);
const first = 'to first verdict, Chromium, CPU slowed 4 ×';
budget(`script start ${first}`, { must: 100, aim: 40 }, fromStart, milliseconds);
budget(`script tag ${first}`, {}, fromTag, milliseconds);

const catalogue = new URL('../../dist/imp-checkout.catalogue.json', import.meta.url);
const { modules } = JSON.parse(readFileSync(catalogue, 'utf8'));
budget(
  `last third of ${modules.length} modules : first third (flat)`,
  { must: 1.5, aim: 1.2 },
  flatness(modules),
  ratio,
);
budget('one of 1,000 products : one of 100 (linear)', { must: 1.5, aim: 1.2 }, linearity(), ratio);

const table = [['', 'must', 'aim', 'measured', 'verdict'], ...rows];
const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
for (const row of table)
  console.log(
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
  );
console.log(
  `\nNode ${process.version}, ${cpus()[0]?.model}; load ${loadavg()[0].toFixed(1)} on ${cpus().length} CPUs.`,
);
process.exitCode = rows.some((row) => row[4] === 'BROKEN') ? 1 : 0;
