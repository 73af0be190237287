// The server's part, which makes a payment a payment: it asks PortOne, and compares with the order.
// https://developers.portone.io/opi/ko/integration/start/v1/auth?v=v1#complete
// https://developers.portone.io/opi/ko/integration/webhook/readme-v1?v=v1

import type { Words } from './files.js';
import { literal, quoted } from './literal.js';
import type { Request } from './request.js';

/** verify.mjs */
export function verifyModule({ billing, order }: Request, t: Words): string {
  const sameCurrency =
    order.currency === undefined ? '' : ' &&\n    payment.currency === order.currency';
  const billingKey = `
/** ${t('c_verifyBilling')} */
export async function verifyBillingKey(order) {
  const key = await ask(\`/subscribe/customers/\${encodeURIComponent(order.customerUid)}\`, {
    headers: { Authorization: \`Bearer \${await accessToken()}\` },
  });
  return key.customer_uid === order.customerUid ? 'paid' : 'unpaid';
}
`;
  return `// ${t('c_verifyModule')}
// ${t('c_node18')}

const api = 'https://api.iamport.kr';

async function ask(path, options) {
  const answer = await fetch(api + path, { ...options, signal: AbortSignal.timeout(10_000) });
  // ${t('c_code0')}
  const { code, message, response } = await answer.json();
  if (!answer.ok || code !== 0) throw new Error(\`PortOne \${answer.status}: \${message}\`);
  return response;
}

/** ${t('c_token')} */
async function accessToken() {
  const { access_token } = await ask('/users/getToken', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      imp_key: process.env.PORTONE_API_KEY,
      imp_secret: process.env.PORTONE_API_SECRET,
    }),
  });
  return access_token;
}

/** ${t('c_verifyPayment')} */
export async function verifyPayment(impUid, order) {
  const payment = await ask(\`/payments/\${encodeURIComponent(impUid)}\`, {
    headers: { Authorization: \`Bearer \${await accessToken()}\` },
  });
  const same =
    payment.imp_uid === impUid &&
    payment.merchant_uid === order.id &&
    payment.amount === order.amount${sameCurrency};
  if (!same) return 'mismatch';
  if (payment.status === 'paid') return 'paid';
  // ${t('c_ready')}
  if (payment.status === 'ready') return 'waiting';
  return payment.status === 'cancelled' ? 'cancelled' : 'unpaid';
}
${billing ? billingKey : ''}`;
}

/** server.mjs */
export function serverModule({ billing, order }: Request, t: Words): string {
  const stored = literal({
    id: order.id,
    amount: order.amount,
    ...(order.currency === undefined ? {} : { currency: order.currency }),
    ...(order.customerUid === undefined ? {} : { customerUid: order.customerUid }),
    state: 'new',
  });
  const onlyKey = billing && order.amount === 0;
  const verify = onlyKey ? 'await verifyBillingKey(order)' : 'await verifyPayment(imp_uid, order)';
  const keyToo =
    billing && !onlyKey
      ? `
  // ${t('c_keyToo')}
  if (order.state === 'paid') order.hasKey = (await verifyBillingKey(order)) === 'paid';`
      : '';
  const imports = onlyKey
    ? 'verifyBillingKey'
    : billing
      ? 'verifyBillingKey, verifyPayment'
      : 'verifyPayment';
  const guardUid = onlyKey ? '' : " || typeof imp_uid !== 'string'";
  return `// ${t('c_serverModule')}
// PORTONE_API_KEY=… PORTONE_API_SECRET=… node server.mjs

import { createServer } from 'node:http';
import { ${imports} } from './verify.mjs';

// ${t('c_orders')}
const orders = new Map();
const saved = ${stored};
orders.set(saved.id, saved);

/** ${t('c_complete')} */
async function complete({ imp_uid, merchant_uid }) {
  const order = orders.get(merchant_uid);
  if (!order${guardUid}) return 'unpaid';
  const result = ${verify};
  // ${t('c_staysPaid')}
  if (order.state !== 'paid' || result === 'cancelled') order.state = result;${keyToo}
  if (result === 'mismatch') {
    console.error(${quoted(t('c_mismatch'))}, order.id);
  }
  return result;
}

/** ${t('c_body')} */
async function read(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 10_000) throw new Error('too long');
  }
  return request.headers['content-type']?.includes('json')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}

const server = createServer(async (request, response) => {
  const answer = (status, body) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.method !== 'POST') return answer(404, {});
  try {
    switch (request.url) {
      case '/payment/complete': // ${t('c_fromPage')}
        return answer(200, { result: await complete(await read(request)) });
      case '/payment/webhook': // ${t('c_fromPortOne')}
        await complete(await read(request));
        return answer(200, {});
      default:
        return answer(404, {});
    }
  } catch (error) {
    console.error(error);
    // ${t('c_retry')}
    return answer(502, { result: 'unpaid' });
  }
});

server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(\`http://127.0.0.1:\${server.address().port}\`);
});
`;
}
