// Writes what libFuzzer starts from: each base and case of tests/vectors as a file, and a dictionary of
// the names that the modules know.
//
// usage: node tests/fuzz/seeds.mjs build/fuzz

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = process.argv[2];
const vectors = fileURLToPath(new URL('../vectors/', import.meta.url));

/** RFC 7396. */
const merge = (target, patch) => {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch;
  const merged =
    target !== null && typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
};

const filesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const write = (folder, texts) => {
  const place = join(out, folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  [...new Set(texts)].forEach((text, i) => writeFileSync(join(place, `${i}.json`), text));
};

const requests = filesOf(vectors).flatMap(({ bases, cases }) => [
  ...Object.values(bases).map((base) => JSON.stringify(base)),
  ...cases.map((one) => {
    if (one.text !== undefined) return one.text;
    const base = one.base === undefined ? {} : bases[one.base];
    const context = merge(base.context, one.context ?? {});
    return JSON.stringify({ context, params: merge(one.params ?? base.params, one.patch ?? {}) });
  }),
]);
write('requests', requests);

const orders = filesOf(join(vectors, 'order')).flatMap(({ context, order, cases }) =>
  cases.map((one) =>
    JSON.stringify({
      context: merge(context, one.context ?? {}),
      order: merge(order, one.patch),
    }),
  ),
);
write('orders', orders);

const { modules } = JSON.parse(
  execFileSync(join(out, 'imp-checkout'), ['modules'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
);
const names = new Set(modules.map((module) => module.code));
for (const module of modules) {
  for (const parameter of module.parameters ?? []) {
    for (const name of parameter.path.split(/[.[\]]+/)) if (name) names.add(name);
    for (const value of parameter.values ?? []) names.add(value);
  }
}
const quoted = (name) =>
  [...Buffer.from(`"${name}"`)]
    .map((byte) =>
      byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
writeFileSync(join(out, 'names.dict'), [...names].map((name) => `"${quoted(name)}"\n`).join(''));
