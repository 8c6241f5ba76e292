import { accept, type Act, type Decision, type PersonRow, refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import { choose } from '../queue/take.ts';
import type { Hall } from '../state/hall.ts';
import { barOf } from './bars.ts';
import { holdsPlace } from './booking.ts';
import { keyOf, personsOf } from './keys.ts';
import { bookingRules, slotsOf } from './rules.ts';
import { bookableDates, nextFree, slotsOn } from './slots.ts';

export interface BookInput {
  /** One of both at least; an item brings its queue. */
  readonly queueId?: string | undefined;
  readonly itemCode?: string | undefined;
  /** The slot's beginning, epoch ms. */
  readonly slotAt: number;
}

/** Identity read, marked and sealed before the lock: a mark under each key that is there, by the key's name. */
export interface BookPrepared {
  readonly marks: Readonly<Record<string, string>>;
  readonly bookingId: string;
  readonly codeMark: string;
  readonly person: Omit<PersonRow, 'ticketId' | 'dayId'>;
  readonly utcOffsetMinutes: number;
}

export interface Booked {
  readonly bookingId: string;
  readonly queueId: string;
  readonly slotAt: number;
}

const MINUTE_MS = 60_000;

/**
 * Books a slot (rules Y1-Y4, Y9). Refuses a queue that is not booked or an item that is not in force or not here, a day
 * beyond the days ahead, a time that is no slot or has begun, a person who is barred or has a booking for that day, and a
 * slot that is full; each says when to come instead, as far as that is known.
 */
export function decideBook(hall: Hall, act: Act<BookInput, BookPrepared>): Decision<Booked> {
  const { input, prepared, now } = act;
  const { utcOffsetMinutes } = prepared;
  const chosen = choose(hall, input, false);
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode } = chosen;
  if (!slotsOf(hall, queueId)) return refuse('booking.not_offered', { queueId });
  const { slotAt } = input;
  const { date } = wallOf(slotAt, utcOffsetMinutes);
  const who = prepared.marks[keyOf(date)];
  const free = nextFree(hall, queueId, now, utcOffsetMinutes);
  const next = free === null ? {} : { nextAt: free };
  if (slotAt <= now) return refuse('booking.slot_over', next);
  if (who === undefined || !bookableDates(hall, now, utcOffsetMinutes).includes(date))
    return refuse('booking.not_yet', { days: bookingRules(hall).daysAhead, ...next });
  const slot = slotsOn(hall, queueId, date, utcOffsetMinutes).find(({ at }) => at === slotAt);
  if (!slot) return refuse('booking.no_slot', next);
  const until = barOf(hall, Object.values(prepared.marks), wallOf(now, utcOffsetMinutes).date);
  if (until !== null) return refuse('booking.barred', { until });
  if (hasOne(hall, who, date, queueId)) return refuse('booking.one_a_day', { date });
  if (slot.left === 0) return refuse('booking.full', next);
  const { bookingId, codeMark, person } = prepared;
  const over = slotAt + bookingRules(hall).lateMinutes * MINUTE_MS + 1;
  return accept(
    [{ kind: 'booking.made', bookingId, queueId, itemCode, slotAt, date, who, codeMark }],
    { bookingId, queueId, slotAt },
    [
      { table: 'person', put: { ...person, ticketId: bookingId, dayId: personsOf(date) } },
      { table: 'due', put: { at: over, kind: 'booking.over', subject: bookingId } },
    ],
  );
}

/** Whether a person has a booking for that day already: of any queue, or of this one, as the hall has it (rule Y4). */
function hasOne(hall: Hall, who: string, date: string, queueId: string): boolean {
  const { onePer } = bookingRules(hall);
  for (const booking of hall.bookings.values())
    if (booking.who === who && booking.date === date && holdsPlace(booking))
      if (onePer === 'hall' || booking.queueId === queueId) return true;
  return false;
}
