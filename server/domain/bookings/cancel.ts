import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { personsOf } from './keys.ts';
import { bookingRules } from './rules.ts';

/** Its address was told to who has its code (rule Y6). */
export interface CancelPrepared {
  readonly bookingId: string | null;
}

const MINUTE_MS = 60_000;

/**
 * Cancels a booking (rule Y5), and forgets whose it was. Refuses one that is not there or is over, and, from a citizen, less
 * than the hall's time before the slot; staff may until it begins.
 */
export function decideCancel(hall: Hall, act: Act<unknown, CancelPrepared>): Decision<{ slotAt: number }> {
  const booking = hall.bookings.get(act.prepared.bookingId ?? '');
  if (!booking) return refuse('booking.unknown');
  if (booking.state !== 'booked') return refuse('booking.wrong_state', { state: booking.state });
  const { cancelMinutes } = bookingRules(hall);
  const minutes = act.sender.kind === 'staff' ? 0 : cancelMinutes;
  if (act.now > booking.slotAt - minutes * MINUTE_MS)
    return refuse('booking.cancel_over', { minutes: cancelMinutes });
  const { id, slotAt, date } = booking;
  return accept([{ kind: 'booking.cancelled', bookingId: id }], { slotAt }, [
    { table: 'person', drop: { dayId: personsOf(date), ticketId: id } },
  ]);
}
