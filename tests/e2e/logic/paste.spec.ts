// Reading pasted code, as tables: what is known, what is a hole, and what no paste can do.

import { expect, test } from '@playwright/test';
import { longestPaste, readPaste } from '../../../demo/src/code/paste/index.js';

const ask = (member: string, before = '') =>
  `${before}\nIMP.request_pay({ pay_method: 'card', x: ${member} }, (response) => {});`;

/** What is certain, whatever the page around it does. */
const known: { what: string; before?: string; code: string; value: unknown }[] = [
  { what: 'text', code: `'당근 "10kg"'`, value: '당근 "10kg"' },
  {
    what: 'escapes',
    code: `'a\\n\\u00e9\\x41\\'\\u{1F955}'`,
    value: "a\né'A🥕".replace("'A", "A'"),
  },
  { what: 'a template without holes', code: '`a\nb`', value: 'a\nb' },
  { what: 'a number', code: '64_900', value: 64900 },
  { what: 'hexadecimal', code: '0xff', value: 255 },
  { what: 'a negative number', code: '-1', value: -1 },
  { what: 'null', code: 'null', value: null },
  { what: 'true, the short way', code: '!0', value: true },
  { what: 'a constant', before: 'const amount = 1000;', code: 'amount', value: 1000 },
  { what: 'a let that stays', before: 'let amount = 1000;', code: 'amount', value: 1000 },
  {
    what: 'arithmetic',
    before: 'const n = 3, price = 1500;',
    code: 'price * n + 500',
    value: 5000,
  },
  {
    what: 'text joined',
    before: "const id = 'A-1';",
    code: "'order_' + id + '_' + 7",
    value: 'order_A-1_7',
  },
  {
    what: 'a template',
    before: "const id = 'A-1';",
    code: '`order_${id}_${1 + 1}`',
    value: 'order_A-1_2',
  },
  {
    what: 'a member',
    before: "const shop = { keys: { card: 'key-1' } };",
    code: 'shop.keys.card',
    value: 'key-1',
  },
  { what: 'a member by name', before: 'const prices = { a: 1 };', code: "prices['a']", value: 1 },
  {
    what: 'a destructured constant',
    before: 'const { a: { b: amount = 5 } } = { a: { b: 7 } };',
    code: 'amount',
    value: 7,
  },
  {
    what: 'a default of destructuring',
    before: 'const { amount = 5 } = {};',
    code: 'amount',
    value: 5,
  },
  { what: 'a list', before: 'const more = [2, 3];', code: '[1, ...more]', value: [1, 2, 3] },
  { what: 'a list element', before: 'const more = [2, 3];', code: 'more[1]', value: 3 },
  {
    what: 'spread',
    before: 'const base = { a: 1, b: 2 };',
    code: '{ ...base, b: 3 }',
    value: { a: 1, b: 3 },
  },
  {
    what: 'a computed name',
    before: "const key = 'a';",
    code: "{ [key]: 1, ['b' + 1]: 2 }",
    value: { a: 1, b1: 2 },
  },
  { what: 'shorthand', before: 'const a = 1;', code: '{ a }', value: { a: 1 } },
  { what: 'quoted and numeric names', code: `{ 'a b': 1, 2: 3 }`, value: { 'a b': 1, 2: 3 } },
  { what: 'a conversion', code: "Number('1004')", value: 1004 },
  { what: 'a conversion to text', code: 'String(1004)', value: '1004' },
  { what: 'a known choice', before: 'const test = true;', code: "test ? 'a' : 'b'", value: 'a' },
  { what: 'a known fallback', before: "const name = '';", code: "name || '당근'", value: '당근' },
  { what: 'casts', code: "('card' as const)!", value: 'card' },
  { what: 'satisfies', code: '(1004 satisfies number)', value: 1004 },
  {
    what: 'a function without secrets',
    before: "function shop() { return { name: '포트' } }",
    code: 'shop()',
    value: { name: '포트' },
  },
  {
    what: 'an inner scope',
    before: 'const a = 1; function other() { const a = 2; }',
    code: 'a',
    value: 1,
  },
  { what: 'comments', code: '/* a */ 1 // b\n', value: 1 },
  { what: 'undefined, which is not sent', code: '{ a: undefined, b: 1 }', value: { b: 1 } },
  { what: 'methods, which are not sent', code: '{ a() {}, b: 1 }', value: { b: 1 } },
  {
    what: 'markup in text',
    code: `'</b><img src=x onerror=alert(1)>'`,
    value: '</b><img src=x onerror=alert(1)>',
  },
];

for (const { what, before, code, value } of known) {
  test(`known: ${what}`, async () => {
    const { calls } = await readPaste(ask(code, before));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.holes).toEqual([]);
    expect(calls[0]?.broken).toBeUndefined();
    expect(calls[0]?.params).toEqual({ pay_method: 'card', x: value });
  });
}

