// The generated code as a compiler, a server and PortOne's API would meet it: it type-checks under
// `strict`, the server starts and answers, and only what PortOne confirms counts as paid.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { exampleOrder } from '../../../demo/src/examples.js';
import type { File, Words } from '../../../demo/src/take-away/files.js';
import { generate, type Target, targets } from '../../../demo/src/take-away/generate.js';
import { literal } from '../../../demo/src/take-away/literal.js';
import type { Request } from '../../../demo/src/take-away/request.js';
import { texts } from '../../../demo/src/take-away/texts.js';

const words =
  (lang: 'ko' | 'en'): Words =>
  (key) =>
    texts[key][lang];

const hostile = `</script><!--<script>'"\\ \${x} \u2028`;

const request = (more: Partial<Request> = {}): Request => ({
  params: {
    channelKey: 'channel-key-0000',
    pay_method: 'card',
    merchant_uid: 'order-0001',
    name: hostile,
    amount: 64900,
    'odd name': [1, 'two', null, { deep: true }],
    m_redirect_url: 'https://shop.example/pay/done',
  },
  addedRedirect: true,
  pg: 'kcp',
  api: 'request_pay',
  uiType: undefined,
  platform: 'pc',
  billing: false,
  order: { id: 'order-0001', amount: 64900, currency: undefined, customerUid: undefined },
  ...more,
});

const situations: { name: string; request: Request }[] = [
  { name: 'a payment', request: request() },
  {
    name: "a button of the provider's",
    request: request({ api: 'loadUI', uiType: 'paypal-spb', pg: 'paypal_v2' }),
  },
  {
    name: 'a billing key',
    request: request({
      billing: true,
      order: { id: 'order-0001', amount: 0, currency: undefined, customerUid: 'card-1' },
    }),
  },
  {
    name: 'a billing key with a first payment in dollars',
    request: request({
      billing: true,
      order: { id: 'order-0001', amount: 15, currency: 'USD', customerUid: 'card-1' },
    }),
  },
];

const made = (target: Target, about: Request, lang: 'ko' | 'en' = 'ko') =>
  generate(target, {
    request: about,
    order: { ...exampleOrder(), name: hostile },
    release: { version: '0.1.0', integrity: 'sha384-abc' },
    label: '64,900원 결제하기',
    lang,
    t: words(lang),
  });

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** As little of the frameworks as the snippets need; they are not installed here. */
const stubs: Record<string, string> = {
  'react.d.ts': `
declare module 'react' {
  export function useEffect(effect: () => void, on?: unknown[]): void;
  export function useState<T>(start: T): [T, (next: T) => void];
}
declare module 'react/jsx-runtime' {
  export namespace JSX {
    interface Element {}
    interface IntrinsicElements {
      button: { type: 'button'; onClick(): void; children?: unknown };
      p: { role?: string; children?: unknown };
      div: { className?: string; 'data-portone-ui-type'?: string };
    }
  }
  export const jsx: unknown, jsxs: unknown, Fragment: unknown;
}`,
  'vue.d.ts': `
declare module 'vue' {
  export function onMounted(then: () => void): void;
  export function ref<T>(start: T): { value: T };
}`,
};

