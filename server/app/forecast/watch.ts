import type { Hints } from '../../domain/forecast/correct/leftover.ts';
import { openCounters, seenNow } from '../../domain/forecast/seen.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { TicketClass } from '../../domain/queue/calling/rules.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { dayOf } from '../../domain/time/civil.ts';
import { type Asked, hintKey } from './forecaster.ts';
import type { Lesson } from './lessons.ts';

/** A longer one is an absence. */
const LONGEST_GAP_MS = 20 * 60_000;

/** A ticket as it was seen last. */
interface Seen {
  readonly state: Ticket['state'];
  readonly calledAt: number | null;
  readonly counterId: string | null;
  /** Since when it was in hand, epoch ms. */
  readonly since: number | null;
  /** Where it was, and for what: a ticket that was sent on is elsewhere now. */
  readonly queueId: string;
  readonly item: string | null;
  /** From when it has waited there, epoch ms: the issue, until it was sent on or came back. */
  readonly waitsFrom: number;
}

/** Follows the tickets of a hall and tells what is to be learnt from what became of them; times epoch ms. */
export class Watch {
  private seen = new Map<string, Seen>();
  /** When each counter was free last. */
  private freeSince = new Map<string, number>();
  /** The wait of who was called last, by queue and class. */
  private lastWaits = new Map<string, number>();
  private lessons: Lesson[] = [];
  private readonly utcOffsetMinutes: number;

  constructor(utcOffsetMinutes: number) {
    this.utcOffsetMinutes = utcOffsetMinutes;
  }

  /** Begins anew with a hall: its tickets are taken as they are. */
  start(hall: Hall): void {
    this.seen = new Map();
    this.freeSince = new Map();
    this.lastWaits = new Map();
    this.lessons = [];
    const byTime = [...hall.tickets.values()].sort((a, b) => a.takenAt - b.takenAt);
    for (const ticket of byTime) this.look(hall, ticket, ticket.takenAt);
    // In which order the counters called is not told by that.
    this.lessons = this.lessons.filter(({ kind }) => kind !== 'gap');
  }

  /** Some tickets have changed; `at`: when, as far as the newest fact says. */
  changed(hall: Hall, ticketIds: Iterable<string>, at: number): void {
    for (const id of ticketIds) {
      const ticket = hall.tickets.get(id);
      if (ticket) this.look(hall, ticket, at);
      else this.seen.delete(id);
    }
  }

  /** Some bookings have changed. */
  booked(hall: Hall, bookingIds: Iterable<string>): void {
    for (const id of bookingIds)
      if (hall.bookings.get(id)?.state === 'missed') this.lessons.push({ kind: 'not_come' });
  }

  /** What was learnt since the last time. */
  take(): Lesson[] {
    const { lessons } = this;
    this.lessons = [];
    return lessons;
  }

  /** The question at a moment; null while nobody is called. */
  question(hall: Hall, at: number): Asked | null {
    const snapshot = seenNow(hall, at, this.utcOffsetMinutes);
    if (snapshot === null) return null;
    const open = openCounters(hall);
    const first = new Map<string, number>();
    const count = new Map<string, number>();
    for (const { ticketId, queueId, class: of, takenAt } of snapshot.waiting) {
      const key = hintKey(queueId, of);
      const from = this.seen.get(ticketId)?.waitsFrom ?? takenAt;
      first.set(key, Math.min(first.get(key) ?? Infinity, from));
      count.set(queueId, (count.get(queueId) ?? 0) + 1);
    }
    const hints = new Map<string, Hints>();
    const { minuteOfDay } = snapshot;
    for (const queueId of snapshot.queueIds)
      for (const of of ['ordinary', 'booked', 'priority', 'green'] as const) {
        const key = hintKey(queueId, of);
        hints.set(key, {
          lesMs: this.lastWaits.get(key) ?? this.lastWaits.get(queueId) ?? 0,
          holMs: at - (first.get(key) ?? at),
          ...{ minuteOfDay, perCounter: (count.get(queueId) ?? 0) / Math.max(1, open.get(queueId) ?? 0) },
        });
      }
    const usual = new Map(
      [...hall.queues.values()].flatMap(({ id, usualMinutes }) =>
        usualMinutes == null ? [] : [[id, usualMinutes] as const],
      ),
    );
    return { lessons: this.take(), snapshot, day: this.dayAt(at), hints, open, usual };
  }

  private dayAt(at: number): number {
    return dayOf(wallOf(at, this.utcOffsetMinutes).date);
  }

