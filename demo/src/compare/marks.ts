// The shapes of the matrix. They differ in form, so that a print without colours can be read.

import type { Status } from './matrix.js';

const shapes: Record<Status, string> = {
  works: 'm3.5 8.4 3 3 6-6.6',
  warnings: 'M8 2.2 14.4 13.4H1.6L8 2.2ZM8 6.3v3.4m0 1.6v.1',
  cannot: 'm4 4 8 8m0-8-8 8',
};

/** A decorative drawing; the words beside it carry the meaning. */
export function mark(status: Status): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[status]);
  svg.setAttribute('class', `icon mark mark-${status}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
