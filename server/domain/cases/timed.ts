import type { LegalCalendar } from '../time/legal/calendar.ts';
import type { Case } from './case.ts';
import { type Milestone, milestones, nextTurn } from './clocks/light.ts';
import { runningClock, timesOf } from './clocks/running.ts';

/** When the light of a case turns, by a calendar. */
export function turnsOf(calendar: LegalCalendar, one: Case): Milestone[] {
  const clock = runningClock(one);
  return milestones(calendar, clock, timesOf(calendar, clock));
}

/** The case with its last days and the next turn of its light after a date. Its light itself turns by facts only. */
export function timed(calendar: LegalCalendar, one: Case, on: string): Case {
  const clock = runningClock(one);
  const times = timesOf(calendar, clock);
  return {
    ...one,
    dueOn: times.dueOn,
    statutoryOn: times.statutoryOn,
    provisional: times.provisional,
    lightOn: nextTurn(milestones(calendar, clock, times), on),
  };
}
