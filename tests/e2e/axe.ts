// What axe has against the page as it is, a sentence each.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything, or only what differs between the themes; of the whole page, or within a selector. */
export async function axe(
  page: Page,
  what: 'all' | 'colours' = 'all',
  within?: string,
): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  const { violations } = await (
    what === 'all' ? builder.withTags(tags) : builder.withRules('color-contrast')
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