/** What only a running page knows; `x` is the likely value, `null` where there is none. */
const unknown: {
  what: string;
  before?: string;
  code: string;
  reason: string;
  kind?: string;
  x?: unknown;
}[] = [
  { what: 'a name from elsewhere', code: 'amount', reason: 'undeclared' },
  { what: 'a member of it', code: 'user.phone', reason: 'undeclared' },
  { what: 'an optional member of it', code: 'user?.phone', reason: 'undeclared' },
  { what: 'an import', before: "import { key } from './keys';", code: 'key', reason: 'undeclared' },
  { what: 'an environment variable', code: 'import.meta.env.VITE_KEY', reason: 'undeclared' },
  { what: 'a call', code: 'makeId()', reason: 'call' },
  { what: 'an awaited call', code: 'await makeId()', reason: 'call' },
  { what: 'a field of jQuery', code: "$('#amount').val()", reason: 'page', kind: 'string' },
  {
    what: 'a field',
    code: "document.getElementById('amount').value",
    reason: 'page',
    kind: 'string',
  },
  {
    what: 'a field made a number',
    code: "Number($('#amount').val())",
    reason: 'page',
    kind: 'number',
  },
  {
    what: 'the time in a template',
    code: '`order_${Date.now()}`',
    reason: 'runtime',
    kind: 'string',
    x: 'order_1763690400000',
  },
  {
    what: 'the time added to text',
    code: "'order_' + new Date().getTime()",
    reason: 'runtime',
    kind: 'string',
    x: 'order_1763690400000',
  },
  {
    what: "the page's address",
    code: "window.location.origin + '/done'",
    reason: 'runtime',
    kind: 'string',
    x: 'https://shop.example/done',
  },
  { what: 'a fallback', code: "user.name || '홍길동'", reason: 'undeclared', x: '홍길동' },
  { what: 'a choice', code: 'isMobile ? 1 : 2', reason: 'condition', kind: 'number', x: 1 },
  {
    what: 'a variable that changes',
    before: 'let a = 1; if (b) a = 2;',
    code: 'a',
    reason: 'changes',
    kind: 'number',
    x: 2,
  },
  {
    what: 'a state',
    before: 'const [amount] = useState(1000);',
    code: 'amount',
    reason: 'changes',
    x: 1000,
  },
  {
    what: 'a ref',
    before: 'const amount = ref<number>(1000);',
    code: 'amount.value',
    reason: 'changes',
    x: 1000,
  },
  { what: 'a server page', code: '<%= order.amount %>', reason: 'server' },
  { what: 'a server page in text', code: "'<?= $name ?>'", reason: 'server', kind: 'string' },
  { what: 'a template engine', code: '{{ order.amount }}', reason: 'server' },
  { what: 'an expression of JSP', code: '${order.amount}', reason: 'server' },
  { what: 'a name that needs itself', before: 'const a = b, b = a;', code: 'a', reason: 'changes' },
  { what: 'a date', code: 'new Date()', reason: 'expression' },
  { what: 'a regular expression', code: '/a/', reason: 'expression' },
];

for (const { what, before, code, reason, kind, x = null } of unknown) {
  test(`a hole: ${what}`, async () => {
    const { calls } = await readPaste(ask(code, before));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.holes).toMatchObject([{ path: ['x'], source: expect.any(String), reason }]);
    expect(calls[0]?.holes[0]?.kind).toBe(kind);
    expect(calls[0]?.params).toEqual({ pay_method: 'card', x });
  });
}

test('a parameter of the function around the call is a hole', async () => {
  const { calls } = await readPaste(
    'export function Pay({ user, amount = 500 }) { IMP.request_pay({ amount, buyer_name: user.name }) }',
  );
  expect(calls[0]?.holes).toMatchObject([
    { path: ['amount'], reason: 'parameter', source: 'amount' },
    { path: ['buyer_name'], reason: 'parameter', source: 'user.name' },
  ]);
  expect(calls[0]?.params).toEqual({ amount: 500, buyer_name: null });
});

test('what the code does to its object before the call counts, with its conditions', async () => {
  const { calls } = await readPaste(`
    function pay() {
      const params = { pay_method: 'card', gone: 1 };
      params.amount = 1000;
      params['name'] = '당근';
      Object.assign(params, { merchant_uid: 'A-1' });
      delete params.gone;
      if (isMobile) { params.m_redirect_url = 'https://shop.example/done'; }
      IMP.request_pay(params, callback);
      params.amount = 2000;
    }`);
  expect(calls[0]?.params).toEqual({
    pay_method: 'card',
    amount: 1000,
    name: '당근',
    merchant_uid: 'A-1',
    m_redirect_url: 'https://shop.example/done',
  });
  expect(calls[0]?.holes).toMatchObject([{ path: ['m_redirect_url'], reason: 'condition' }]);
});

