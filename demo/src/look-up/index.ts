// STUB until its owner fills it.

import type { Mount } from '../view.js';

export const mount: Mount = (root) => ({ show: () => (root.textContent = '…') });
