import type { Case } from './case.ts';
import { countOf } from './clocks/counted.ts';
import type { Reckoning } from './clocks/reckoning.ts';

/**
 * The case with its last days, and the first day from a date on on which its light is another or something is found of
 * it: that date itself while a turn is owed, so that no other act of the day passes over it (rule G3). Its light itself
 * turns by facts only. `seq`: number of the fact by which it is counted.
 */
export const timed = (reckoning: Reckoning, one: Case, on: string, seq = one.seq): Case => {
  return { ...one, seq, ...countOf(reckoning, one, one.light, on).days };
};
