// Applies a fix: the part of RFC 6902 that repairs use, on copies. Only an object's own members are
// looked at, and members are defined rather than assigned, so that names such as `__proto__` and
// `constructor` are names like any other.

import { ImpCheckoutError } from './error.js';
import type { Operation } from './types.js';

type Members = Record<string, unknown>;
type Edit = (parent: Members | unknown[], name: string) => void;

const misfit = () => new ImpCheckoutError('patch', 'The fix does not fit these parameters');

/** RFC 6901: `~1` is a slash, and then `~0` is a tilde. */
function parsePointer(path: string): string[] {
  if (path === '') return [];
  if (!path.startsWith('/')) throw misfit();
  return path
    .slice(1)
    .split('/')
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function copy(value: unknown): Members | unknown[] {
  if (typeof value !== 'object' || value === null) throw misfit();
  return Array.isArray(value) ? value.slice() : { ...value };
}

const isIndex = (name: string) => /^(0|[1-9]\d*)$/.test(name);

function get(parent: Members | unknown[], name: string): unknown {
  const has = Object.prototype.hasOwnProperty.call(parent, name);
  if (!has || (Array.isArray(parent) && !isIndex(name))) throw misfit();
  return (parent as Members)[name];
}

function define(parent: Members | unknown[], name: string, value: unknown): void {
  Object.defineProperty(parent, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

const add =
  (value: unknown): Edit =>
  (parent, name) => {
    if (!Array.isArray(parent)) return define(parent, name, value);
    const index = name === '-' ? String(parent.length) : name;
    if (!isIndex(index) || Number(index) > parent.length) throw misfit();
    parent.splice(Number(index), 0, value);
  };

const replace =
  (value: unknown): Edit =>
  (parent, name) => {
    get(parent, name);
    define(parent, name, value);
  };

const remove: Edit = (parent, name) => {
  get(parent, name);
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
};

/** A copy of `value` in which `edit` was done to the member that `names` lead to. */
function edited(value: unknown, [name, ...rest]: string[], edit: Edit): unknown {
  if (name === undefined) throw misfit();
  const result = copy(value);
  if (rest.length === 0) edit(result, name);
  else define(result, name, edited(get(result, name), rest, edit));
  return result;
}

function valueAt(value: unknown, names: string[]): unknown {
  return names.reduce<unknown>((parent, name) => get(copy(parent), name), value);
}

function apply(params: unknown, operation: Operation): unknown {
  const names = parsePointer(operation.path);
  switch (operation.op) {
    case 'add':
      return edited(params, names, add(operation.value));
    case 'replace':
      return edited(params, names, replace(operation.value));
    case 'remove':
      return edited(params, names, remove);
    case 'move': {
      const from = parsePointer(operation.from);
      const value = valueAt(params, from);
      return edited(edited(params, from, remove), names, add(value));
    }
    default:
      throw misfit();
  }
}

export function applyFix<T>(params: T, fix: readonly Operation[]): T {
  return fix.reduce(apply, copy(params)) as T;
}
