import { dateOfDay, dayOf, type NamedDay, type PublishedYear } from '../../../server/contract/time.ts';

const byDate = (a: NamedDay, b: NamedDay): number => (a.date < b.date ? -1 : 1);

/** A year in one order of days and members, so that two alike are alike. */
export const inOrder = ({ year, source, days }: PublishedYear): PublishedYear => ({
  year,
  source,
  days: days.map(({ date, name, off }) => ({ date, name, off })).sort(byDate),
});

/** The days with one of them set, or as its weekday again (`now` null). */
export const withDay = (days: readonly NamedDay[], date: string, now: NamedDay | null): NamedDay[] =>
  [...days.filter(day => day.date !== date), ...(now ? [now] : [])].sort(byDate);

/** The name of the nearest named day within a week: what a new day beside it is most likely called. */
export function nameNear(days: readonly NamedDay[], date: string): string {
  const at = dayOf(date);
  const near = days
    .map(day => ({ name: day.name, away: Math.abs(dayOf(day.date) - at) }))
    .filter(({ away }) => away <= 7)
    .sort((a, b) => a.away - b.away);
  return near[0]?.name ?? '';
}

/** Days that follow each other. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/** One holiday: the stretches of days off, and the days worked for them. */
export interface Holiday {
  readonly name: string;
  readonly off: readonly Stretch[];
  readonly worked: readonly string[];
}

/** Takes the days of a year; gives its holidays in the order in which they come. */
export function holidaysIn(days: readonly NamedDay[]): Holiday[] {
  const sorted = [...days].sort(byDate);
  const first = new Map<string, string>();
  for (const { name, date, off } of sorted) if (off && !first.has(name)) first.set(name, date);
  for (const { name, date } of sorted) if (!first.has(name)) first.set(name, date);
  return [...first]
    .sort((a, b) => (a[1] < b[1] ? -1 : 1))
    .map(([name]) => {
      const own = sorted.filter(day => day.name === name);
      return {
        name,
        off: stretchesIn(own.filter(({ off }) => off).map(({ date }) => date)),
        worked: own.filter(({ off }) => !off).map(({ date }) => date),
      };
    });
}

/** Takes dates in order; gives the stretches that they make. */
export function stretchesIn(dates: readonly string[]): Stretch[] {
  const spans: [number, number][] = [];
  for (const day of dates.map(dayOf)) {
    const last = spans.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => ({ from: dateOfDay(from), to: dateOfDay(to), n: to - from + 1 }));
}
