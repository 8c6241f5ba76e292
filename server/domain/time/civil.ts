const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Takes a date, YYYY-MM-DD; gives days since 1970-01-01. Throws a RangeError where no such day exists. */
export function dayOf(date: string): number {
  const ms = DATE.test(date) ? Date.parse(date) : NaN;
  const day = ms / DAY_MS;
  // Date.parse takes 30 February for 2 March.
  if (!Number.isSafeInteger(day) || dateOf(day) !== date) throw new RangeError(`no such day: ${date}`);
  return day;
}

/** Takes days since 1970-01-01; gives the date, YYYY-MM-DD. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Takes epoch ms and the hall's offset from UTC in minutes; gives the day there. China has no summer time. */
export const dayAt = (at: number, offsetMinutes: number): number =>
  Math.floor((at + offsetMinutes * MINUTE_MS) / DAY_MS);

/** Epoch ms of a day's first moment at that offset. */
export const startOf = (day: number, offsetMinutes: number): number =>
  day * DAY_MS - offsetMinutes * MINUTE_MS;

/** The same day `months` later, or that month's last day where it has none (民法典 202). */
export function monthsAfter(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(of, last)) / DAY_MS;
}
