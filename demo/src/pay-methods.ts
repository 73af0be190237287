// What people call the pay methods: the same names here and in the checkout element. A method without
// a name there shows its code.

import { payMethodNames } from '../../web/src/element/method-names.js';
import { language } from './language.js';

export { payMethodNames };

/** `신용카드 · card`, or the code alone. */
export function methodName(method: string): string {
  const name = Object.hasOwn(payMethodNames, method) ? payMethodNames[method] : undefined;
  return name ? `${name[language()]} · ${method}` : method;
}
