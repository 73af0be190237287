// The real time for rules that need a clock, as Korea writes it: documented dates mean Korean days.

const koreanOffset = 9 * 60 * 60 * 1000;

export const now = (): string =>
  new Date(Date.now() + koreanOffset).toISOString().replace('Z', '+09:00');
