// tests/vectors as requests: what the tests in Node and in the browsers share with Boost.Test.

import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../vectors/', import.meta.url);

/** RFC 7396. */
export function mergePatch(target, patch) {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const isObject = typeof target === 'object' && target !== null && !Array.isArray(target);
  const result = isObject ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = mergePatch(result[name], value);
  }
  return result;
}

/** A request to check and what must be found: one `severity code path rule` per issue. */
function requestOf(file, { name, base, context, patch, params, text, issues = [] }) {
  if (text !== undefined) return { name, issues, request: null, text };
  const given = { ...file.bases[base], ...(params !== undefined && { params }) };
  const request = {
    context: mergePatch(given.context, context ?? {}),
    params: patch === undefined ? given.params : mergePatch(given.params, patch),
  };
  return { name, issues, request, text: JSON.stringify(request) };
}

/** tests/vectors: for each file its name and its requests, the bases among them. */
export const vectors = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const file = JSON.parse(readFileSync(new URL(name, directory), 'utf8'));
    const bases = Object.entries(file.bases).map(([base, { issues }]) =>
      requestOf(file, { name: `the base \`${base}\` is clean`, base, issues }),
    );
    return { name, requests: [...bases, ...file.cases.map((each) => requestOf(file, each))] };
  });

export const line = ({ severity, code, path, rule }) => `${severity} ${code} ${path} ${rule}`;
