import { staffedNow } from '../counters/staffing.ts';
import { openDay } from '../day/facts.ts';
import { openHours, wallOf } from '../hours/when.ts';
import { periodsFrom } from '../time/open/periods.ts';
import { callerAt, callingRules, candidateOf } from '../queue/calling/in-hall.ts';
import { waitingIds } from '../queue/line.ts';
import type { Pause, PauseReason } from '../counters/reasons.ts';
import type { Hall } from '../state/hall.ts';
import { bookingRules } from '../bookings/rules.ts';
import type { Coming, CounterNow, InLine, Snapshot, Stretch } from './snapshot.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** How long a pause usually lasts of which nobody said, minutes. */
const USUAL_PAUSE: Readonly<Record<PauseReason, number>> = {
  ...{ break: 10, meal: 45, meeting: 60, inside: 10, fault: 30, other: 15 },
};
/** One that has lasted as long as it should ends soon. */
const SOON_MS = 5 * MINUTE_MS;

function awayFor({ since, until, reason }: Pause, at: number): Stretch {
  const to = until ?? since + USUAL_PAUSE[reason] * MINUTE_MS;
  return { from: since, to: Math.max(to, at + SOON_MS) };
}

/**
 * When the counters do not serve today by the opening hours, from `at` on: between two spans of the day. After the last
 * one who has a number is still served.
 */
function closedToday(hall: Hall, at: number, utcOffsetMinutes: number): Stretch[] {
  const hours = hall.hours.get('hall')?.hours;
  if (!hours) return [];
  const stretches: Stretch[] = [];
  const { date } = wallOf(at, utcOffsetMinutes);
  let last: number | null = null;
  for (const { from, to } of periodsFrom(openHours(hours, 'serve', utcOffsetMinutes), at - DAY_MS)) {
    const isToday = wallOf(from, utcOffsetMinutes).date === date;
    if (from > at + DAY_MS) break;
    if (!isToday) continue;
    if (last !== null) stretches.push({ from: last, to: from });
    last = to;
  }
  return stretches.filter(({ to }) => to > at);
}

/** When numbers are given no more today, epoch ms; half a day from now where no hours are set. */
function issuesUntil(hall: Hall, at: number, utcOffsetMinutes: number): number {
  const hours = hall.hours.get('hall')?.hours;
  if (!hours) return at + DAY_MS / 2;
  const { date } = wallOf(at, utcOffsetMinutes);
  let until = at;
  for (const { from, to } of periodsFrom(openHours(hours, 'issue', utcOffsetMinutes), at)) {
    if (from > at + DAY_MS) break;
    if (wallOf(from, utcOffsetMinutes).date === date) until = Math.max(until, to);
  }
  return until;
}

function counterNow(hall: Hall, counterId: string, closed: readonly Stretch[], at: number): CounterNow {
  const desk = hall.desks.get(counterId)!;
  const ticket = desk.ticketId === null ? undefined : hall.tickets.get(desk.ticketId);
  const inHand = ticket && { queueId: ticket.queueId, kind: ticket.itemCode, since: desk.since };
  const pause = desk.paused === null ? [] : [awayFor(desk.paused, at)];
  return { caller: callerAt(hall, counterId), inHand: inHand ?? null, away: [...pause, ...closed] };
}

/** Who has booked for today, may still check in as booked, and has not come. */
function comingToday(hall: Hall, at: number, utcOffsetMinutes: number): Coming[] {
  const { date } = wallOf(at, utcOffsetMinutes);
  const latest = bookingRules(hall).lateMinutes * MINUTE_MS;
  return [...hall.bookings.values()]
    .filter(one => one.state === 'booked' && one.date === date && one.slotAt + latest > at)
    .map(({ queueId, slotAt }) => ({ queueId, slotAt }));
}

/**
 * The hall at a moment (epoch ms) as a forecast starts from it (rule W5); null while no day is open or a notice stands,
 * when nobody is called. A ticket with a route is one of the queue where it waits. What is left out: that it comes to the
 * queues of its later legs, and before younger ones there, for where and when it goes on is not known yet (Q12).
 */
export function seenNow(hall: Hall, at: number, utcOffsetMinutes: number): Snapshot | null {
  if (!openDay(hall) || hall.notices.size > 0) return null;
  // Counters that are open in a break of the hall's hours serve all the same.
  const closed = closedToday(hall, at, utcOffsetMinutes).filter(({ from }) => from > at);
  const waiting: InLine[] = [];
  const inARow = new Map<string, number>();
  for (const line of hall.lines.values()) {
    inARow.set(line.queueId, line.inARow);
    for (const id of waitingIds(line)) {
      const ticket = hall.tickets.get(id)!;
      const { itemCode: kind, takenAt } = ticket;
      waiting.push({ ...candidateOf(hall, ticket), kind, takenAt });
    }
  }
  return {
    ...{ at, minuteOfDay: wallOf(at, utcOffsetMinutes).minute, queueIds: [...hall.queues.ids()] },
    ...{ waiting, inARow, coming: comingToday(hall, at, utcOffsetMinutes) },
    ...{ issuesUntil: issuesUntil(hall, at, utcOffsetMinutes) },
    counters: [...hall.desks.ids()].map(id => counterNow(hall, id, closed, at)),
    rules: callingRules(hall),
  };
}

/** Counters that are open and serve each queue, for telling why a wait has changed. */
export function openCounters(hall: Hall): ReadonlyMap<string, number> {
  return new Map([...hall.queues.ids()].map(id => [id, staffedNow(hall, id).open]));
}
