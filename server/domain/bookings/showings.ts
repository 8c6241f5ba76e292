import type { HallDraft } from '../state/hall.ts';

/** How many of those who booked for a day came, on time or late, and how many did not. */
export interface BookingDay {
  readonly date: string;
  readonly came: number;
  readonly missed: number;
}

/** So many days with bookings are remembered. */
export const SHOWN_DAYS = 60;
/** What is taken for usual (ENGINES 3: ten in a hundred), and as many bookings as that counts for. */
export const USUAL_NO_SHOW = 0.1;
const USUAL_WEIGHT = 30;
/** However few stayed away, some will; and however many did, a slot is not given to nobody. */
export const LEAST_NO_SHOW = 0.02;
export const MOST_NO_SHOW = 0.5;

/**
 * The share of those who book and do not come, as this hall's own days show it (rule Y13): drawn towards what is usual while
 * few booked, never below two in a hundred nor above half. Pure.
 */
export function noShowShare(days: Iterable<Pick<BookingDay, 'came' | 'missed'>>): number {
  let [all, missed] = [USUAL_WEIGHT, USUAL_WEIGHT * USUAL_NO_SHOW];
  for (const day of days) {
    all += day.came + day.missed;
    missed += day.missed;
  }
  return Math.min(MOST_NO_SHOW, Math.max(LEAST_NO_SHOW, missed / all));
}

/** Keeps how a day's bookings ended before they leave the live hall, and forgets the oldest days. */
export function keepShowings(hall: HallDraft, date: string): void {
  const days = new Map<string, { came: number; missed: number }>();
  for (const { date: on, state } of hall.bookings.values()) {
    if (on >= date || (state !== 'arrived' && state !== 'missed')) continue;
    const day = days.get(on) ?? { came: 0, missed: 0 };
    day[state === 'arrived' ? 'came' : 'missed'] += 1;
    days.set(on, day);
  }
  for (const [on, day] of days) hall.bookingDays.put(on, { date: on, ...day });
  const known = [...hall.bookingDays.ids()].sort();
  for (const on of known.slice(0, -SHOWN_DAYS)) hall.bookingDays.drop(on);
}
