// What a buyer downloads stays within its budget. script/bench prints the figures beside the times.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { coreSize, dropInSize, limits } from '../bench/sizes.mjs';

for (const [what, size, limit] of [
  ['the core, wasm and glue,', await coreSize(), limits.core.must],
  ['the whole drop-in script, both languages,', await dropInSize(), limits.dropIn.must],
])
  it(`${what} weighs less than ${limit / 1000} KB as brotli`, () => {
    assert.ok(size < limit, `${what} weighs ${size} bytes`);
  });
