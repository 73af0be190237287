// docs/embedding.md keeps its promise: its first page, as it stands there, refuses the mistake, and
// rehearses the payment once that is mended; the page with the element asks for what is missing.

import { readFile } from 'node:fs/promises';
import { expect, test } from './script/pages.js';

/** The pages that the document shows whole, in their order. */
async function pages(): Promise<string[]> {
  const text = await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  return [...text.matchAll(/```html\n( *<!doctype[^]*?)```/g)].map(([, html = '']) => html);
}

test('from an empty page to a rehearsed payment', async ({ host, page }) => {
  const [html = ''] = await pages();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });

  await host.open({ html });
  expect(await host.ready()).toBe(true);
  await page.getByRole('button', { name: '결제하기' }).click();
  await expect(page.locator('#result')).toHaveText(
    '결제를 요청하지 못했습니다. 상점에 문의해 주세요.',
  );
  await expect(page.locator('imp-checkout-panel')).toContainText('amount');
  expect(asked).toEqual([]);

  await host.open({ html: html.replace("'64900'", '64900') });
  expect(await host.ready()).toBe(true);
  await page.getByRole('button', { name: '결제하기' }).click();
  await expect(page.locator('#result')).toHaveText('결제했습니다.');
  expect(asked).toEqual(['리허설: 당근 10kg, 64900원을 결제할까요?']);
});

test('the same with the element, which asks for what the method needs', async ({ host, page }) => {
  const [, html = ''] = await pages();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });

  await host.open({ html });
  const pay = page.getByRole('button', { name: '64,900원 결제하기' });
  await page.getByRole('radio', { name: '휴대폰 소액결제' }).check();
  await pay.click();
  await expect(page.getByText('이름 입력이 필요합니다.')).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByLabel('이름').fill('홍길동');
  await pay.click();
  await expect(page.getByText('결제 요청을 마쳤습니다.')).toBeVisible();
  expect(asked).toEqual(['리허설: 당근 10kg, 64900원을 결제할까요?']);
  expect(host.words(), 'nothing is left for the shop to mend').toEqual([]);
});
