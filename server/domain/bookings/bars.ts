import type { Hall } from '../state/hall.ts';
import { dateOf, dayOf } from '../time/civil.ts';
import { type BookingRules, bookingRules } from './rules.ts';

/**
 * Takes the dates that were missed, in any order, and the rules; gives the first date on which one may book again
 * (rule Y9), or null where nobody is barred. The last miss that was one too many counts.
 */
export function barredUntil(dates: readonly string[], { bar }: Pick<BookingRules, 'bar'>): string | null {
  if (bar === null) return null;
  const days = dates.map(dayOf).sort((a, b) => a - b);
  const tooMany = days.filter((day, at) => {
    const first = days[at - bar.misses + 1];
    return first !== undefined && day - first < bar.withinDays;
  });
  const last = tooMany.at(-1);
  return last === undefined ? null : dateOf(last + bar.days);
}

/** Until when a person is barred, who goes by one mark under each key that is still there; null: they may book today. */
export function barOf(hall: Hall, marks: readonly string[], today: string): string | null {
  const dates = marks.flatMap(who => hall.noShows.get(who)?.dates ?? []);
  const until = barredUntil(dates, bookingRules(hall));
  return until !== null && until > today ? until : null;
}