/** The compiler's own files, read once. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has against these files. */
function complaints(files: readonly File[]): string[] {
  const sources = new Map<string, string>();
  for (const { name, code } of files) {
    if (!name.endsWith('.vue')) sources.set(`/made/${name}`, code);
    else {
      const script = /<script setup lang="ts">\n?([\s\S]*?)<\/script>/.exec(code)?.[1] ?? '';
      // What a template uses is used.
      sources.set(`/made/${name}.ts`, `${script}\nexport {};`);
    }
  }
  for (const [name, text] of Object.entries(stubs)) sources.set(`/made/${name}`, text);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
    paths: { 'imp-checkout': [join(root, 'web/src/types.d.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.directoryExists = (name) => name.startsWith('/made') || ts.sys.directoryExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = sources.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!libraries.has(name)) {
      libraries.set(name, getSourceFile.call(host, name, version, ...rest));
    }
    return libraries.get(name);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

for (const target of ['typescript', 'react', 'vue'] as const) {
  test(`${target}: type-checks in every situation`, () => {
    // One program for all, each situation in a folder of its own.
    const all = situations.flatMap(({ name, request: about }) =>
      made(target, about).page.map((file) => ({ ...file, name: `${name}/${file.name}` })),
    );
    expect(all.map((file) => file.code).join('\n')).toContain("'imp-checkout'");
    expect(complaints(all)).toEqual([]);
  });
}

test('the type check would notice a mistake', () => {
  const { page } = made('react', request());
  const wrong = page.map((file) => ({
    ...file,
    code: file.code.replace(
      'sdk = await loadSdk({ userCode })',
      'sdk = await loadSdk({ user: 1 })',
    ),
  }));
  expect(complaints(wrong)).not.toEqual([]);
});

test('a request is written as the very value it is', () => {
  const value = { ...request().params, ['__proto__']: 1, a: { b: [hostile, -0.5, false] }, ㄱ: [] };
  // The literal is our own text, evaluated to compare it with the value.
  const back = new Function(`return ${literal(value)}`)() as unknown;
  expect(JSON.stringify(back)).toBe(JSON.stringify(value));
});

for (const target of targets) {
  for (const lang of ['ko', 'en'] as const) {
    test(`${target}, ${lang}: no value ends the script it stands in`, () => {
      for (const { name, code } of made(target, request(), lang).page) {
        if (!/\.(html|vue)$/.test(name)) continue;
        const scripts = code.match(/<\/script/g)?.length ?? 0;
        const opened = code.match(/<script/g)?.length ?? 0;
        expect(opened, name).toBe(scripts);
        expect(code, name).not.toContain('<!--<');
      }
    });
  }
}

/** What PortOne says, by the path that is asked for. */
type Answers = Record<string, { status?: number; body: unknown }>;

interface Asked {
  path: string;
  method: string;
  authorization: string | null;
  body: unknown;
}

async function inFolder<Result>(
  files: readonly File[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
  try {
    for (const { name, code } of files) await writeFile(join(folder, name), code);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const token = { '/users/getToken': { body: { code: 0, response: { access_token: 'token-1' } } } };

interface Verify {
  verifyPayment(impUid: string, order: object): Promise<string>;
  verifyBillingKey(order: object): Promise<string>;
}

async function verifying<Result>(
  about: Request,
  answers: Answers,
  use: (verify: Verify) => Promise<Result>,
): Promise<{ result: Result; asked: Asked[] }> {
  const asked: Asked[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    const url = new URL(input);
    expect(url.origin).toBe('https://api.iamport.kr');
    asked.push({
      path: url.pathname,
      method: init.method ?? 'GET',
      authorization: new Headers(init.headers).get('Authorization'),
      body: init.body ? (JSON.parse(String(init.body)) as unknown) : null,
    });
    const { status = 200, body } = answers[url.pathname] ?? { status: 404, body: { code: -1 } };
    return new Response(JSON.stringify(body), { status });
  }) as typeof fetch;
  process.env.PORTONE_API_KEY = 'key-1';
  process.env.PORTONE_API_SECRET = 'secret-1';
  try {
    const result = await inFolder(made('html', about).server, async (folder) =>
      use((await import(pathToFileURL(join(folder, 'verify.mjs')).href)) as Verify),
    );
    return { result, asked };
  } finally {
    globalThis.fetch = real;
  }
}

const order = { id: 'order-0001', amount: 64900 };
const paid = { imp_uid: 'imp_1', merchant_uid: 'order-0001', amount: 64900, status: 'paid' };
const payment = (more: object) => ({
  ...token,
  '/payments/imp_1': { body: { code: 0, response: { ...paid, ...more } } },
});

const verdicts: { what: string; answers: Answers; result: string | RegExp }[] = [
  { what: 'a payment as ordered', answers: payment({}), result: 'paid' },
  { what: 'another amount', answers: payment({ amount: 100 }), result: 'mismatch' },
  { what: 'the amount as text', answers: payment({ amount: '64900' }), result: 'mismatch' },
  { what: 'another order', answers: payment({ merchant_uid: 'order-9' }), result: 'mismatch' },
  { what: 'another payment', answers: payment({ imp_uid: 'imp_2' }), result: 'mismatch' },
  { what: 'a virtual account', answers: payment({ status: 'ready' }), result: 'waiting' },
  { what: 'a failure', answers: payment({ status: 'failed' }), result: 'unpaid' },
  { what: 'a cancellation', answers: payment({ status: 'cancelled' }), result: 'cancelled' },
  {
    what: 'code 1 with status 200',
    answers: { ...token, '/payments/imp_1': { body: { code: 1, message: 'no', response: null } } },
    result: /PortOne 200: no/,
  },
  {
    what: 'no token',
    answers: { '/users/getToken': { status: 401, body: { code: -1, message: 'wrong key' } } },
    result: /PortOne 401: wrong key/,
  },
];

for (const { what, answers, result } of verdicts) {
  test(`the server on ${what}`, async () => {
    const { result: said, asked } = await verifying(request(), answers, ({ verifyPayment }) =>
      verifyPayment('imp_1', order).catch((error: Error) => error.message),
    );
    if (typeof result === 'string') expect(said).toBe(result);
    else expect(said).toMatch(result);
    expect(asked[0]).toMatchObject({
      path: '/users/getToken',
      method: 'POST',
      body: { imp_key: 'key-1', imp_secret: 'secret-1' },
    });
    for (const one of asked.slice(1)) expect(one.authorization).toBe('Bearer token-1');
  });
}

test('an imp_uid cannot lead to another address', async () => {
  const { asked } = await verifying(request(), token, ({ verifyPayment }) =>
    verifyPayment('../users?x=1', order).catch(() => null),
  );
  expect(asked.at(-1)?.path).toBe('/payments/..%2Fusers%3Fx%3D1');
});

test('another currency is another payment, where the request names one', async () => {
  const dollars = request({ order: { ...request().order, currency: 'USD' } });
  const ask = (currency: string) =>
    verifying(dollars, payment({ currency }), ({ verifyPayment }) =>
      verifyPayment('imp_1', { ...order, currency: 'USD' }),
    );
  expect((await ask('USD')).result).toBe('paid');
  expect((await ask('KRW')).result).toBe('mismatch');
});

test('a billing key is asked for by its own id', async () => {
  const about = situations[2]?.request ?? request();
  const { result, asked } = await verifying(
    about,
    {
      ...token,
      '/subscribe/customers/card-1': { body: { code: 0, response: { customer_uid: 'card-1' } } },
    },
    ({ verifyBillingKey }) => verifyBillingKey({ customerUid: 'card-1' }),
  );
  expect(result).toBe('paid');
  expect(asked.at(-1)?.path).toBe('/subscribe/customers/card-1');
});

/** Starts the generated server with a PortOne that knows one paid payment. */
async function serving(about: Request, use: (base: string) => Promise<void>): Promise<void> {
  await inFolder(made('html', about).server, async (folder) => {
    await writeFile(
      join(folder, 'portone.cjs'),
      `globalThis.fetch = async (url) => new Response(JSON.stringify({ code: 0, response:
        url.endsWith('/users/getToken') ? { access_token: 'token-1' }
        : url.includes('/subscribe/customers/') ? { customer_uid: 'card-1' }
        : { ...${JSON.stringify(paid)}, amount: ${about.order.amount}, currency: 'USD',
            ...(url.endsWith('/imp_forged') ? { imp_uid: 'imp_forged', amount: 1 } : {}) } }));`,
    );
    const server: ChildProcess = spawn(
      process.execPath,
      ['--require', join(folder, 'portone.cjs'), join(folder, 'server.mjs')],
      { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const base = await new Promise<string>((resolve, reject) => {
        server.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
        server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
      });
      await use(base);
    } finally {
      server.kill();
    }
  });
}

const post = (address: string, body: object, type = 'application/json') =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: type.includes('json')
      ? JSON.stringify(body)
      : new URLSearchParams(body as Record<string, string>),
  });

for (const { name, request: about } of situations) {
  test(`the server answers a page and a webhook: ${name}`, async () => {
    await serving(about, async (base) => {
      const mine = { imp_uid: 'imp_1', merchant_uid: 'order-0001' };
      const done = await post(`${base}/payment/complete`, mine);
      expect(await done.json()).toEqual({ result: 'paid' });
      const form = 'application/x-www-form-urlencoded';
      expect(
        (await post(`${base}/payment/webhook`, { ...mine, status: 'paid' }, form)).status,
      ).toBe(200);
      const stranger = await post(`${base}/payment/complete`, { ...mine, merchant_uid: 'order-9' });
      expect(await stranger.json()).toEqual({ result: 'unpaid' });
      expect(
        (await post(`${base}/payment/complete`, 'a' as unknown as object, 'text/json')).status,
      ).not.toBe(500);
      expect((await fetch(`${base}/payment/complete`)).status).toBe(404);
      if (about.order.amount > 0) {
        const forged = await post(`${base}/payment/complete`, { ...mine, imp_uid: 'imp_forged' });
        expect(await forged.json()).toEqual({ result: 'mismatch' });
      }
      const long = await post(`${base}/payment/webhook`, { imp_uid: 'a'.repeat(20_000) }).catch(
        () => null,
      );
      expect(long === null || long.status === 502).toBe(true);
    });
  });
}
