// applyFix: the part of RFC 6902 that fixes use, on copies.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyFix, checkout, ImpCheckoutError } from './support.mjs';
import { vectors } from './vectors.mjs';

const own = (name, value) =>
  Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });

const deepFreeze = (value) => {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

const applied = [
  ['replaces a member', { a: '1' }, [{ op: 'replace', path: '/a', value: 1 }], { a: 1 }],
  ['adds a member', { a: 1 }, [{ op: 'add', path: '/b', value: { c: 2 } }], { a: 1, b: { c: 2 } }],
  ['adds over a member', { a: 1 }, [{ op: 'add', path: '/a', value: 2 }], { a: 2 }],
  ['removes a member', { a: 1, b: 2 }, [{ op: 'remove', path: '/a' }], { b: 2 }],
  ['moves a member', { a: 1, o: {} }, [{ op: 'move', from: '/a', path: '/o/b' }], { o: { b: 1 } }],
  [
    'replaces in depth',
    { a: [{ b: 1 }] },
    [{ op: 'replace', path: '/a/0/b', value: 2 }],
    { a: [{ b: 2 }] },
  ],
  ['inserts an element', { a: [1, 3] }, [{ op: 'add', path: '/a/1', value: 2 }], { a: [1, 2, 3] }],
  ['appends an element', { a: [1] }, [{ op: 'add', path: '/a/-', value: 2 }], { a: [1, 2] }],
  ['removes an element', { a: [1, 2] }, [{ op: 'remove', path: '/a/0' }], { a: [2] }],
  ['unescapes a slash', { 'a/b': 1 }, [{ op: 'replace', path: '/a~1b', value: 2 }], { 'a/b': 2 }],
  ['unescapes a tilde', { '~1': 1 }, [{ op: 'replace', path: '/~01', value: 2 }], { '~1': 2 }],
  ['takes an empty name', { '': 1 }, [{ op: 'remove', path: '/' }], {}],
  [
    'goes step by step',
    { a: 1 },
    [
      { op: 'move', from: '/a', path: '/b' },
      { op: 'replace', path: '/b', value: 2 },
    ],
    { b: 2 },
  ],
  ['copies even without a step', { a: 1 }, [], { a: 1 }],
];

const misfits = [
  ['replacing what is not there', { a: 1 }, [{ op: 'replace', path: '/b', value: 1 }]],
  ['removing what is not there', { a: 1 }, [{ op: 'remove', path: '/b' }]],
  ['moving what is not there', { a: 1 }, [{ op: 'move', from: '/b', path: '/c' }]],
  ['a way through a text', { a: 'text' }, [{ op: 'add', path: '/a/0', value: 1 }]],
  ['an element beyond the end', { a: [1] }, [{ op: 'add', path: '/a/2', value: 1 }]],
  ['an element by a name', { a: [1] }, [{ op: 'remove', path: '/a/length' }]],
  ['an element by a number with a zero', { a: [1, 2] }, [{ op: 'remove', path: '/a/01' }]],
  ['a path that is no pointer', { a: 1 }, [{ op: 'remove', path: 'a' }]],
  ['the whole object', { a: 1 }, [{ op: 'replace', path: '', value: 1 }]],
  ['an operation that fixes never use', { a: 1 }, [{ op: 'test', path: '/a', value: 1 }]],
  ['parameters that are no object', 'text', []],
  ['parameters that are null', null, []],
  ['inherited members', {}, [{ op: 'remove', path: '/toString' }]],
  ['a way through __proto__', {}, [{ op: 'add', path: '/__proto__/polluted', value: 1 }]],
  [
    'a way through constructor',
    {},
    [{ op: 'add', path: '/constructor/prototype/polluted', value: 1 }],
  ],
  ['a way through an array', { a: [] }, [{ op: 'add', path: '/a/__proto__/polluted', value: 1 }]],
];

describe('applyFix', () => {
  for (const [sentence, params, fix, expected] of applied) {
    it(sentence, () => {
      const result = applyFix(deepFreeze(params), deepFreeze(fix));
      assert.deepEqual(result, expected);
      assert.notEqual(result, params, 'a new object');
    });
  }

  for (const [sentence, params, fix] of misfits) {
    it(`refuses ${sentence}`, () => {
      assert.throws(
        () => applyFix(params, fix),
        (error) => error instanceof ImpCheckoutError && error.code === 'patch',
      );
      assert.equal({}.polluted, undefined, 'Object.prototype is untouched');
      assert.equal([].polluted, undefined, 'Array.prototype is untouched');
    });
  }

  for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
    it(`treats ${name} as a name like any other`, () => {
      const added = applyFix({}, [{ op: 'add', path: `/${name}`, value: { polluted: 1 } }]);
      assert.deepEqual(Object.entries(added), [[name, { polluted: 1 }]]);
      assert.equal(Object.getPrototypeOf(added), Object.prototype);

      const edited = applyFix(own(name, { a: 1 }), [
        { op: 'replace', path: `/${name}/a`, value: 2 },
      ]);
      assert.deepEqual(Object.entries(edited), [[name, { a: 2 }]]);

      const moved = applyFix(own(name, 1), [{ op: 'move', from: `/${name}`, path: '/b' }]);
      assert.deepEqual(Object.entries(moved), [['b', 1]]);
      assert.equal({}.polluted, undefined, 'Object.prototype is untouched');
    });
  }

  it('mends every issue that offers a fix, in every vector', () => {
    for (const { name: file, requests } of vectors) {
      for (const { name, request } of requests) {
        if (!request) continue;
        const before = JSON.stringify(request.params);
        for (const issue of checkout.check(request.params, request.context).issues) {
          if (!issue.fix) continue;
          const fixed = applyFix(request.params, issue.fix);
          const left = checkout.check(fixed, request.context).issues;
          assert.ok(
            !left.some(({ path, rule }) => path === issue.path && rule === issue.rule),
            `${file}, ${name}: the fix of ${issue.rule} leaves the issue as it is`,
          );
        }
        assert.equal(JSON.stringify(request.params), before, `${file}, ${name}: params changed`);
      }
    }
  });
});
