// Finding among rules and parameters: every word that is asked for must be there, in whichever
// language. No markup here.

import type { Module, Parameter, Rule, Severity } from '../../../web/src/types.js';
import { moduleId } from '../catalogue.js';

type Facts = Pick<Module, 'code' | 'ui_type' | 'name'>;

/** A rule once, with the modules that it is for. */
export interface FoundRule {
  rule: Rule;
  modules: Facts[];
  /** Whether it is for all of them. */
  general: boolean;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether `haystack`, in lower case, has every word of `text`. */
export const hasWords = (haystack: string, text: string): boolean =>
  words(text).every((word) => haystack.includes(word));

/** The rules of all modules; one that several share is listed once, at the first. */
export function distinctRules(modules: readonly Module[]): FoundRule[] {
  const found = new Map<string, FoundRule>();
  for (const module of modules) {
    for (const rule of module.rules) {
      const key = `${rule.rule} ${rule.text.ko}`;
      const known = found.get(key);
      if (known) known.modules.push(module);
      else found.set(key, { rule, modules: [module], general: false });
    }
  }
  for (const entry of found.values()) entry.general = entry.rule.rule.startsWith('common/');
  return [...found.values()];
}

const ruleText = ({ rule, modules, general }: FoundRule): string => {
  const names = general ? [] : modules.map(({ code, name }) => `${code} ${name.ko} ${name.en}`);
  return [rule.rule, rule.code, rule.at, rule.text.ko, rule.text.en, ...names]
    .join(' ')
    .toLowerCase();
};

export interface RuleFilter {
  text: string;
  /** A module's id, `common` for the general rules, or empty. */
  module: string;
  severity: Severity | '';
  code: string;
}

/** A finder that reads each rule's text once. */
export function ruleFinder(rules: readonly FoundRule[]) {
  const texts = new Map<FoundRule, string>();
  const textOf = (entry: FoundRule) => {
    const known = texts.get(entry) ?? ruleText(entry);
    texts.set(entry, known);
    return known;
  };
  return ({ text, module, severity, code }: RuleFilter): FoundRule[] =>
    rules.filter((entry) => {
      const { rule, modules, general } = entry;
      if (severity !== '' && rule.severity !== severity) return false;
      if (code !== '' && rule.code !== code) return false;
      if (module === 'common' && !general) return false;
      const isOf = (id: string) => modules.some((one) => moduleId(one) === id || one.code === id);
      if (module !== '' && module !== 'common' && !isOf(module)) return false;
      return text === '' || hasWords(textOf(entry), text);
    });
}

export interface FoundParameter {
  module: Facts;
  row: Parameter;
}

export function findParameters(
  modules: readonly (Facts & Pick<Module, 'parameters'>)[],
  text: string,
): FoundParameter[] {
  const asked = words(text);
  return modules.flatMap((module) => {
    const matches = (row: Parameter) => {
      const label = row.label ? `${row.label.ko} ${row.label.en}` : '';
      const values = (row.values ?? []).join(' ');
      const haystack =
        `${row.path} ${label} ${values} ${(row.dates ?? []).join(' ')}`.toLowerCase();
      return asked.every((word) => haystack.includes(word));
    };
    const rows = module.parameters.filter((row) => asked.length === 0 || matches(row));
    // What is the module's own says more than what all of them take.
    const own = rows.filter(({ general }) => !general);
    return [...own, ...rows.filter(({ general }) => general)].map((row) => ({ module, row }));
  });
}

/** `https://…/kcp/readme?v=v1#주요-파라미터` as a person says it: `주요 파라미터`. */
export function sectionOf(docs: string): string {
  const hash = /#(.*)$/.exec(docs)?.[1] ?? '';
  const page = /\/([^/?#]+)(?:\/readme)?(?:[?#]|$)/.exec(docs)?.[1] ?? '';
  const part = hash === '' ? page : hash;
  try {
    return decodeURIComponent(part).replace(/-/g, ' ');
  } catch {
    return part;
  }
}
