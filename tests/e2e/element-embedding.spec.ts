// docs/embedding.md keeps its promise of the element: its page, as it stands there, asks the buyer for
// what the chosen method needs, and rehearses the payment.

import { expect, test } from './script/pages.js';
import { pagesOfEmbedding } from './script/embedding.js';

test('the page with the element asks for what the method needs', async ({ host, page }) => {
  const [, html = ''] = await pagesOfEmbedding();
  await host.open({ html });
  const pay = page.getByRole('button', { name: '64,900원 결제하기' });
  await page.getByRole('radio', { name: '휴대폰 소액결제' }).check();
  await pay.click();
  await expect(page.getByText('이름 입력이 필요합니다.')).toBeVisible();
  expect((await host.seen()).dialogs).toEqual([]);

  await page.getByLabel('이름').fill('홍길동');
  await pay.click();
  await expect(page.getByText('결제 요청을 마쳤습니다.')).toBeVisible();
  expect((await host.seen()).dialogs).toEqual(['리허설: 당근 10kg, 64900원을 결제할까요?']);
  expect((await host.seen()).console, 'nothing is left for the shop to mend').toEqual([]);
});
