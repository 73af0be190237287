// The element's papers: its manifest and its types say what the built element has, and frameworks
// know its name. What it does is in tests/e2e.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { freshModule, path, read, withGlobals } from './support.mjs';

const manifest = JSON.parse(read('dist/custom-elements.json'));
const [{ declarations, exports }] = manifest.modules;
const [declared] = declarations;
const names = (list) => list.map(({ name }) => name).sort();

/** The class that the built module defines, in a page that knows how to define one. */
async function definedClass(name) {
  const registry = new Map();
  const globals = {
    HTMLElement: class {},
    customElements: {
      get: (tag) => registry.get(tag),
      define: (...entry) => registry.set(...entry),
    },
  };
  await withGlobals(globals, async () => {
    const { defineElement } = await freshModule(name);
    assert.equal(registry.size, 0, 'nothing happens at import');
    defineElement();
    defineElement(); // a second version of this library on the page
    defineElement('shop-checkout');
  });
  assert.deepEqual([...registry.keys()], ['imp-checkout', 'shop-checkout']);
  return registry.get('imp-checkout');
}

// What the browser itself calls, and what HTMLElement has anyway.
const callbacks = /Callback$|^(constructor|addEventListener)$/;

describe('the manifest', () => {
  it('is of the element that the script defines', () => {
    assert.equal(manifest.schemaVersion, '1.0.0');
    assert.equal(declared.tagName, 'imp-checkout');
    assert.equal(exports[0].name, 'imp-checkout');
    assert.equal(exports[0].declaration.name, declared.name);
    assert.equal(JSON.parse(read('package.json')).customElements, './dist/custom-elements.json');
  });

  for (const build of ['imp-checkout.mjs', 'imp-checkout.compat.mjs']) {
    it(`names the attributes and the members of ${build}, each of them and no others`, async () => {
      const element = await definedClass(build);
      assert.equal(element.formAssociated, true);
      assert.deepEqual(
        names(declared.attributes),
        // A form's own attributes are not observed; the browser looks after them.
        [...element.observedAttributes, 'disabled', 'name'].sort(),
      );
      assert.deepEqual(
        names(declared.members),
        Object.getOwnPropertyNames(element.prototype)
          .filter((name) => !callbacks.test(name))
          .sort(),
      );
      for (const { name, readonly = false } of declared.members) {
        const { get, set } = Object.getOwnPropertyDescriptor(element.prototype, name);
        assert.equal(readonly, get !== undefined && set === undefined, name);
      }
    });
  }

  it('names the events and the custom properties of the script', () => {
    const script = read('dist/imp-checkout.js');
    const found = (pattern) => [...new Set(script.match(pattern))].sort();
    assert.deepEqual(
      names(declared.events),
      found(/imp-checkout-(change|issues|submit|result|error)\b/g),
    );
    assert.deepEqual(names(declared.cssProperties), found(/--imp-checkout-[a-z-]+/g));
  });

  it('says what the types say', () => {
    const program = ts.createProgram([path('dist/imp-checkout.d.ts')], {});
    const checker = program.getTypeChecker();
    const types = checker.getExportsOfModule(
      checker.getSymbolAtLocation(program.getSourceFile(path('dist/imp-checkout.d.ts'))),
    );
    const membersOf = (name) =>
      [...types.find((type) => type.name === name).members.keys()].map(String).sort();
    // What HTMLElement has under the same type is not declared again.
    assert.deepEqual(
      names(declared.members).filter((name) => name !== 'focus'),
      membersOf('ImpCheckoutElement').filter((name) => !callbacks.test(name)),
    );
    assert.deepEqual(names(declared.events), membersOf('ElementEvents'));
  });
});

