// readRedirect(): what PortOne adds to the address that a buyer returns to.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshModule, withGlobals } from './support.mjs';

const { readRedirect } = await freshModule();

const page = 'https://shop.example/return';

const table = [
  [
    'a payment',
    `${page}?imp_uid=imp_1&merchant_uid=order_1&imp_success=true`,
    { imp_uid: 'imp_1', merchant_uid: 'order_1', imp_success: true },
  ],
  [
    'a failure',
    `${page}?imp_uid=imp_1&merchant_uid=order_1&imp_success=false&error_code=F1&error_msg=%EC%B7%A8%EC%86%8C+%EB%90%A8`,
    {
      imp_uid: 'imp_1',
      merchant_uid: 'order_1',
      imp_success: false,
      error_code: 'F1',
      error_msg: '취소 됨',
    },
  ],
  ['the order number alone', `${page}?merchant_uid=order_1`, { merchant_uid: 'order_1' }],
  ["the shop's own parameters", `${page}?cart=7&imp_uid=imp_1&x`, { imp_uid: 'imp_1' }],
  ['a fragment', `${page}?imp_uid=imp_1#imp_uid=imp_2`, { imp_uid: 'imp_1' }],
  ['a repeated parameter', `${page}?imp_uid=imp_1&imp_uid=imp_2`, { imp_uid: 'imp_1' }],
  ['an address as an object', new URL(`${page}?imp_uid=imp_1`), { imp_uid: 'imp_1' }],
  ['the path a server sees', '/return?imp_uid=imp_1', { imp_uid: 'imp_1' }],
  ['a query alone', '?imp_uid=imp_1', { imp_uid: 'imp_1' }],
  ['a broken escape', `${page}?imp_uid=%E0%A4%A`, { imp_uid: '\ufffd%A' }],
  ['an ordinary page', page, null],
  ['other parameters', `${page}?__proto__=1&success=true`, null],
  ['a result in the fragment', `${page}#?imp_uid=imp_1`, null],
  ['an error without a payment', `${page}?error_msg=x`, null],
  ['nothing', '', null],
];

describe('readRedirect() reads', () => {
  for (const [sentence, url, expected] of table)
    it(sentence, () => assert.deepEqual(readRedirect(url), expected));

  it("the page's own address, if it is given none", async () => {
    await withGlobals({ location: { href: `${page}?imp_uid=imp_1` } }, () =>
      assert.deepEqual(readRedirect(), { imp_uid: 'imp_1' }),
    );
    assert.equal(readRedirect(), null, 'and nothing on a server');
  });
});
