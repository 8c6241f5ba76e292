import type { Limit } from '../entry/entry.ts';
import type { ChartWords } from './words.ts';

/** A limit in words: no working day is on the spot, no calendar day is on the same day. */
export function limitWords({ n, unit }: Limit, { limit }: ChartWords): string {
  if (n === 0) return unit === 'G' ? limit.spot : limit.today;
  return unit === 'G' ? limit.workingDays(n) : limit.days(n);
}
