import { dateOf, dayAt, startOf } from '../time/civil.ts';
import { nextPeriod } from '../time/open/count.ts';
import type { DayHours, Hours } from './hours.ts';
import { openHours } from './when.ts';

/** When a hall that is not open opens next, and whether that is today; null while nothing is known of that. */
export interface NextHours {
  readonly nextAt: number | null;
  readonly sameDay: boolean;
}

/** The first hours of a later day than that of `at` (epoch ms); null where none are set. */
export function hoursAfterToday(
  hours: Hours,
  kind: keyof DayHours,
  at: number,
  offsetMinutes: number,
): number | null {
  const tomorrow = startOf(dayAt(at, offsetMinutes) + 1, offsetMinutes);
  const period = nextPeriod(openHours(hours, kind, offsetMinutes), tomorrow);
  return period && Math.max(period.from, tomorrow);
}

/**
 * What a hall that is not open says of its hours (rule D5). `lastDate` is the date of its newest service day: when that
 * is today's, today is over; else today's hours are yet to come, or run already and nobody knows when it will be opened.
 */
export function hoursWhileClosed(
  hours: Hours,
  kind: keyof DayHours,
  lastDate: string | null,
  at: number,
  offsetMinutes: number,
): NextHours {
  const today = dayAt(at, offsetMinutes);
  if (lastDate === dateOf(today))
    return { nextAt: hoursAfterToday(hours, kind, at, offsetMinutes), sameDay: false };
  const period = nextPeriod(openHours(hours, kind, offsetMinutes), at);
  if (period === null || period.from <= at) return { nextAt: null, sameDay: false };
  return { nextAt: period.from, sameDay: dayAt(period.from, offsetMinutes) === today };
}
