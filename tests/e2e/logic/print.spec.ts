// The printed object as tables: which line every issue hangs on, without a browser.

import { expect, test } from '@playwright/test';
import type { Issue } from '../../../web/src/types.js';
import { print } from '../../../demo/src/print.js';

const issueAt = (path: string): Issue => ({
  severity: 'error',
  code: 'required',
  rule: 'kcp/made-up',
  path,
  message: '',
  audience: 'merchant',
  docs: '',
  params: {},
});

/** Each line as `indent|text`, with `!` and the paths of its issues behind it. */
const printed = (value: unknown, ...paths: string[]) =>
  print(value, paths.map(issueAt)).lines.map(({ depth, tokens, issues, missing }) => {
    const text = tokens.map((token) => token.text).join('');
    const told = issues.map((issue) => ` !${issue.path}`).join('');
    return `${missing ? '+' : ''}${'  '.repeat(depth)}${text}${told}`;
  });

const cases: { name: string; value: unknown; paths: string[]; lines: string[] }[] = [
  {
    name: 'an issue hangs on the line of its member',
    value: { a: 1, b: 'x' },
    paths: ['/b'],
    lines: ['{', '  "a": 1,', '  "b": "x" !/b', '}'],
  },
  {
    name: 'a missing member gets a line at the end of the object that lacks it',
    value: { a: { b: 1 }, c: 2 },
    paths: ['/a/d'],
    lines: ['{', '  "a": {', '    "b": 1', '+    "d": … !/a/d', '  },', '  "c": 2', '}'],
  },
  {
    name: 'a missing member of a missing object shows both',
    value: { a: 1 },
    paths: ['/bypass/shop_user_id'],
    lines: ['{', '  "a": 1', '+  "bypass": { "shop_user_id": … } !/bypass/shop_user_id', '}'],
  },
  {
    name: 'a member inside a value that is no object is missing where that value stands',
    value: { card: 'x' },
    paths: ['/card/direct'],
    lines: ['{', '  "card": "x"', '+  "card": { "direct": … } !/card/direct', '}'],
  },
  {
    name: 'several issues of one missing member share its line',
    value: {},
    paths: ['/a', '/a'],
    lines: ['{', '+  "a": … !/a !/a', '}'],
  },
  {
    name: 'the whole object is spoken of at its first line',
    value: { a: 1 },
    paths: [''],
    lines: ['{ !', '  "a": 1', '}'],
  },
  {
    name: 'a short list stays on one line',
    value: { a: [2, 3, 'x'], b: [] },
    paths: [],
    lines: ['{', '  "a": [2, 3, "x"],', '  "b": []', '}'],
  },
  {
    name: 'an issue of a list element opens the list',
    value: { a: [2, '3'] },
    paths: ['/a/1'],
    lines: ['{', '  "a": [', '    2,', '    "3" !/a/1', '  ]', '}'],
  },
  {
    name: 'names with slashes and tildes are found',
    value: { 'a/b~c': 1 },
    paths: ['/a~1b~0c'],
    lines: ['{', '  "a/b~c": 1 !/a~1b~0c', '}'],
  },
  {
    name: 'a value that is no object takes every issue on its line',
    value: null,
    paths: ['', '/a'],
    lines: ['null ! !/a'],
  },
];

for (const { name, value, paths, lines } of cases) {
  test(name, () => {
    expect(printed(value, ...paths)).toEqual(lines);
  });
}

test('an object too long to show is cut, and the number of lines left out is told', () => {
  const value = Array.from({ length: 100 }, (_, index) => ({ index }));
  const { lines, hidden } = print(value, [], 10);
  expect(lines).toHaveLength(10);
  expect(hidden, '[, 100 times three lines, ], less the ten shown').toBe(292);
});

test('a long string is shown in part', () => {
  const [line] = print('가'.repeat(1000), []).lines;
  expect(line?.tokens[0]?.text).toBe(`"${'가'.repeat(400)}…"`);
});