  private look(hall: Hall, ticket: Ticket, at: number): void {
    const before = this.seen.get(ticket.id);
    // Served or gone on paper: its times are told about, and nothing is learnt from them (rule T27).
    if (!before && ticket.enteredAt !== null && ticket.state !== 'waiting')
      return void this.seen.set(ticket.id, {
        ...{ state: ticket.state, calledAt: null, counterId: null, since: null },
        ...{ queueId: ticket.queueId, item: ticket.itemCode, waitsFrom: ticket.takenAt },
      });
    const of = { ticketId: ticket.id, queueId: ticket.queueId, class: ticket.class };
    if (!before) this.taken(ticket, of);
    const called = 'calledAt' in ticket ? ticket.calledAt : null;
    const waitsFrom = waitsFromOf(before, ticket, at);
    if (called !== null && called !== before?.calledAt) this.called(ticket as Ticket & Called, of, waitsFrom);
    const isInHand = ticket.state === 'called' || ticket.state === 'serving';
    const counterId = 'counterId' in ticket ? ticket.counterId : null;
    if (!isInHand) this.ended(before, ticket, of, at);
    const since = isInHand ? (hall.desks.get(counterId!)?.since ?? called) : null;
    const { state, queueId, itemCode: item } = ticket;
    this.seen.set(ticket.id, { state, calledAt: called, counterId, since, queueId, item, waitsFrom });
  }

  private taken({ takenAt, slotAt }: Ticket, of: OfTicket): void {
    const { minute: minuteOfDay } = wallOf(takenAt, this.utcOffsetMinutes);
    const lateMs = slotAt === null ? null : takenAt - slotAt;
    this.lessons.push({ kind: 'taken', ...of, day: this.dayAt(takenAt), minuteOfDay, lateMs });
  }

  private called({ calledAt, counterId }: Ticket & Called, of: OfTicket, waitsFrom: number): void {
    const waitedMs = Math.max(0, calledAt - waitsFrom);
    this.lessons.push({ kind: 'called', ...of, waitedMs, calledAt });
    this.lastWaits.set(hintKey(of.queueId, of.class), waitedMs);
    this.lastWaits.set(of.queueId, waitedMs);
    const free = this.freeSince.get(counterId);
    // Who waited already when the counter was free could have been called at once.
    if (free !== undefined && waitsFrom < free && calledAt >= free && calledAt - free < LONGEST_GAP_MS)
      this.lessons.push({ kind: 'gap', ms: calledAt - free });
    this.freeSince.delete(counterId);
  }

  /** It is not in hand: it was, and so the counter is free; or it was in no hand. */
  private ended(before: Seen | undefined, ticket: Ticket, of: OfTicket, at: number): void {
    if (ticket.state === 'left' && before?.since == null && before?.state !== 'left')
      this.lessons.push({
        kind: 'left',
        ...of,
        waitedMs: Math.max(0, ticket.endedAt - (before?.waitsFrom ?? ticket.takenAt)),
      });
    const wasAt = handOf(before, ticket);
    if (wasAt === null) return;
    const end = endOf(ticket) ?? at;
    const { since, counterId, calledAt } = wasAt;
    const ms = Math.max(0, end - since);
    const waitedMs = Math.max(0, calledAt - (before?.waitsFrom ?? ticket.takenAt));
    if (ticket.state === 'missed') this.lessons.push({ kind: 'absent', ...of, waitedMs, ms });
    else if (ticket.state !== 'voided' && ticket.state !== 'left')
      this.lessons.push({
        ...{ kind: 'served', ...of, queueId: before?.queueId ?? of.queueId, day: this.dayAt(end), counterId },
        ...{ item: before ? before.item : ticket.itemCode, waitedMs, ms },
      });
    this.freeSince.set(counterId, end);
  }
}

/** From when a ticket has waited where it is, as it is seen now. */
function waitsFromOf(before: Seen | undefined, { state, takenAt, queueId }: Ticket, at: number): number {
  if (!before) return takenAt;
  const isAnew = state === 'waiting' && (before.state !== 'waiting' || before.queueId !== queueId);
  return isAnew ? at : before.waitsFrom;
}

type OfTicket = { readonly ticketId: string; readonly queueId: string; readonly class: TicketClass };
type Called = { readonly calledAt: number; readonly counterId: string };

/** When it left the hand, where it says. */
function endOf(ticket: Ticket): number | null {
  if (ticket.state === 'done' || ticket.state === 'left' || ticket.state === 'voided') return ticket.endedAt;
  if (ticket.state === 'missed') return ticket.missedAt;
  return ticket.state === 'held' ? ticket.heldAt : null;
}

interface Hand {
  readonly since: number;
  readonly counterId: string;
  readonly calledAt: number;
}

/** The hand that a ticket has left; null: it was in none. One that came and went unseen was in it from its call on. */
function handOf(before: Seen | undefined, ticket: Ticket): Hand | null {
  if (before !== undefined && before.since !== null)
    return { since: before.since, counterId: before.counterId!, calledAt: before.calledAt! };
  if ((before && before.state !== 'waiting') || !('calledAt' in ticket)) return null;
  const { calledAt, counterId } = ticket;
  return { since: calledAt, counterId, calledAt };
}
