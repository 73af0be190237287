// The same vectors that Boost.Test runs natively, through the WebAssembly build: once as text, once
// through the public API; and byte for byte against the native command line tool and the build
// without WebAssembly.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { checkout, path, startCore } from './support.mjs';
import { line, vectors } from './vectors.mjs';

const core = await startCore();
const compat = await startCore('imp-checkout-compat.js');

for (const { name, requests } of vectors) {
  describe(name, () => {
    for (const { name, issues, request, text } of requests) {
      it(name, () => {
        const report = JSON.parse(core.check(text));
        assert.deepEqual(report.issues.map(line), issues, 'as text');
        assert.equal(report.ok, !issues.some((issue) => issue.startsWith('error')), 'ok');
        if (request)
          assert.deepEqual(
            checkout.check(request.params, request.context),
            report,
            'through check()',
          );
      });
    }

    for (const lang of ['ko', 'en']) {
      const asked = requests.map(({ name, request, text }) => ({
        name,
        text: request
          ? JSON.stringify({ ...request, context: { ...request.context, lang } })
          : text,
      }));

      it(`gets byte for byte the same reports without WebAssembly, lang ${lang}`, () => {
        for (const { name, text } of asked)
          assert.equal(compat.check(text), core.check(text), name);
      });

      it(`gets byte for byte the reports of the native tool, lang ${lang}`, () => {
        const { stdout, stderr, error } = spawnSync(
          path('build/release/imp-checkout'),
          ['check', '--ndjson'],
          { input: asked.map(({ text }) => `${text}\n`).join(''), encoding: 'utf8' },
        );
        assert.ifError(error);
        const native = stdout.split('\n');
        assert.equal(native.length, asked.length + 1, `one line for each request; ${stderr}`);
        asked.forEach(({ name, text }, i) => assert.equal(core.check(text), native[i], name));
      });
    }
  });
}
