// A page without a build step: the script tags, a guarded call, the page that payments return to.

import type { File, Release, Words } from './files.js';
import { attribute, jsonAttribute, literal, quoted } from './literal.js';
import type { Request } from './request.js';

/** The tag of imp-checkout.js; `more` are further attributes. */
export function scriptTag({ integrity }: Release, more: readonly string[] = []): string {
  const pinned = integrity ? [`integrity="${integrity}"`, 'crossorigin="anonymous"'] : [];
  const all = ['src="imp-checkout.js"', ...pinned, ...more];
  if (all.length === 1) return `    <script ${all[0]}></script>`;
  return ['    <script', ...all.map((one) => `      ${one}`), '    ></script>'].join('\n');
}

/** What the buyer reads, by what the server says. */
export function sentences(t: Words): string {
  return literal(
    { paid: t('c_paid'), waiting: t('c_waiting'), unpaid: t('c_unpaid') },
    { indent: 6, inPage: true },
  );
}

export const memberComments = ({ addedRedirect, params }: Request, t: Words) => ({
  ...('merchant_uid' in params ? { merchant_uid: t('c_merchantUid') } : {}),
  ...('amount' in params ? { amount: t('c_amount') } : {}),
  ...('customer_uid' in params ? { customer_uid: t('c_customerUid') } : {}),
  ...(addedRedirect ? { m_redirect_url: t('c_redirect') } : {}),
});

const page = (lang: string, title: string, body: string) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
${body}
  </body>
</html>
`;

/** The function that asks the server, as both pages have it. */
const confirmFunction = (t: Words) => `      // ${t('c_confirm')}
      async function confirmPayment({ imp_uid, merchant_uid, error_code, error_msg }) {
        if (error_code || !imp_uid) return error_msg ?? messages.unpaid;
        const answer = await fetch('/payment/complete', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ imp_uid, merchant_uid }),
        });
        const { result } = await answer.json();
        return messages[result] ?? messages.unpaid;
      }`;

export function checkoutPage(
  request: Request,
  release: Release,
  label: string,
  lang: string,
  t: Words,
): string {
  const { api, uiType = '', params, pg } = request;
  const channel = params.channelKey;
  const channels =
    typeof channel === 'string' ? [`data-channels=${jsonAttribute({ [channel]: pg })}`] : [];
  const object = literal(params, {
    indent: 6,
    inPage: true,
    comments: memberComments(request, t),
  });
  const place =
    api === 'loadUI'
      ? `    <!-- ${t('c_uiContainer')} -->
    <div class="portone-ui-container" data-portone-ui-type="${attribute(uiType)}"></div>`
      : `    <button type="button" id="pay">${attribute(label)}</button>`;
  const call =
    api === 'loadUI'
      ? `      IMP.loadUI(${quoted(uiType, true)}, params, show);`
      : `      document.querySelector('#pay').addEventListener('click', () => {
        // ${t('c_withinClick')}
        IMP.request_pay(params, show);
      });`;
  return page(
    lang,
    t('c_checkoutTitle'),
    `${place}
    <p id="message" role="status"></p>

    <script src="https://cdn.iamport.kr/v1/iamport.js"></script>
    <!-- ${t('c_guard')} -->
${scriptTag(release, ['data-guard="block"', ...(lang === 'ko' ? [] : [`data-lang="${lang}"`]), ...channels])}
    <script>
      IMP.init('imp00000000'); // ${t('c_userCode')}

      const params = ${object};

      const messages = ${sentences(t)};

${confirmFunction(t)}

      function show(response) {
        confirmPayment(response)
          .catch(() => messages.unpaid)
          .then((message) => (document.querySelector('#message').textContent = message));
      }

${call}
    </script>`,
  );
}

export function returnPage(release: Release, lang: string, t: Words): string {
  return page(
    lang,
    t('c_doneTitle'),
    `    <p id="message" role="status">${t('c_checking')}</p>

${scriptTag(release)}
    <script>
      const messages = ${sentences(t)};

${confirmFunction(t)}

      // ${t('c_readRedirect')}
      const response = ImpCheckout.readRedirect();
      (response ? confirmPayment(response) : Promise.reject())
        .catch(() => messages.unpaid)
        .then((message) => (document.querySelector('#message').textContent = message));
    </script>`,
  );
}

export function htmlFiles(
  request: Request,
  release: Release,
  label: string,
  lang: string,
  t: Words,
): File[] {
  return [
    {
      name: 'checkout.html',
      syntax: 'html',
      about: 'aboutCheckout',
      code: checkoutPage(request, release, label, lang, t),
    },
    {
      name: 'payment-done.html',
      syntax: 'html',
      about: 'aboutReturn',
      code: returnPage(release, lang, t),
    },
  ];
}
