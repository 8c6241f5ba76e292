import type { LegalCalendar } from '../../time/legal/calendar.ts';
import type { Case } from '../case.ts';
import { runningClock, timesOf } from '../clocks/running.ts';

/** Whether the limit within which a case must be decided is over: the statute's, or the promise where no statute says. */
export function isOver(calendar: LegalCalendar, one: Case, on: string): boolean {
  const { statutoryOn, dueOn } = timesOf(calendar, runningClock(one));
  const last = statutoryOn ?? dueOn;
  return last !== null && on > last;
}

/** Whether the promise is still open on a date; where nothing is promised it is not. */
export function isPromiseOpen(calendar: LegalCalendar, one: Case, on: string): boolean {
  const { dueOn } = timesOf(calendar, runningClock(one));
  return dueOn !== null && on <= dueOn;
}
