// The documented ways of writing a date, each with one moment written in it.

import type { Parameter } from '../../../web/src/types.js';

/** A moment in Korean time, whatever the zone of the machine. */
export function inSeoul(moment: Date): Record<'YYYY' | 'MM' | 'DD' | 'HH' | 'mm' | 'ss', string> {
  const shifted = new Date(moment.getTime() + 9 * 3_600_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    YYYY: String(shifted.getUTCFullYear()),
    MM: two(shifted.getUTCMonth() + 1),
    DD: two(shifted.getUTCDate()),
    HH: two(shifted.getUTCHours()),
    mm: two(shifted.getUTCMinutes()),
    ss: two(shifted.getUTCSeconds()),
  };
}

/** The moment in a format of the catalogue: `YYYY-MM-DD HH:mm`, `ISO8601`. */
export function written(format: string, moment: Date): string {
  const pattern = format === 'ISO8601' ? 'YYYY-MM-DDTHH:mm:ss+09:00' : format;
  const parts = inSeoul(moment);
  return pattern.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part as keyof typeof parts]);
}

/** Every format that a parameter takes, with how many parameters do. */
export function dateFormats(
  modules: readonly { parameters: readonly Pick<Parameter, 'dates'>[] }[],
): { format: string; uses: number }[] {
  const uses = new Map<string, number>();
  for (const { parameters } of modules) {
    for (const { dates = [] } of parameters) {
      for (const format of dates) uses.set(format, (uses.get(format) ?? 0) + 1);
    }
  }
  return [...uses].map(([format, n]) => ({ format, uses: n })).sort((a, b) => b.uses - a.uses);
}
