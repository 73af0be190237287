// What people call the pay methods: the same names here and in the checkout element.

export { payMethodNames } from '../../web/src/element/method-names.js';
