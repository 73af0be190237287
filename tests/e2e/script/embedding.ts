// The pages that docs/embedding.md shows whole, in their order: tests open them as they stand there.

import { readFile } from 'node:fs/promises';

export async function pagesOfEmbedding(): Promise<string[]> {
  const text = await readFile(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');
  return [...text.matchAll(/```html\n( *<!doctype[^]*?)```/g)].map(([, html = '']) => html);
}
