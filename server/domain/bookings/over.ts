import { openDay } from '../day/facts.ts';
import { accept, type Act, type Decision, type DueRow, type SideRow } from '../decision.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import { personsOf } from './keys.ts';
import { bookingRules } from './rules.ts';
import type { BookingFact } from './facts.ts';

const MINUTE_MS = 60_000;

/** The window of a booking has passed: who has not come has missed it, if the hall was there to come to (rule Y8). */
export function decideBookingOver(hall: Hall, act: Act<DueRow>): Decision<null> {
  const gone: SideRow = { table: 'due', drop: act.input };
  const booking = hall.bookings.get(act.input.subject);
  // Moved to a later slot since this was put down: that one's own row is yet to come (rule Y12).
  const isLater =
    booking !== undefined && act.now <= booking.slotAt + bookingRules(hall).lateMinutes * MINUTE_MS;
  const wasThere = openDay(hall)?.date === booking?.date && suspended(hall) === null;
  if (booking?.state !== 'booked' || !wasThere || isLater) return accept([], null, [gone]);
  return accept([{ kind: 'booking.missed', bookingId: booking.id }], null, [gone]);
}

/** What a closing day makes of its bookings: missed where the window has passed, lapsed where it had not. */
export function overAtClose(hall: Hall, date: string, now: number): BookingFact[] {
  const late = bookingRules(hall).lateMinutes * MINUTE_MS;
  return [...hall.bookings.values()]
    .filter(booking => booking.date === date && booking.state === 'booked')
    .map(({ id, slotAt }) => ({
      kind: now > slotAt + late ? ('booking.missed' as const) : ('booking.lapsed' as const),
      bookingId: id,
    }));
}

/** What a new day makes of the bookings before it: those of days on which the hall did not open lapse, and whose they all were is forgotten. */
export function overAtOpen(
  hall: Hall,
  date: string,
): { readonly facts: BookingFact[]; readonly rows: SideRow[] } {
  const past = [...hall.bookings.values()].filter(booking => booking.date < date);
  const dates = [...new Set(past.map(booking => personsOf(booking.date)))];
  return {
    facts: past
      .filter(({ state }) => state === 'booked')
      .map(({ id }) => ({ kind: 'booking.lapsed', bookingId: id })),
    rows: dates.length > 0 ? [{ table: 'person', eraseDays: dates }] : [],
  };
}
