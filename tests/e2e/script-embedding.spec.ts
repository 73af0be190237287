// docs/embedding.md keeps its promise: its first page, as it stands there, refuses the mistake, and
// rehearses the payment once that is mended.

import { expect, test } from './script/pages.js';
import { pagesOfEmbedding } from './script/embedding.js';

test('from an empty page to a rehearsed payment', async ({ host }) => {
  const [html = ''] = await pagesOfEmbedding();

  await host.open({ html });
  expect(await host.ready()).toBe(true);
  await host.press('결제하기');
  await expect
    .poll(() => host.text('#result'))
    .toBe('결제를 요청하지 못했습니다. 상점에 문의해 주세요.');
  expect((await host.panel())?.text).toContain('amount');
  expect((await host.seen()).dialogs).toEqual([]);

  await host.open({ html: html.replace("'64900'", '64900') });
  expect(await host.ready()).toBe(true);
  await host.press('결제하기');
  await expect.poll(() => host.text('#result')).toBe('결제했습니다.');
  expect((await host.seen()).dialogs).toEqual(['리허설: 당근 10kg, 64900원을 결제할까요?']);
});
