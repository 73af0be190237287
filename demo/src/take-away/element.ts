// A page with <imp-checkout>, which builds the parameters itself from the order and the channels.

import type { Order } from '../../../web/src/types.js';
import type { File, Release, Words } from './files.js';
import { returnPage, scriptTag, sentences } from './html.js';
import { literal } from './literal.js';
import type { Request } from './request.js';

function elementPage(
  { params, pg }: Request,
  order: Order,
  release: Release,
  lang: string,
  t: Words,
): string {
  const { channelKey, method, redirectUrl, ...bought } = order;
  const key = typeof params.channelKey === 'string' ? params.channelKey : channelKey;
  const channels = [
    {
      channelKey: key ?? 'channel-key-00000000-0000-0000-0000-000000000000',
      pg,
      ...(method === undefined ? {} : { methods: [method] }),
    },
  ];
  const object = (value: unknown, comments: Record<string, string> = {}) =>
    literal(value, { indent: 6, inPage: true, comments });
  const back =
    redirectUrl === undefined
      ? ''
      : `\n      checkout.redirectUrl = ${object(redirectUrl)}; // ${t('c_redirect')}`;
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${t('c_checkoutTitle')}</title>
  </head>
  <body>
    <imp-checkout user-code="imp00000000"></imp-checkout>
    <p id="message" role="status"></p>

${scriptTag(release)}
    <script>
      const messages = ${sentences(t)};

      const checkout = document.querySelector('imp-checkout');
      // ${t('c_elementChannels')}
      checkout.channels = ${object(channels)};
      checkout.order = ${object(bought, { id: t('c_merchantUid'), amount: t('c_amount') })};${back}

      // ${t('c_elementResult')}
      checkout.addEventListener('imp-checkout-result', async ({ detail }) => {
        const { imp_uid, merchant_uid } = detail.response ?? detail.redirect ?? {};
        if (!imp_uid) return;
        const answer = await fetch('/payment/complete', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ imp_uid, merchant_uid }),
        });
        const { result } = await answer.json();
        document.querySelector('#message').textContent = messages[result] ?? messages.unpaid;
      });
    </script>
  </body>
</html>
`;
}

export function elementFiles(
  request: Request,
  order: Order,
  release: Release,
  lang: string,
  t: Words,
): File[] {
  const page: File = {
    name: 'checkout.html',
    syntax: 'html',
    about: 'aboutElement',
    code: elementPage(request, order, release, lang, t),
  };
  // Without an address of its own the element reads the result on this very page.
  if (order.redirectUrl === undefined) return [page];
  return [
    page,
    {
      name: 'payment-done.html',
      syntax: 'html',
      about: 'aboutReturn',
      code: returnPage(release, lang, t),
    },
  ];
}
