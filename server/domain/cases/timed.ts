import type { Case } from './case.ts';
import { lightOn, type Milestone, milestones, nextTurn } from './clocks/light.ts';
import type { Reckoning } from './clocks/reckoning.ts';
import { runningClock, timesOf } from './clocks/running.ts';
import { coming } from './findings/coming.ts';

/** When the light of a case turns, by the hall's calendar and rules. */
export function turnsOf({ calendar, lights }: Reckoning, one: Case): Milestone[] {
  const clock = runningClock(one);
  return milestones(calendar, clock, timesOf(calendar, clock), lights);
}

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/**
 * The case with its last days, and the first day from a date on on which its light is another or something is found of
 * it: that date itself while a turn is owed, so that no other act of the day passes over it (rule G3). Its light itself
 * turns by facts only.
 */
export function timed({ calendar, lights }: Reckoning, one: Case, on: string): Case {
  const clock = runningClock(one);
  const times = timesOf(calendar, clock);
  const turns = milestones(calendar, clock, times, lights);
  return {
    ...one,
    dueOn: times.dueOn,
    statutoryOn: times.statutoryOn,
    provisional: times.provisional,
    lightOn: earliest([
      one.light === lightOn(turns, on) ? nextTurn(turns, on) : on,
      ...coming(calendar, one).map(finding => finding.on),
    ]),
  };
}
