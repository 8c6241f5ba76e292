import type { HallDraft } from '../state/hall.ts';
import type { Booking, BookingState } from './booking.ts';
import type { BookingRules } from './rules.ts';
import { keepShowings } from './showings.ts';

export type BookingFact =
  | { kind: 'booking.rules_set'; rules: BookingRules }
  | { kind: 'booking.key_made'; keyId: string }
  | { kind: 'booking.key_destroyed'; keyId: string }
  | {
      kind: 'booking.made';
      bookingId: string;
      queueId: string;
      itemCode: string | null;
      slotAt: number;
      date: string;
      /** Keyed marks of the person and of the code (rule Y11). */
      who: string;
      codeMark: string;
    }
  | { kind: 'booking.cancelled'; bookingId: string }
  /** Checked in, and what number it became; `late`: after the window, as an ordinary one (rule Y7). */
  | { kind: 'booking.arrived'; bookingId: string; ticketId: string; late: boolean }
  | { kind: 'booking.missed'; bookingId: string }
  | { kind: 'booking.lapsed'; bookingId: string }
  /** To another slot of its day, because the hall changed its hours (rule Y12). */
  | { kind: 'booking.moved'; bookingId: string; slotAt: number };

/** A mark is named after its key. */
const madeUnder = (who: string, keyId: string): boolean => who.startsWith(`${keyId}~`);

function destroyKey(hall: HallDraft, keyId: string): void {
  hall.bookingKeys.drop(keyId);
  for (const who of [...hall.noShows.ids()]) if (madeUnder(who, keyId)) hall.noShows.drop(who);
}

function turn(hall: HallDraft, bookingId: string, state: BookingState, ticketId: string | null = null): void {
  Object.assign(hall.bookings.edit(bookingId), { state, ticketId });
}

function missed(hall: HallDraft, { who, date }: Booking): void {
  const dates = hall.noShows.get(who)?.dates ?? [];
  hall.noShows.put(who, { who, dates: [...dates, date] });
}

/** Who came after all had missed nothing. */
function cameAfterAll(hall: HallDraft, { who, date }: Booking): void {
  const dates = [...(hall.noShows.get(who)?.dates ?? [])];
  const at = dates.lastIndexOf(date);
  if (at < 0) return;
  dates.splice(at, 1);
  if (dates.length > 0) hall.noShows.put(who, { who, dates });
  else hall.noShows.drop(who);
}

/** A new day leaves the bookings of earlier ones behind. */
export function leaveBookings(hall: HallDraft, date: string): void {
  keepShowings(hall, date);
  for (const booking of [...hall.bookings.values()]) if (booking.date < date) hall.bookings.drop(booking.id);
}

/** Changes the hall by a fact about appointments. */
export function evolveBooking(hall: HallDraft, fact: BookingFact, seq: number): void {
  switch (fact.kind) {
    case 'booking.rules_set':
      return hall.bookingRules.put('hall', { rules: fact.rules, revision: seq });
    case 'booking.key_made':
      return hall.bookingKeys.put(fact.keyId, { id: fact.keyId });
    case 'booking.key_destroyed':
      return destroyKey(hall, fact.keyId);
    case 'booking.made': {
      const { kind: _, bookingId: id, ...rest } = fact;
      return hall.bookings.put(id, { id, ...rest, state: 'booked', ticketId: null });
    }
    case 'booking.cancelled':
      return turn(hall, fact.bookingId, 'cancelled');
    case 'booking.arrived': {
      const booking = hall.bookings.get(fact.bookingId)!;
      if (booking.state === 'missed') cameAfterAll(hall, booking);
      return turn(hall, fact.bookingId, 'arrived', fact.ticketId);
    }
    case 'booking.missed':
      missed(hall, hall.bookings.get(fact.bookingId)!);
      return turn(hall, fact.bookingId, 'missed');
    case 'booking.lapsed':
      return turn(hall, fact.bookingId, 'lapsed');
    case 'booking.moved': {
      const { slotAt: movedFrom } = hall.bookings.get(fact.bookingId)!;
      return void Object.assign(hall.bookings.edit(fact.bookingId), { slotAt: fact.slotAt, movedFrom });
    }
  }
}
