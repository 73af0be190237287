// All files of one way of building the page, the server's among them.

import type { Order } from '../../../web/src/types.js';
import { elementFiles } from './element.js';
import type { File, Release, Words } from './files.js';
import { htmlFiles } from './html.js';
import { reactFiles, typescriptFiles, vueFiles } from './modules.js';
import type { Request } from './request.js';
import { serverModule, verifyModule } from './server.js';

export const targets = ['html', 'typescript', 'react', 'vue', 'element'] as const;
export type Target = (typeof targets)[number];

export interface Wanted {
  request: Request;
  /** For the element, which builds its parameters itself. */
  order: Order;
  release: Release;
  /** What is written on the button. */
  label: string;
  lang: 'ko' | 'en';
  t: Words;
}

function pageFiles(target: Target, { request, order, release, label, lang, t }: Wanted): File[] {
  switch (target) {
    case 'html':
      return htmlFiles(request, release, label, lang, t);
    case 'typescript':
      return typescriptFiles(request, label, t);
    case 'react':
      return reactFiles(request, label, t);
    case 'vue':
      return vueFiles(request, label, t);
    case 'element':
      return elementFiles(request, order, release, lang, t);
  }
}

export function generate(target: Target, wanted: Wanted): { page: File[]; server: File[] } {
  const { order, request, t } = wanted;
  // The element pays the order, the other ways pay the parameters.
  const { currency } = order;
  const paid: Request =
    target === 'element'
      ? {
          ...request,
          billing: order.billingKey !== undefined,
          order: {
            id: order.id,
            amount: order.amount ?? 0,
            currency,
            customerUid: order.billingKey,
          },
        }
      : request;
  return {
    page: pageFiles(target, wanted),
    server: [
      { name: 'verify.mjs', syntax: 'js', about: 'aboutVerify', code: verifyModule(paid, t) },
      { name: 'server.mjs', syntax: 'js', about: 'aboutServer', code: serverModule(paid, t) },
    ],
  };
}
