import type { SideRow } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import type { BookingFact } from './facts.ts';

/** The half-year of a date, YYYY-MM-DD, as its key is named: `bookings-2026-2`. */
export const keyOf = (date: string): string =>
  `bookings-${date.slice(0, 4)}-${Number(date.slice(5, 7)) < 7 ? 1 : 2}`;

const FIRST_DAY: Readonly<Record<string, string>> = { 1: '01-01', 2: '07-01' };

/** The half-year after that of a date. */
export function nextKey(date: string): string {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) < 7
    ? keyOf(`${year}-${FIRST_DAY[2]!}`)
    : keyOf(`${year + 1}-${FIRST_DAY[1]!}`);
}

/** The half-year before that of a date. */
export function keyBefore(date: string): string {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) < 7
    ? keyOf(`${year - 1}-${FIRST_DAY[2]!}`)
    : keyOf(`${year}-${FIRST_DAY[1]!}`);
}

/** The group of person rows of the bookings of a date. */
export const personsOf = (date: string): string => `booking-${date}`;

/** Whether a sealed key is of bookings. */
export const isBookingKey = (dayId: string): boolean => /^bookings-\d{4}-[12]$/.test(dayId);

/** Made before the lock: today's date, and a sealed key for its half-year and for the next, should they have none. */
export interface KeysPrepared {
  readonly today: string;
  readonly keys: readonly { readonly id: string; readonly sealed: string }[];
}

/**
 * Makes the keys that lack, and destroys those of before the last half-year with what was marked under them (rule Y11):
 * from then on nobody can tell who they were.
 */
export function keyFacts(
  hall: Pick<Hall, 'bookingKeys'>,
  { today, keys }: KeysPrepared,
): { readonly facts: BookingFact[]; readonly rows: SideRow[] } {
  const lacking = keys.filter(({ id }) => !hall.bookingKeys.has(id));
  const old = [...hall.bookingKeys.ids()].filter(id => id < keyBefore(today));
  const rows: SideRow[] = lacking.map(({ id, sealed }) => ({ table: 'day_key', put: { dayId: id, sealed } }));
  if (old.length > 0) rows.push({ table: 'person', eraseDays: old });
  return {
    facts: [
      ...lacking.map(({ id }): BookingFact => ({ kind: 'booking.key_made', keyId: id })),
      ...old.map((id): BookingFact => ({ kind: 'booking.key_destroyed', keyId: id })),
    ],
    rows,
  };
}
