import { dayOf, weekdayOf } from '../civil.ts';
import type { PublishedYear } from '../legal/calendar.ts';

export type CalendarFaultCode =
  | 'no_source'
  | 'no_days'
  | 'bad_date'
  | 'other_year'
  | 'duplicate_date'
  | 'empty_name'
  | 'worked_weekday'
  | 'contradicts';

/** What is wrong, on which date; empty for the year as a whole. */
export interface CalendarFault {
  readonly code: CalendarFaultCode;
  readonly date: string;
}

/** An announcement may name days so near to its year: 2018-12-29 was worked for 2019. */
const NEAR_DAYS = 10;

/**
 * Takes a year as announced and the others; gives every fault that keeps it from being used (rule L6), none when it is
 * sound. A day worked in another's place lies on a weekend; two years may name one date only alike.
 */
export function checkYear(year: PublishedYear, others: readonly PublishedYear[]): CalendarFault[] {
  const elsewhere = new Map(
    others.filter(one => one.year !== year.year).flatMap(one => one.days.map(day => [day.date, day.off])),
  );
  const dates = year.days.map(day => day.date);
  const twice = new Set(dates.filter((date, at) => dates.indexOf(date) !== at));
  return [
    ...(year.source.trim() === '' ? [{ code: 'no_source' as const, date: '' }] : []),
    ...(year.days.length === 0 ? [{ code: 'no_days' as const, date: '' }] : []),
    ...[...twice].map(date => ({ code: 'duplicate_date' as const, date })),
    ...year.days.flatMap(({ date, name, off }) => {
      const codes: CalendarFaultCode[] = [];
      const day = dayIn(date);
      if (day === null) codes.push('bad_date');
      else if (!isNear(day, year.year)) codes.push('other_year');
      else if (!off && weekdayOf(day) < 5) codes.push('worked_weekday');
      if (name.trim() === '') codes.push('empty_name');
      if (elsewhere.has(date) && elsewhere.get(date) !== off) codes.push('contradicts');
      return codes.map(code => ({ code, date }));
    }),
  ];
}

function dayIn(date: string): number | null {
  try {
    return dayOf(date);
  } catch {
    return null;
  }
}

const isNear = (day: number, year: number): boolean =>
  dayOf(`${year}-01-01`) - NEAR_DAYS <= day && day <= dayOf(`${year}-12-31`) + NEAR_DAYS;
