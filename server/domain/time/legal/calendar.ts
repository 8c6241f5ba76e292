import { dayOf, weekdayOf } from '../civil.ts';
import { statutoryDaysOff } from './statutory.ts';

/** A date that is not as its weekday: a day off, or a day worked in its place (调休). */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
  readonly off: boolean;
}

/** A year as the State Council's General Office announced it (部分节假日安排的通知). */
export interface PublishedYear {
  readonly year: number;
  /** Where the announcement stands: its address or number. */
  readonly source: string;
  readonly days: readonly NamedDay[];
}

/** Which days the law counts as working days (行政许可法 82). */
export interface LegalCalendar {
  readonly working: (day: number) => boolean;
  /** False where the announcement that decides on this day is not out: what is said of it is provisional. */
  readonly published: (day: number) => boolean;
}

/** An announcement has moved days of the year before it: 2018-12-29 was worked for 2019. */
const LAST_DAYS = 7;

/**
 * Takes the announced years; gives the calendar of working days. A year that is not announced has its weekends and the
 * days off that the law itself fixes, and is called unpublished. Later in the list wins where two name a date.
 */
export function legalCalendar(years: readonly PublishedYear[]): LegalCalendar {
  const named = new Map<number, boolean>();
  const known = new Set<number>();
  const guessed = new Map<number, ReadonlySet<number>>();
  for (const { year, days } of years) {
    known.add(year);
    for (const { date, off } of days) named.set(dayOf(date), !off);
  }
  const dayOff = (day: number, year: number): boolean => {
    let days = guessed.get(year);
    if (!days) guessed.set(year, (days = new Set(statutoryDaysOff(year).map(dayOf))));
    return days.has(day);
  };
  return {
    working(day) {
      const said = named.get(day);
      if (said !== undefined) return said;
      if (weekdayOf(day) > 4) return false;
      const year = yearOf(day);
      return known.has(year) || !dayOff(day, year);
    },
    published: day => known.has(yearOf(day)) && known.has(yearOf(day + LAST_DAYS)),
  };
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
