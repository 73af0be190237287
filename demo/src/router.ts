// The address as the page reads it: `#/look-up/kcp/phone-needs-buyer-name`, `#/request?s=…`. Made by
// hand or cut off, it leads to the request, never to an error.

import type { ViewId } from './view.js';

export const viewIds: readonly ViewId[] = ['request', 'order', 'compare', 'code', 'look-up'];

export interface Place {
  view: ViewId;
  /** The view's own part, decoded by nobody: `kcp/phone-needs-buyer-name`. */
  rest: string;
  /** A shared state, as the link carries it, or null. */
  shared: string | null;
}

export function readPlace(fragment: string): Place {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const [name = '', ...rest] = path.split('/');
  const view = viewIds.find((id) => id === name) ?? 'request';
  const shared = /(?:^|&)s=([^&]*)/.exec(query)?.[1] ?? null;
  return { view, rest: view === name ? rest.join('/') : '', shared };
}

export const writePlace = (view: ViewId, rest = ''): string =>
  `#/${view}${rest === '' ? '' : `/${rest}`}`;
