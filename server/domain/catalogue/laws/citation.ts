import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';

/** A place of law: its full name, without brackets, and the article. */
export interface Cited {
  readonly law: string;
  readonly article: string;
}

/** A place of law as Chinese papers write it: 《law》article. */
export const citation = ({ law, article }: Cited): string => `《${law}》${article}`;

/** Whether the hall knows that a law does not hold at a moment: it was repealed from that day or before. */
export function isRepealed(hall: Hall, law: string, now: number, utcOffsetMinutes: number): boolean {
  const known = [...hall.laws.values()].find(({ name }) => name === law);
  const from = known?.repealedFrom ?? null;
  return from !== null && from <= wallOf(now, utcOffsetMinutes).date;
}
