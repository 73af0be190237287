// Pages that are built: one module of plain TypeScript that prepares, pays and confirms, and what
// each framework puts around it.

import type { File, Words } from './files.js';
import { memberComments } from './html.js';
import { attribute, literal, quoted } from './literal.js';
import type { Request } from './request.js';

/** payment.ts */
function paymentModule(request: Request, t: Words): string {
  const { api, uiType = '', params, pg } = request;
  const object = literal(params, { comments: memberComments(request, t) });
  const channel =
    typeof params.channelKey === 'string' ? `, channels: { [params.channelKey]: '${pg}' }` : '';
  const messages = literal({
    paid: t('c_paid'),
    waiting: t('c_waiting'),
    unpaid: t('c_unpaid'),
  });
  const open =
    api === 'loadUI'
      ? `/** ${t('c_drawButton')} */
export async function drawButton(show: (message: string) => void): Promise<void> {
  const sdk = await loadSdk({ userCode });
  sdk?.loadUI?.(${quoted(uiType)}, params, (response) => void confirmPayment(response).then(show));
}`
      : `let sdk: Sdk | null = null;

/** ${t('c_prepare')} */
export async function prepare(): Promise<void> {
  sdk = await loadSdk({ userCode });
}

/** ${t('c_pay')} */
export async function pay(): Promise<string> {
  const ready = sdk;
  if (!ready) return messages.unpaid;
  const response = await new Promise<PaymentResponse>((resolve) => {
    ready.request_pay(params, resolve);
  });
  return confirmPayment(response);
}`;
  const types = [
    'guard',
    'loadSdk',
    'readRedirect',
    'type PaymentResponse',
    'type RedirectResult',
    ...(api === 'loadUI' ? [] : ['type Sdk']),
  ];
  return `// ${t('c_paymentModule')}

import {
${types.map((name) => `  ${name},\n`).join('')}} from 'imp-checkout';

const userCode = 'imp00000000'; // ${t('c_userCode')}

const params = ${object};

// ${t('c_guard')}
void guard({ mode: 'block'${channel} });

const messages: Record<'paid' | 'waiting' | 'unpaid', string> = ${messages};

${open}

/** ${t('c_confirm')} */
async function confirmPayment(response: PaymentResponse | RedirectResult): Promise<string> {
  const { imp_uid, merchant_uid, error_code, error_msg } = response;
  if (error_code || !imp_uid) return error_msg ?? messages.unpaid;
  try {
    const answer = await fetch('/payment/complete', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ imp_uid, merchant_uid }),
    });
    const { result } = (await answer.json()) as { result: string };
    return result === 'paid' || result === 'waiting' ? messages[result] : messages.unpaid;
  } catch {
    return messages.unpaid;
  }
}

/** ${t('c_finishRedirect')} */
export async function finishRedirect(): Promise<string> {
  const response = readRedirect();
  return response ? confirmPayment(response) : messages.unpaid;
}
`;
}

const container = (uiType: string, className: string) =>
  `<div ${className}="portone-ui-container" data-portone-ui-type="${attribute(uiType)}"></div>`;

const payment = (request: Request, t: Words): File => ({
  name: 'payment.ts',
  syntax: 'ts',
  about: 'aboutPayment',
  code: paymentModule(request, t),
});