/** The texts, bundled as the script has them. */
async function bundledTexts() {
  const { outputFiles } = await build({
    entryPoints: [path('web/src/element/texts.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

describe('the words', () => {
  const catalogue = JSON.parse(read('dist/imp-checkout.catalogue.json'));

  it('name every pay method of every module', async () => {
    const { textsFor } = await bundledTexts();
    const texts = textsFor('ko', null);
    const methods = catalogue.modules.flatMap((each) => [
      ...each.pay_methods,
      ...each.billing_pay_methods,
    ]);
    assert.deepEqual(
      [...new Set(methods)].filter((method) => !texts[`method.${method}`]),
      [],
    );
  });

  it('name the card issuers of the documentation, by the names that an order may give', async () => {
    const { issuers } = await bundledTexts();
    assert.deepEqual(
      issuers.map(([code, name]) => `${code} ${name}`).sort(),
      catalogue.issuers.map(({ code, alias }) => `${code} ${alias}`).sort(),
    );
  });
});

describe('docs/embedding.md', () => {
  const docs = read('docs/embedding.md');

  it('lists the words of the element', async () => {
    const { textsFor } = await bundledTexts();
    const [ko, en] = [textsFor('ko', null), textsFor('en', null)];
    assert.deepEqual(Object.keys(ko), Object.keys(en));
    const [, listed] = /<!-- words -->\n\n(.*)\n/.exec(docs);
    assert.deepEqual(
      listed.match(/\w+/g).sort(),
      Object.keys(ko)
        .filter((name) => !name.includes('.'))
        .sort(),
    );
    for (const [name, text] of Object.entries(ko)) {
      const places = (from) => (from.match(/\{\w+\}/g) ?? []).sort();
      assert.deepEqual(places(text), places(en[name]), name);
    }
  });

  it('lists its custom properties and parts', () => {
    for (const { name } of declared.cssProperties) assert.ok(docs.includes(`| \`${name}\``), name);
    for (const { name } of declared.cssParts) assert.ok(docs.includes(`\`${name}\``), name);
    for (const { name } of [...declared.attributes, ...declared.events])
      assert.ok(docs.includes(`\`${name}\``), name);
  });
});

// As much of each framework's types as an element's name needs; the real ones are not ours to carry.
const frameworks = {
  'react/index.d.ts': `
    export interface HTMLAttributes<T> { className?: string; id?: string }
    export type DetailedHTMLProps<E, T> = E & { ref?: (element: T | null) => void };
    export namespace JSX {
      interface Element {}
      interface IntrinsicElements { p: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> }
    }`,
  'react/jsx-runtime.d.ts': `export { JSX } from './index.js';`,
  'vue/index.d.ts': `export interface GlobalComponents {}`,
  'svelte/elements.d.ts': `
    export interface HTMLAttributes<T> { class?: string }
    export interface SvelteHTMLElements { p: HTMLAttributes<HTMLElement> }`,
};

const page = `
  import type { Order } from 'imp-checkout';
  import 'imp-checkout';
  const order: Order = { id: 'A1', name: 'carrots', amount: 1004 };
  export const right = (
    <imp-checkout
      className="wide"
      order={order}
      channels={[{ channelKey: 'channel-key-1', pg: 'kcp' }]}
      user-code="imp00000000"
      onimp-checkout-result={({ detail }) => detail.status === 'completed' && detail.response.imp_uid}
      ref={(element) => element?.submit()}
    />
  );
  export const wrong = [
    // @ts-expect-error: a channel has a key
    <imp-checkout channels={[{ pg: 'kcp' }]} />,
    // @ts-expect-error: there is no such platform
    <imp-checkout platform="tablet" />,
    // @ts-expect-error: what was submitted has no status
    <imp-checkout onimp-checkout-submit={({ detail }) => detail.status} />,
  ];
  const element = document.querySelector('imp-checkout');
  element?.addEventListener('imp-checkout-submit', (event) => event.detail.params['amount']);
  element?.addEventListener('click', (event) => event.clientX);
  document.addEventListener('imp-checkout-change', (event) => event.detail.ok);
  // @ts-expect-error: it is read only
  if (element) element.params = {};`;

const others = `
  import type { GlobalComponents } from 'vue';
  import type { SvelteHTMLElements } from 'svelte/elements';
  import 'imp-checkout';
  type Vue = InstanceType<GlobalComponents['imp-checkout']>['$props'];
  export const vue: Vue = { order: { id: 'A1', name: 'carrots' }, 'user-code': 'imp00000000' };
  export const svelte: SvelteHTMLElements['imp-checkout'] = {
    class: 'wide',
    channels: '[]',
    'onimp-checkout-error': ({ detail }) => detail.error,
  };
  // @ts-expect-error: there is no such platform
  export const wrong: Vue = { platform: 'tablet' };`;

describe('the types', () => {
  let shop;
  before(async () => {
    shop = await mkdtemp(join(tmpdir(), 'imp-checkout-'));
    const put = async (name, text) => {
      await mkdir(join(shop, name, '..'), { recursive: true });
      await writeFile(join(shop, name), text);
    };
    await put('page.tsx', page);
    await put('others.ts', others);
    await put('alone.ts', `import { defineElement } from 'imp-checkout'; defineElement();`);
    await put(
      'node_modules/imp-checkout/index.d.ts',
      await readFile(path('dist/imp-checkout.d.ts')),
    );
    for (const [name, text] of Object.entries(frameworks))
      await put(`with/node_modules/${name}`, text);
  });
  after(() => rm(shop, { recursive: true }));

  const mistakesIn = (files, modules) => {
    const program = ts.createProgram(
      files.map((name) => join(shop, name)),
      {
        strict: true,
        noEmit: true,
        exactOptionalPropertyTypes: true,
        jsx: ts.JsxEmit.ReactJSX,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        target: ts.ScriptTarget.ES2022,
        types: [],
        ...(modules && {
          paths: { '*': [join(shop, 'with/node_modules/*'), join(shop, 'node_modules/*')] },
        }),
      },
    );
    return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${file?.fileName}:${file?.getLineAndCharacterOfPosition(start).line}: ${text}`;
    });
  };

  it('need no framework', () => assert.deepEqual(mistakesIn(['alone.ts'], false), []));

  it('are known to JSX, Vue and Svelte where these are installed', () =>
    assert.deepEqual(mistakesIn(['page.tsx', 'others.ts'], true), []));
});
