import type { Case } from './case.ts';
import { type Milestone, milestones, nextTurn } from './clocks/light.ts';
import type { Reckoning } from './clocks/reckoning.ts';
import { runningClock, timesOf } from './clocks/running.ts';

/** When the light of a case turns, by the hall's calendar and rules. */
export function turnsOf({ calendar, lights }: Reckoning, one: Case): Milestone[] {
  const clock = runningClock(one);
  return milestones(calendar, clock, timesOf(calendar, clock), lights);
}

/** The case with its last days and the next turn of its light after a date. Its light itself turns by facts only. */
export function timed({ calendar, lights }: Reckoning, one: Case, on: string): Case {
  const clock = runningClock(one);
  const times = timesOf(calendar, clock);
  return {
    ...one,
    dueOn: times.dueOn,
    statutoryOn: times.statutoryOn,
    provisional: times.provisional,
    lightOn: nextTurn(milestones(calendar, clock, times, lights), on),
  };
}