export function typescriptFiles(request: Request, label: string, t: Words): File[] {
  const { api, uiType = '' } = request;
  const checkout =
    api === 'loadUI'
      ? `// ${t('c_uiContainer')}
// ${container(uiType, 'class')}
// <p id="message" role="status"></p>

import { drawButton } from './payment';

const show = (text: string) => {
  const message = document.querySelector('#message');
  if (message) message.textContent = text;
};

drawButton(show).catch(() => show(${quoted(t('c_notReady'))}));
`
      : `// <button type="button" id="pay">${attribute(label)}</button>
// <p id="message" role="status"></p>

import { pay, prepare } from './payment';

const show = (text: string) => {
  const message = document.querySelector('#message');
  if (message) message.textContent = text;
};

prepare().catch(() => show(${quoted(t('c_notReady'))}));

document.querySelector('#pay')?.addEventListener('click', () => {
  void pay().then(show);
});
`;
  return [
    payment(request, t),
    { name: 'checkout.ts', syntax: 'ts', about: 'aboutCheckoutScript', code: checkout },
    {
      name: 'payment-done.ts',
      syntax: 'ts',
      about: 'aboutReturnScript',
      code: `// <p id="message" role="status"></p>

import { finishRedirect } from './payment';

void finishRedirect().then((text) => {
  const message = document.querySelector('#message');
  if (message) message.textContent = text;
});
`,
    },
  ];
}

export function reactFiles(request: Request, label: string, t: Words): File[] {
  const { api, uiType = '' } = request;
  const component =
    api === 'loadUI'
      ? `import { useEffect, useState } from 'react';
import { drawButton } from './payment';

export function PayButton() {
  const [message, setMessage] = useState('');

  useEffect(() => {
    drawButton(setMessage).catch(() => setMessage(${quoted(t('c_notReady'))}));
  }, []);

  return (
    <>
      ${container(uiType, 'className')}
      <p role="status">{message}</p>
    </>
  );
}
`
      : `import { useEffect, useState } from 'react';
import { pay, prepare } from './payment';

export function PayButton() {
  const [message, setMessage] = useState('');

  useEffect(() => {
    prepare().catch(() => setMessage(${quoted(t('c_notReady'))}));
  }, []);

  return (
    <>
      <button type="button" onClick={() => void pay().then(setMessage)}>
        {${quoted(label)}}
      </button>
      <p role="status">{message}</p>
    </>
  );
}
`;
  return [
    payment(request, t),
    { name: 'PayButton.tsx', syntax: 'tsx', about: 'aboutComponent', code: component },
    {
      name: 'PaymentDone.tsx',
      syntax: 'tsx',
      about: 'aboutReturnComponent',
      code: `import { useEffect, useState } from 'react';
import { finishRedirect } from './payment';

export function PaymentDone() {
  const [message, setMessage] = useState(${quoted(t('c_checking'))});

  useEffect(() => {
    void finishRedirect().then(setMessage);
  }, []);

  return <p role="status">{message}</p>;
}
`,
    },
  ];
}

export function vueFiles(request: Request, label: string, t: Words): File[] {
  const { api, uiType = '' } = request;
  const component =
    api === 'loadUI'
      ? `<script setup lang="ts">
import { onMounted, ref } from 'vue';
import { drawButton } from './payment';

const message = ref('');

onMounted(() => {
  drawButton((text) => (message.value = text)).catch(() => {
    message.value = ${quoted(t('c_notReady'), true)};
  });
});
</script>

<template>
  ${container(uiType, 'class')}
  <p role="status">{{ message }}</p>
</template>
`
      : `<script setup lang="ts">
import { onMounted, ref } from 'vue';
import { pay, prepare } from './payment';

const label = ${quoted(label, true)};
const message = ref('');

onMounted(() => {
  prepare().catch(() => {
    message.value = ${quoted(t('c_notReady'), true)};
  });
});

async function onClick() {
  message.value = await pay();
}
</script>

<template>
  <button type="button" @click="onClick">{{ label }}</button>
  <p role="status">{{ message }}</p>
</template>
`;
  return [
    payment(request, t),
    { name: 'PayButton.vue', syntax: 'vue', about: 'aboutComponent', code: component },
    {
      name: 'PaymentDone.vue',
      syntax: 'vue',
      about: 'aboutReturnComponent',
      code: `<script setup lang="ts">
import { onMounted, ref } from 'vue';
import { finishRedirect } from './payment';

const message = ref(${quoted(t('c_checking'), true)});

onMounted(async () => {
  message.value = await finishRedirect();
});
</script>

<template>
  <p role="status">{{ message }}</p>
</template>
`,
    },
  ];
}
