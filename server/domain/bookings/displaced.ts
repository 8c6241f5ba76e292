import type { Decision, SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { wallOf } from '../hours/when.ts';
import { messageSettings } from '../messages/due.ts';
import { draftOf, type Hall } from '../state/hall.ts';
import type { Booking } from './booking.ts';
import { bookingRules, slotsOf } from './rules.ts';
import { servedOn, slotsOn } from './slots.ts';

/** What became of the bookings that new hours or days off left without anybody to serve them (rule Y12). */
export interface Displaced {
  readonly moved: readonly { readonly queueId: string; readonly from: number; readonly to: number }[];
  readonly lapsed: readonly { readonly queueId: string; readonly from: number }[];
}

interface Moment {
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

const MINUTE_MS = 60_000;

/** The hall as these facts about its hours and its calendar leave it. */
function after(hall: Hall, facts: readonly Fact[]): Hall {
  const then = draftOf(hall);
  for (const fact of facts) {
    if (fact.kind === 'hours.set') then.hours.put('hall', { hours: fact.hours, revision: 0 });
    else if (fact.kind === 'calendar.announced')
      then.calendar.put(String(fact.published.year), { published: fact.published, revision: 0 });
    else if (fact.kind === 'calendar.withdrawn') then.calendar.drop(String(fact.year));
  }
  return then;
}

/** Whether counters serve for the whole of a booking's slot. */
function isServed(hall: Hall, { queueId, slotAt, date }: Booking, utcOffsetMinutes: number): boolean {
  const { minute } = wallOf(slotAt, utcOffsetMinutes);
  const end = minute + (slotsOf(hall, queueId)?.minutes ?? 0);
  return servedOn(hall, date).some(([from, to]) => from <= minute && end <= to);
}

/** Bookings yet to come that nobody would serve, by their time and then as they were made. Pure. */
export function displacedOf(hall: Hall, { now, utcOffsetMinutes }: Moment): Booking[] {
  return [...hall.bookings.values()]
    .filter(one => one.state === 'booked' && one.slotAt > now && !isServed(hall, one, utcOffsetMinutes))
    .sort((a, b) => a.slotAt - b.slotAt);
}

/**
 * Adds to a decision about hours or days off what becomes of the bookings that it displaces (rule Y12): each goes to the next
 * slot of its queue on the same day that has a place left, in the order of their times, or lapses where there is none;
 * who left a mobile number is told, where the hall tells people. A refusal stays one.
 */
export function moveDisplaced(hall: Hall, decided: Decision<null>, moment: Moment): Decision<Displaced> {
  if (!decided.answer.ok) return decided as Decision<never>;
  const then = after(hall, decided.facts);
  const { lateMinutes } = bookingRules(hall);
  const tells = messageSettings(hall).isOn;
  const given = new Map<string, number>();
  const facts: Fact[] = [];
  const rows: SideRow[] = [];
  const told: { moved: Displaced['moved'][number][]; lapsed: Displaced['lapsed'][number][] } = {
    ...{ moved: [], lapsed: [] },
  };
  for (const booking of displacedOf(then, moment)) {
    const { id, queueId, slotAt, date } = booking;
    const givenAt = (at: number): number => given.get(`${queueId}/${at}`) ?? 0;
    const next = slotsOn(then, queueId, date, moment.utcOffsetMinutes).find(
      ({ at, left }) => at > moment.now && at > slotAt && left > givenAt(at),
    );
    if (next) {
      given.set(`${queueId}/${next.at}`, givenAt(next.at) + 1);
      facts.push({ kind: 'booking.moved', bookingId: id, slotAt: next.at });
      const over = next.at + lateMinutes * MINUTE_MS + 1;
      rows.push({ table: 'due', put: { at: over, kind: 'booking.over', subject: id } });
      told.moved.push({ queueId, from: slotAt, to: next.at });
    } else {
      facts.push({ kind: 'booking.lapsed', bookingId: id });
      told.lapsed.push({ queueId, from: slotAt });
    }
    if (tells)
      facts.push({
        kind: 'message.wished',
        ticketId: id,
        message: next ? 'booking_moved' : 'booking_lapsed',
      });
  }
  return {
    ...decided,
    facts: [...decided.facts, ...facts],
    rows: [...(decided.rows ?? []), ...rows],
    answer: { ok: true, data: told },
  };
}
