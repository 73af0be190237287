// What the shell and the views promise each other. A view is a folder with an `index.ts` that
// exports `mount`; it is fetched when it is first opened.

import type {
  applyFix,
  Catalogue,
  Checkout,
  load,
  loadSdk,
  readRedirect,
} from '../../web/src/types.js';
import type { Facts } from './catalogue.js';
import type { Path } from './pointer.js';
import type { Session } from './state.js';

export type ViewId = 'request' | 'order' | 'compare' | 'code' | 'look-up';

/** What the script tag leaves on the page. */
export interface Script {
  load: typeof load;
  applyFix: typeof applyFix;
  loadSdk: typeof loadSdk;
  readRedirect: typeof readRedirect;
}

export interface App {
  readonly session: Session;
  readonly checker: Checkout;
  readonly script: Script;
  /** Every module, without its rules. */
  readonly facts: Facts;
  /** The catalogue with its rules, fetched when it is first asked for; rejects without a network. */
  catalogue(): Promise<Catalogue>;
  /** Opens a view; `rest` is its own part of the address: `go('look-up', 'kcp')`. */
  go(view: ViewId, rest?: string): void;
  /** The address of a view, for links. */
  href(view: ViewId, rest?: string): string;
  /** To the place where a member of the request is edited, in the request view. */
  goToMember(path: Path): void;
}

export interface View {
  /**
   * The view was opened with this `rest` of its address, or, while it is open, the language or the
   * shared state has changed. Called often: draw only what is different.
   */
  show(rest: string): void;
  /** Another view was opened. */
  hide?(): void;
}

export type Mount = (root: HTMLElement, app: App) => View;