test('a member that depends on a condition is taken in and told', async () => {
  const { calls } = await readPaste(
    ask("1, ...(isMobile && { m_redirect_url: 'https://shop.example/' })"),
  );
  expect(calls[0]?.params).toEqual({
    pay_method: 'card',
    x: 1,
    m_redirect_url: 'https://shop.example/',
  });
  expect(calls[0]?.holes).toMatchObject([{ path: ['m_redirect_url'], reason: 'condition' }]);
});

const spellings = [
  { what: 'plain', code: 'IMP.request_pay({ name: 7, amount: 1 })' },
  { what: 'of window', code: 'window.IMP?.request_pay?.({ name: 7, amount: 1 })' },
  { what: 'by name', code: "IMP['request_pay']({ name: 7, amount: 1 })" },
  {
    what: 'of a constant',
    code: 'const imp = window.IMP; imp.request_pay({ name: 7, amount: 1 })',
  },
  {
    what: 'taken apart',
    code: 'const { request_pay } = window.IMP; request_pay({ name: 7, amount: 1 })',
  },
  { what: 'under another name', code: 'const pay = IMP.request_pay; pay({ name: 7, amount: 1 })' },
  {
    what: 'in TypeScript',
    code: '(window as any).IMP!.request_pay({ name: 7, amount: 1 } as Params, cb)',
  },
  { what: 'with an old cast', code: '(<any>window).IMP.request_pay({ name: 7, amount: 1 })' },
  {
    what: 'in a promise',
    code: 'await new Promise<Answer>((done) => IMP.request_pay({ name: 7, amount: 1 }, done))',
  },
  {
    what: 'in JSX',
    code: 'const B = () => <button onClick={() => IMP.request_pay({ name: 7, amount: 1 })}>결제</button>',
  },
  {
    what: 'alone in JSX',
    code: '<button onClick={() => IMP.request_pay({ name: 7, amount: 1 })}>결제</button>',
  },
  {
    what: 'in jQuery',
    code: "$(function () { $('#pay').on('click', function () { IMP.request_pay({ name: 7, amount: 1 }, function (rsp) { if (rsp.success) {} }) }) })",
  },
  {
    what: 'in a class',
    code: 'class Pay extends Component { pay = async () => { const { IMP } = window; IMP.request_pay({ name: 7, amount: 1 }) } }',
  },
  {
    what: 'in a page',
    code: '<!doctype html><p>a < b</p><script src="x.js"></script>\n<script>\nIMP.request_pay({ name: 7, amount: 1 })\n</script></body>',
  },
  {
    what: 'in a module script',
    code: '<script type="module">IMP.request_pay({ name: 7, amount: 1 })</script>',
  },
  {
    what: 'in an attribute',
    code: '<button onclick="IMP.request_pay({ name: 7, amount: 1 })">a</button><script></script>',
  },
  {
    what: 'in a component of Vue',
    code: '<template><button @click="pay">a</button></template>\n<script setup lang="ts">const pay = () => IMP.request_pay({ name: 7, amount: 1 })</script>',
  },
  { what: 'of this product', code: "checkout.requestPay({ name: 7, amount: 1 }, { pg: 'kcp' })" },
  { what: 'the object alone', code: '{ name: 7, amount: 1 }' },
  { what: 'the object in brackets, with a semicolon', code: '({ name: 7, amount: 1 });' },
  { what: 'JSON with comments', code: '{\n  // a\n  "name": 7, "amount": 1,\n}' },
  { what: 'members alone', code: 'name: 7, amount: 1, // won\n' },
  { what: 'a variable alone', code: 'const data = { name: 7, amount: 1 }' },
];

for (const { what, code } of spellings) {
  test(`the request is found: ${what}`, async () => {
    const result = await readPaste(code);
    expect(result.problem).toBeUndefined();
    expect(result.calls.map(({ params }) => params)).toEqual([{ name: 7, amount: 1 }]);
  });
}

test('several calls are told apart, with what else the code says', async () => {
  const { calls, userCode } = await readPaste(`
const IMP = window.IMP;
IMP.init('imp00000000');
IMP.request_pay({ pg: 'kcp.T0000', amount: 1 });
IMP.loadUI('paypal-spb', { pg: 'paypal_v2.ID', amount: 2 }, callback);
library.init({ amount: 3 });`);
  expect(userCode).toBe('imp00000000');
  expect(calls).toMatchObject([
    { api: 'request_pay', pg: 'kcp', at: { line: 4, column: 1 }, params: { amount: 1 } },
    {
      api: 'loadUI',
      uiType: 'paypal-spb',
      pg: 'paypal_v2',
      at: { line: 5 },
      params: { amount: 2 },
    },
  ]);
});

