import type { Case } from './case.ts';
import { courseOf } from './clocks/course.ts';
import { lightOn, nextTurn } from './clocks/light.ts';
import type { Reckoning } from './clocks/reckoning.ts';
import { coming } from './findings/coming.ts';

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/**
 * The case with its last days, and the first day from a date on on which its light is another or something is found of
 * it: that date itself while a turn is owed, so that no other act of the day passes over it (rule G3). Its light itself
 * turns by facts only. `seq`: number of the fact by which it is counted.
 */
export function timed(reckoning: Reckoning, one: Case, on: string, seq = one.seq): Case {
  const { times, turns } = courseOf(reckoning, one);
  return {
    ...one,
    seq,
    dueOn: times.dueOn,
    statutoryOn: times.statutoryOn,
    provisional: times.provisional,
    lightOn: earliest([
      one.light === lightOn(turns, on) ? nextTurn(turns, on) : on,
      ...coming(reckoning.calendar, one).map(finding => finding.on),
    ]),
  };
}
