// The names that pasted code declares, and what it does to them afterwards.

import type { SyntaxNode, Tree } from '@lezer/common';
import { after, type Deadline, functions, parts, TooSlow } from './parse.js';

export interface Declaration {
  name: string;
  kind: 'const' | 'variable' | 'function' | 'parameter' | 'outside';
  /** Where the name means this. */
  scope: SyntaxNode;
  /** What it is set to, and which part of that: `const { a: b } = value` takes `['a']`. */
  value: SyntaxNode | null;
  part: readonly (string | number)[];
  /** Of a pattern: what it is where the value has no such part. */
  fallback: SyntaxNode | null;
}

/** `name = …`, `name.a.b = …`, `delete name.a`, `Object.assign(name, …)`. */
export interface Change {
  node: SyntaxNode;
  /** The members after the name; null in place of one that is not written out. */
  path: readonly (string | null)[];
  how: 'set' | 'merge' | 'delete' | 'other';
  value: SyntaxNode | null;
}

const blocks = new Set(['Block', 'Script', 'ForStatement', 'SwitchBody', 'ClassBody']);

function around(node: SyntaxNode, names: ReadonlySet<string>): SyntaxNode {
  let at = node;
  while (at.parent) {
    at = at.parent;
    if (names.has(at.name)) return at;
  }
  return at;
}

const wholeFunctions = new Set([...functions, 'Script']);

/** The expression behind the equals sign that follows a definition or a pattern. */
function initializer(node: SyntaxNode): SyntaxNode | null {
  let next = after(node);
  // `!` of a definite assignment.
  if (next?.name === 'LogicOp') next = after(next);
  if (next?.name === 'TypeAnnotation') next = after(next);
  return next?.name === 'Equals' ? after(next) : null;
}

export class Scopes {
  #declarations = new Map<string, Declaration[]>();
  #changes = new Map<string, Change[]>();
  #text: string;

  constructor(text: string, tree: Tree, deadline: Deadline) {
    this.#text = text;
    const cursor = tree.cursor();
    let seen = 0;
    do {
      if (++seen % 4096 === 0 && deadline.over) throw new TooSlow();
      switch (cursor.name) {
        case 'VariableDefinition':
          this.#declare(cursor.node);
          break;
        case 'AssignmentExpression':
        case 'PostfixExpression':
        case 'UnaryExpression':
        case 'CallExpression':
          this.#change(cursor.node);
      }
    } while (cursor.next());
  }

  textOf = (node: SyntaxNode) => this.#text.slice(node.from, node.to);

  /** What a name means at a place: undefined if nothing declares it, null if it cannot be told. */
  find(name: string, at: number): Declaration | null | undefined {
    const visible = (this.#declarations.get(name) ?? []).filter(
      ({ scope }) => scope.from <= at && at < Math.max(scope.to, scope.from + 1),
    );
    const size = ({ scope }: Declaration) => scope.to - scope.from;
    const smallest = Math.min(...visible.map(size));
    const [nearest, second] = visible.filter((one) => size(one) === smallest);
    return second ? null : nearest;
  }

  /** What happens to the thing that a declaration names, in the order of the text. */
  changesOf(declaration: Declaration): Change[] {
    return (this.#changes.get(declaration.name) ?? []).filter(
      ({ node }) => this.find(declaration.name, node.from) === declaration,
    );
  }

  #add(declaration: Declaration) {
    const same = this.#declarations.get(declaration.name);
    if (same) same.push(declaration);
    else this.#declarations.set(declaration.name, [declaration]);
  }

  #declare(node: SyntaxNode) {
    const name = this.textOf(node);
    const part: (string | number)[] = [];
    const fallback = initializer(node);
    let at = node;
    let known = true;
    // From the name outwards through the pattern it stands in.
    while (at.parent && /Pattern|PatternProperty/.test(at.parent.name)) {
      const { parent } = at;
      if (parent.name === 'PatternProperty') {
        const key = parent.firstChild;
        if (key && /^(PropertyName|VariableDefinition|String)$/.test(key.name)) {
          part.unshift(this.textOf(key).replace(/^(["'])(.*)\1$/s, '$2'));
        } else known = false; // `...rest`, a computed name
      } else if (parent.name === 'ArrayPattern') {
        let index = 0;
        for (let before = at.prevSibling; before; before = before.prevSibling) {
          if (before.name === ',') ++index;
          if (before.name === 'Spread') known = false;
        }
        part.unshift(index);
      }
      at = parent;
    }
    const owner = at.parent;
    if (!owner) return;
    const inPattern = at !== node;
    const base = { name, part, fallback: inPattern ? fallback : null };
    if (owner.name === 'VariableDeclaration') {
      const word = owner.firstChild?.name;
      this.#add({
        ...base,
        kind: word === 'const' ? 'const' : 'variable',
        scope: around(owner, word === 'var' ? wholeFunctions : blocks),
        value: known ? initializer(at) : null,
      });
    } else if (functions.has(owner.name)) {
      // Its own name.
      const scope = around(owner, blocks);
      this.#add({ ...base, kind: 'function', scope, value: owner });
    } else if (owner.name === 'ParamList' && owner.parent) {
      this.#add({ ...base, kind: 'parameter', scope: owner.parent, value: null });
    } else {
      // Imported, caught, a class, the variable of a loop: nothing that could be worked out.
      this.#add({ ...base, kind: 'outside', scope: around(owner, blocks), value: null });
    }
  }

  /** `a.b["c"]` as its name and members, or null when it does not start with a name. */
  #target(node: SyntaxNode): { name: string; path: (string | null)[] } | null {
    const path: (string | null)[] = [];
    let at: SyntaxNode | null = node;
    while (at?.name === 'MemberExpression') {
      const last: SyntaxNode | null = at.lastChild;
      if (last?.name === 'PropertyName') path.unshift(this.textOf(last));
      else {
        const inside: SyntaxNode | null = at.getChild('String');
        path.unshift(inside ? this.textOf(inside).slice(1, -1) : null);
      }
      at = at.firstChild;
    }
    return at?.name === 'VariableName' ? { name: this.textOf(at), path } : null;
  }

  #change(node: SyntaxNode) {
    const [first, operand] = parts(node);
    let changed: SyntaxNode | null | undefined = first;
    let how: Change['how'] = 'other';
    let value: SyntaxNode | null = null;
    if (node.name === 'AssignmentExpression') {
      if (node.getChild('Equals')) how = 'set';
      value = node.lastChild;
    } else if (node.name === 'UnaryExpression') {
      const operator = node.firstChild;
      if (operator?.name === 'delete') [how, changed] = ['delete', operand];
      else if (operator?.name !== 'ArithOp' || !/^(\+\+|--)$/.test(this.textOf(operator))) return;
      else changed = node.lastChild;
    } else if (node.name === 'CallExpression') {
      const list = node.getChild('ArgList');
      if (!first || !list || this.textOf(first).replace(/\s/g, '') !== 'Object.assign') return;
      const [target, ...sources] = parts(list);
      [how, changed, value] = ['merge', target, sources.length === 1 ? (sources[0] ?? null) : null];
      if (value === null) how = 'other';
    }
    const target = changed ? this.#target(changed) : null;
    if (!target) return;
    const { name, path } = target;
    const same = this.#changes.get(name);
    if (same) same.push({ node, path, how, value });
    else this.#changes.set(name, [{ node, path, how, value }]);
  }
}
