import { dateOf, dayAt, dayOf, weekdayOf } from '../time/civil.ts';
import { nextPeriod } from '../time/open/count.ts';
import type { OpenHours } from '../time/open/periods.ts';
import type { DayHours, Hours } from './hours.ts';

const MINUTE_MS = 60_000;

/** A moment on the hall's wall. */
export interface Wall {
  readonly date: string;
  readonly minute: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** Whether it is open now and how long, or when it opens next; null when nothing is known of that. */
export type Within =
  | { readonly open: true; readonly until: number }
  | { readonly open: false; readonly nextAt: number | null; readonly sameDay: boolean };

/** Takes epoch ms and the hall's offset from UTC in minutes; gives date, minute of the day and weekday there. */
export function wallOf(at: number, offsetMinutes: number): Wall {
  const wall = new Date(at + offsetMinutes * MINUTE_MS);
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    weekday: (wall.getUTCDay() + 6) % 7,
  };
}

const CLOSED: DayHours = { serve: [], issue: [] };

/** The hours of a date, YYYY-MM-DD: those of a special day, else of its weekday. */
export function hoursOn(hours: Hours, date: string): DayHours {
  const special = hours.special.find(day => day.date === date);
  if (special) return special.hours ?? CLOSED;
  return hours.week[weekdayOf(dayOf(date))] ?? CLOSED;
}

/** Whether numbers are given at `at` (epoch ms), till when, or from when on. */
export function issuing(hours: Hours, at: number, offsetMinutes: number): Within {
  return within(openHours(hours, 'issue', offsetMinutes), at);
}

/** Whether the counters serve at `at` (epoch ms), till when, or from when on. */
export function serving(hours: Hours, at: number, offsetMinutes: number): Within {
  return within(openHours(hours, 'serve', offsetMinutes), at);
}

/** The hours as the arithmetic of open time wants them: `serve` for the counters, `issue` for the kiosks. */
export function openHours(hours: Hours, kind: keyof DayHours, offsetMinutes: number): OpenHours {
  return { spansOn: day => hoursOn(hours, dateOf(day))[kind], offsetMinutes };
}

function within(open: OpenHours, at: number): Within {
  const period = nextPeriod(open, at);
  if (!period) return { open: false, nextAt: null, sameDay: false };
  if (period.from <= at) return { open: true, until: period.to };
  const sameDay = dayAt(period.from, open.offsetMinutes) === dayAt(at, open.offsetMinutes);
  return { open: false, nextAt: period.from, sameDay };
}
