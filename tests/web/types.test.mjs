// The types are written by hand, so they are held against what they describe: the sources, the two
// bundles, and every report and catalogue that the core really writes.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import ts from 'typescript';
import { catalogue, checkout, freshModule, path, read } from './support.mjs';
import { vectors } from './vectors.mjs';

function diagnostics(program) {
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => path(''),
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host);
}

function programOf(files) {
  const config = ts.getParsedCommandLineOfConfigFile(path('web/tsconfig.json'), {}, ts.sys);
  return ts.createProgram(files ?? config.fileNames, config.options);
}

const program = programOf([path('dist/imp-checkout.d.ts')]);
const checker = program.getTypeChecker();
const declarations = checker.getExportsOfModule(
  checker.getSymbolAtLocation(program.getSourceFile(path('dist/imp-checkout.d.ts'))),
);
const typeNamed = (name) =>
  checker.getDeclaredTypeOfSymbol(declarations.find((symbol) => symbol.name === name));

/** The exact opposite of structural typing: says where `value` is not what `type` says, and no more. */
function difference(type, value, at = '') {
  const is = (flag) => (type.flags & flag) !== 0;
  if (is(ts.TypeFlags.Unknown)) return null;
  if (type.isUnion())
    return type.types.some((each) => difference(each, value, at) === null)
      ? null
      : `${at}: ${JSON.stringify(value)} is none of ${checker.typeToString(type)}`;
  const says = (right) =>
    right ? null : `${at}: ${JSON.stringify(value)} is no ${checker.typeToString(type)}`;
  if (type.isLiteral()) return says(value === type.value);
  if (is(ts.TypeFlags.BooleanLiteral)) return says(String(value) === checker.typeToString(type));
  if (is(ts.TypeFlags.Null)) return says(value === null);
  if (is(ts.TypeFlags.String)) return says(typeof value === 'string');
  if (is(ts.TypeFlags.Number)) return says(typeof value === 'number');
  if (checker.isArrayType(type)) {
    if (!Array.isArray(value)) return says(false);
    const [element] = checker.getTypeArguments(type);
    return firstOf(value.keys(), (i) => difference(element, value[i], `${at}/${i}`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return says(false);
  if (checker.getIndexInfosOfType(type).length > 0) return null;
  const properties = checker.getPropertiesOfType(type);
  return (
    firstOf(properties, ({ name, flags }) =>
      name in value || flags & ts.SymbolFlags.Optional ? null : `${at}: there is no ${name}`,
    ) ??
    firstOf(Object.keys(value), (name) => {
      const property = properties.find((each) => each.name === name);
      if (!property) return `${at}: ${name} is not in ${checker.typeToString(type)}`;
      const declared = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      const exact =
        property.flags & ts.SymbolFlags.Optional ? declared : checker.getTypeOfSymbol(property);
      return difference(exact, value[name], `${at}/${name}`);
    })
  );
}

function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

describe('the types', () => {
  it('and the sources compile for browsers of 2020', () => {
    assert.equal(diagnostics(programOf()), '');
  });

  it('are what the sources export, in both directions, and serve as documented', () => {
    assert.equal(diagnostics(programOf([path('tests/web/usage.ts')])), '');
  });

  it('declare the exports of every build, no more and no less', async () => {
    const declared = declarations
      .filter(({ flags }) => flags & ts.SymbolFlags.Value)
      .map(({ name }) => name)
      .sort();
    for (const name of ['imp-checkout.js', 'imp-checkout.compat.js']) {
      const script = vm.runInNewContext(`${read(`dist/${name}`)}; ImpCheckout`);
      assert.deepEqual(Object.keys(script).sort(), declared, name);
    }
    for (const name of ['imp-checkout.mjs', 'imp-checkout.compat.mjs', 'imp-checkout.node.mjs'])
      assert.deepEqual(Object.keys(await freshModule(name)).sort(), declared, name);
  });

  it('declare the members of a checkout, no more and no less', () => {
    const members = checker.getPropertiesOfType(typeNamed('Checkout')).map(({ name }) => name);
    assert.deepEqual(Object.keys(checkout).sort(), members.sort());
  });

  it('are exactly the types of every report of every vector', () => {
    const report = typeNamed('Report');
    const unseen = new Set(checker.getPropertiesOfType(typeNamed('Issue')).map(({ name }) => name));
    for (const { name: file, requests } of vectors) {
      for (const { name, request } of requests) {
        if (!request) continue;
        const found = checkout.check(request.params, request.context);
        assert.equal(difference(report, found), null, `${file}, ${name}`);
        for (const issue of found.issues) Object.keys(issue).forEach((key) => unseen.delete(key));
      }
    }
    assert.deepEqual([...unseen], [], 'members of an issue that no vector shows');
  });

  it('are exactly the types of the reports on what cannot be read', () => {
    for (const params of [
      null,
      {
        get name() {
          throw new Error();
        },
      },
    ])
      assert.equal(difference(typeNamed('Report'), checkout.check(params)), null);
  });

  it('are exactly the types of the catalogue', () => {
    assert.equal(difference(typeNamed('Catalogue'), catalogue), null);
  });
});
