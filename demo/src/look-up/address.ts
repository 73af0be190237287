// The addresses of what can be looked up: `rules/kcp/phone-needs-buyer-name`,
// `parameters/kcp/kcpProducts[].name`, `codes/dates`.

export const tabs = ['support', 'rules', 'parameters', 'codes'] as const;
export type Tab = (typeof tabs)[number];

export interface LookUp {
  tab: Tab;
  /** A module's code, or `common` for the rules of all. */
  module: string;
  /** What of it: a rule's name, a parameter's path. */
  item: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads an address. One that names a module, or a module and a rule, is understood as well. */
export function readAddress(rest: string): LookUp {
  const [first = '', ...others] = rest.split('/').map(decoded);
  const tab = tabs.find((name) => name === first);
  const named = tab === undefined && first !== '';
  const [module = '', ...item] = named ? [first, ...others] : others;
  const told = item.join('/');
  const guess: Tab = told === '' ? 'parameters' : 'rules';
  return { tab: tab ?? (named ? guess : 'support'), module, item: told };
}

export const writeAddress = ({ tab, module, item }: Partial<LookUp> & { tab: Tab }): string =>
  [tab, module, item]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => encodeURIComponent(String(part)).replace(/%5B%5D/g, '[]'))
    .join('/');

/** What the checker itself says of an input, a code or a pay method: no page has a rule for it. */
const ofTheChecker = ['input', 'module-unknown', 'code-has-a-payment-window', 'unknown-member'];

/**
 * Where what an issue goes by is looked up: `kcp/vbank_due.format` is a demand of that parameter's
 * row, `kcp/phone-needs-buyer-name` a rule of its own, `kcp/pay-methods` the matrix. Null where
 * there is nothing to look up.
 */
export function addressOfRule(rule: string, module: string): string | null {
  const [owner = '', ...rest] = rule.split('/');
  const name = rest.join('/');
  const demand = name.lastIndexOf('.');
  if (owner === 'order' || ofTheChecker.includes(name) || name.startsWith('pg-')) {
    return name === 'pg-gives-way-to-channel-key'
      ? writeAddress({ tab: 'rules', module: owner, item: name })
      : null;
  }
  if (name === 'pay-methods' || name === 'no-billing-window') {
    return writeAddress({ tab: 'support', module });
  }
  return demand < 0
    ? writeAddress({ tab: 'rules', module: owner, item: name })
    : writeAddress({ tab: 'parameters', module, item: name.slice(0, demand) });
}