const broken = [
  {
    what: 'a missing comma',
    code: "IMP.request_pay({\n  pay_method: 'card' // a\n  amount: 1\n})",
    line: 3,
  },
  {
    what: 'a missing bracket',
    code: 'IMP.request_pay({\n  pay_method: "card", amount: 1\n',
    line: 3,
  },
  {
    what: 'two missing commas',
    code: "IMP.request_pay({ pay_method: 'card'\n amount: 1\n name: 'a' })",
    line: 2,
  },
];

for (const { what, code, line } of broken) {
  test(`code with ${what} is read as far as it goes, and told where`, async () => {
    const { calls } = await readPaste(code);
    expect(calls[0]?.params).toMatchObject({ pay_method: 'card', amount: 1 });
    expect(calls[0]?.broken?.line).toBe(line);
  });
}

const problems: { what: string; text: string; problem: string }[] = [
  { what: 'nothing', text: ' \n', problem: 'empty' },
  { what: 'prose', text: '결제가 안 됩니다. 확인 부탁드립니다.', problem: 'noCall' },
  { what: 'other code', text: 'const a = { b: 1 }; console.log(a);', problem: 'noCall' },
  { what: 'a JSON that is something else', text: '{"version": 1}', problem: 'noCall' },
  { what: 'a call without an object', text: 'IMP.request_pay()', problem: 'noArgument' },
  { what: 'a call of V2', text: "PortOne.requestPayment({ storeId: 'a' })", problem: 'v2' },
  { what: 'more than a megabyte', text: 'a'.repeat(longestPaste + 1), problem: 'tooLarge' },
  { what: 'a megabyte of prose', text: '결제 금액 '.repeat(170_000), problem: 'noCall' },
  { what: 'a megabyte of brackets', text: '['.repeat(longestPaste), problem: 'noCall' },
  {
    what: 'a tag that closes a script',
    text: '</script><script>alert(1)</script>',
    problem: 'noCall',
  },
];

for (const { what, text, problem } of problems) {
  test(`${what} has no request, and soon`, async () => {
    const start = performance.now();
    expect(await readPaste(text)).toEqual({ calls: [], problem });
    expect(performance.now() - start, 'milliseconds').toBeLessThan(6000);
  });
}

const hostile = [
  { what: 'a megabyte of noise with the word in it', text: `request_pay ${noise(1_000_000)}` },
  { what: 'brackets nested 200,000 deep', text: `IMP.request_pay(${'['.repeat(200_000)}` },
  { what: 'objects nested 60,000 deep', text: `IMP.request_pay(${'{a:'.repeat(60_000)}` },
  { what: 'an open string', text: `IMP.request_pay({ name: '${'a'.repeat(500_000)}` },
  { what: 'an open template', text: `IMP.request_pay({ name: \`${'${`'.repeat(50_000)}` },
  {
    what: 'text that doubles',
    text: ask(
      'z',
      doubling((name) => `${name}+${name}`, "'xxxxxxxx'"),
    ),
  },
  {
    what: 'lists that double',
    text: ask(
      'z',
      doubling((name) => `[${name},${name}]`, "['x']"),
    ),
  },
  {
    what: 'functions that call each other',
    text: ask('a()', 'const a = () => b() + b(); const b = () => a() + a();'),
  },
];

function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return String.fromCharCode(32 + (seed % 95));
  }).join('');
}

/** `const b=a+a,c=b+b,…,z=y+y` */
function doubling(twice: (name: string) => string, start: string): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const rest = letters.slice(1).map((name, index) => `${name}=${twice(letters[index] ?? '')}`);
  return `const a=${start},${rest.join(',')};`;
}

for (const { what, text } of hostile) {
  test(`${what} ends, in time and with little`, async () => {
    const start = performance.now();
    const result = await readPaste(text);
    expect(performance.now() - start, 'milliseconds').toBeLessThan(9000);
    expect(JSON.stringify(result).length).toBeLessThan(1_200_000);
  });
}

test('hostile names are names like any other', async () => {
  const { calls } = await readPaste(
    ask('{ ["__proto__"]: { polluted: 1 }, constructor: 1, toString: 2, hasOwnProperty: 3 }'),
  );
  const x = calls[0]?.params.x as object;
  expect(Object.keys(x).sort()).toEqual(['__proto__', 'constructor', 'hasOwnProperty', 'toString']);
  expect(Object.getPrototypeOf(x)).toBe(Object.prototype);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();

  const named = await readPaste(ask('a', 'const a = { b: 1 }.__proto__.constructor;'));
  expect(named.calls[0]?.params).toEqual({ pay_method: 'card', x: null });
});

test('nothing of the pasted code is run', async () => {
  await readPaste(
    ask(
      '(globalThis.ran = true, new Function("globalThis.ran = true")(), `${globalThis.ran = true}`)',
    ),
  );
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
});
