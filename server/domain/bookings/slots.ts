import { hoursOn, wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { yearsOf } from '../time/calendar/announce.ts';
import { dateOf, dayOf, startOf } from '../time/civil.ts';
import { legalCalendar } from '../time/legal/calendar.ts';
import type { Span } from '../hours/hours.ts';
import { holdsPlace } from './booking.ts';
import { mostPlaces } from './places.ts';
import { bookingRules, slotsOf } from './rules.ts';

/** A slot: its beginning (epoch ms), and how many places it has and has left. */
export interface Slot {
  readonly at: number;
  readonly places: number;
  readonly left: number;
}

const MINUTE_MS = 60_000;
/** Beyond so many days no day is looked for: a hall that is shut for longer gives no bookings. */
const LOOK_AHEAD_DAYS = 45;

/** When the counters serve on a date for who booked: never on a day off by law that the hall does not name itself (rule Y1). */
export function servedOn(hall: Hall, date: string): readonly Span[] {
  const set = hall.hours.get('hall');
  if (!set) return [];
  const isNamed = set.hours.special.some(day => day.date === date);
  const day = dayOf(date);
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
  // A hall that works at weekends does so by its own hours; a holiday on a weekday is off unless it says otherwise.
  if (!isNamed && !weekend && !legalCalendar(yearsOf(hall)).working(day)) return [];
  return hoursOn(set.hours, date).serve;
}

/** The dates for which one may book now, today first where the hall gives slots of today (rule Y1). */
export function bookableDates(hall: Hall, now: number, utcOffsetMinutes: number): string[] {
  const { daysAhead, sameDay } = bookingRules(hall);
  const today = dayOf(wallOf(now, utcOffsetMinutes).date);
  const dates = sameDay && servedOn(hall, dateOf(today)).length > 0 ? [dateOf(today)] : [];
  const most = dates.length + daysAhead;
  for (let day = today + 1; dates.length < most && day <= today + LOOK_AHEAD_DAYS; day += 1)
    if (servedOn(hall, dateOf(day)).length > 0) dates.push(dateOf(day));
  return dates;
}

/** How many hold a place at each slot of a queue on a date, by the slot's beginning. */
function takenOn(hall: Hall, queueId: string, date: string): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  for (const booking of hall.bookings.values())
    if (booking.date === date && booking.queueId === queueId && holdsPlace(booking))
      taken.set(booking.slotAt, (taken.get(booking.slotAt) ?? 0) + 1);
  return taken;
}

/** The slots of a queue on a date, in order: whole ones within the hours of service (rule Y1); none: it is not booked. */
export function slotsOn(hall: Hall, queueId: string, date: string, utcOffsetMinutes: number): Slot[] {
  const of = slotsOf(hall, queueId);
  if (!of || !hall.queues.has(queueId)) return [];
  const midnight = startOf(dayOf(date), utcOffsetMinutes);
  const taken = takenOn(hall, queueId, date);
  // What was set may be more than the hall's own days bear by now (rules Y2, Y13).
  const places = Math.min(of.places, mostPlaces(hall, of));
  return servedOn(hall, date).flatMap(([from, to]) => {
    const count = Math.floor((to - from) / of.minutes);
    return Array.from({ length: count }, (_, n): Slot => {
      const at = midnight + (from + n * of.minutes) * MINUTE_MS;
      return { at, places, left: Math.max(0, places - (taken.get(at) ?? 0)) };
    });
  });
}

/** The first slot of a queue that has a place left and is yet to begin, from a moment on; null: none is given now. */
export function nextFree(hall: Hall, queueId: string, now: number, utcOffsetMinutes: number): number | null {
  for (const date of bookableDates(hall, now, utcOffsetMinutes))
    for (const { at, left } of slotsOn(hall, queueId, date, utcOffsetMinutes))
      if (left > 0 && at > now) return at;
  return null;
}
