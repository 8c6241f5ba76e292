import { isPublished } from '../catalogue/versions/version.ts';
import { type Act, type Decision, refuse } from '../decision.ts';
import { issue, issuingDay, type IssuePrepared, type Taken } from '../queue/issue.ts';
import type { Hall } from '../state/hall.ts';
import type { Booking } from './booking.ts';
import { bookingRules } from './rules.ts';

/** Found before the lock: by the mark of its code, or by the marks of an ID number, one under each key that is there. */
export interface CheckInPrepared extends IssuePrepared {
  readonly codeMark: string | null;
  readonly marks: readonly string[];
}

export interface CheckedIn extends Taken {
  readonly slotAt: number;
  /** After the window: an ordinary number (rule Y7). */
  readonly late: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Turns a booking into a number (rules Y7, Y8): within the window one that waits by its slot, after it an ordinary one that
 * every limit holds for. Refuses what cannot be found, another day's, one that was used or cancelled, one that is too early,
 * and whatever stands in the way of any number.
 */
export function decideCheckIn(
  hall: Hall,
  act: Act<{ readonly elder?: boolean | undefined }, CheckInPrepared>,
): Decision<CheckedIn> {
  const day = issuingDay(hall);
  if ('facts' in day) return day;
  const booking = bookingFor(hall, act.prepared, day.date);
  if (!booking) return refuse('booking.unknown');
  const stopped = notNow(hall, booking, day.date);
  if (stopped) return stopped;
  const { earlyMinutes, lateMinutes } = bookingRules(hall);
  const { slotAt, queueId } = booking;
  const from = slotAt - earlyMinutes * MINUTE_MS;
  if (act.now < from) return refuse('booking.early', { fromAt: from, slotAt });
  if (!hall.queues.has(queueId)) return refuse('queue.unknown');
  const late = act.now > slotAt + lateMinutes * MINUTE_MS;
  const itemCode = booking.itemCode !== null && isPublished(hall, booking.itemCode) ? booking.itemCode : null;
  const issued = issue(hall, act, day, { queueId, itemCode, ...(!late && { slotAt }) });
  if (!issued.answer.ok) return issued as Decision<never>;
  const { data } = issued.answer;
  return {
    ...issued,
    facts: [
      ...issued.facts,
      { kind: 'booking.arrived', bookingId: booking.id, ticketId: data.ticketId, late },
    ],
    answer: { ok: true, data: { ...data, slotAt, late } },
  };
}

/** By code the one it names; by person today's first that was not used, else today's first. */
function bookingFor(
  hall: Hall,
  { codeMark, marks }: Pick<CheckInPrepared, 'codeMark' | 'marks'>,
  today: string,
): Booking | undefined {
  const all = [...hall.bookings.values()];
  if (codeMark !== null) return all.find(booking => booking.codeMark === codeMark);
  const own = all
    .filter(({ who, date, state }) => marks.includes(who) && date === today && state !== 'cancelled')
    .sort((a, b) => a.slotAt - b.slotAt);
  return own.find(({ state }) => state !== 'arrived') ?? own[0];
}

function notNow(hall: Hall, booking: Booking, today: string): Decision<never> | null {
  const { state, date, slotAt, ticketId } = booking;
  if (state === 'cancelled') return refuse('booking.wrong_state', { state });
  if (state === 'arrived') {
    const label = hall.tickets.get(ticketId ?? '')?.label ?? '';
    return refuse('booking.used', { label });
  }
  return date === today ? null : refuse('booking.other_day', { slotAt });
}
