import { dayOf, type LegalCalendar, type PublishedYear, weekdayOf } from '../../../server/contract/time.ts';

/** What a day is: `expected` is off by the law itself while the year is not announced. */
export type DayKind = 'work' | 'weekend' | 'off' | 'worked' | 'expected';

/** Takes the announced years and the calendar made of them; gives what a date is. */
export function kindsOf(years: readonly PublishedYear[], calendar: LegalCalendar): (date: string) => DayKind {
  const named = new Map(years.flatMap(({ days }) => days.map(({ date, off }) => [date, off])));
  return date => {
    const off = named.get(date);
    if (off !== undefined) return off ? 'off' : 'worked';
    const day = dayOf(date);
    if (weekdayOf(day) > 4) return 'weekend';
    return calendar.working(day) ? 'work' : 'expected';
  };
}
