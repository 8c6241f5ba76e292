import type { BookingSaid } from '../../contract/bookings/commands.ts';
import { printedCode } from '../../contract/cases/query-code.ts';
import { bookingRules } from '../../domain/bookings/rules.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Vault } from '../secrets/vault.ts';

const MINUTE_MS = 60_000;

/** What makes codes, tokens and addresses. */
export interface SaidParts {
  readonly vault: Pick<Vault, 'bookingCode' | 'token'>;
  readonly publicUrl: () => string;
}

/** A booking as it is told to who made it or has its code: nothing of the person. */
export function bookingSaid(hall: Hall, booking: Booking, { vault, publicUrl }: SaidParts): BookingSaid {
  const { id, queueId, itemCode, slotAt, state, ticketId } = booking;
  const { earlyMinutes, lateMinutes, cancelMinutes } = bookingRules(hall);
  const code = printedCode(vault.bookingCode(id));
  return {
    ...{ bookingId: id, queueId, itemCode, slotAt, state, code },
    label: hall.tickets.get(ticketId ?? '')?.label ?? null,
    movedFrom: booking.movedFrom ?? null,
    from: slotAt - earlyMinutes * MINUTE_MS,
    until: slotAt + lateMinutes * MINUTE_MS,
    cancelUntil: slotAt - cancelMinutes * MINUTE_MS,
    token: vault.token('booking', id),
    // Behind the sign of an address no server sees it.
    url: `${publicUrl()}/book#${code}`,
  };
}
