import type { Recorded } from '../../../facts.ts';
import type { AtDeskFact } from '../../at-desk.ts';
import type { EnteredFact } from '../../roll/facts.ts';
import type { RouteFact } from '../../routes/facts.ts';
import type { TicketFact } from '../../ticket-facts.ts';
import type { Book, Entry } from './book.ts';
import { keep } from './keep.ts';
import { isOver, letsPass, mayCall, waitsAt } from './look.ts';
import { legsLeft, mayGoOnTo } from './walk.ts';

/** The properties of a queue (ENGINES 3) that facts alone can break, by number. */
export type Property = 1 | 2 | 3 | 4 | 8 | 9 | 10 | 11 | 12 | 13;

/** What was done against a property, by the fact's number; ids only. */
export interface Violation {
  readonly seq: number;
  readonly property: Property;
  readonly ticketId: string | null;
  readonly counterId: string | null;
}

/** So long an automatic counter may stand beside a waiting ticket (property 4). */
export const IDLE_MS = 2_000;

/**
 * Looks at the next fact, says what it breaks, and takes it into the account. Each fact of the journal is to be given once,
 * in order.
 */
export function judge(book: Book, recorded: Recorded): Violation[] {
  const { fact, seq, at } = recorded;
  const found: Violation[] = [];
  const blame = (property: Property, ticketId: string | null, counterId: string | null): void =>
    void found.push({ seq, property, ticketId, counterId });
  if (book.idleFrom !== null && at - book.idleFrom > IDLE_MS) {
    blame(4, null, book.idle);
    book.idleFrom = at;
  }
  if (fact.kind.startsWith('ticket.')) judgeTicket(book, fact as Judged, at, blame);
  else if (fact.kind === 'counter.paused' || fact.kind === 'counter.closed') {
    const inHand = book.seats.get(fact.counterId)?.ticketId ?? null;
    if (inHand !== null) blame(13, inHand, fact.counterId);
  } else if (fact.kind === 'day.closed')
    for (const one of book.tickets.values()) if (!isOver(one)) blame(11, one.id, one.counterId);
  keep(book, recorded);
  const idle = idleBeside(book);
  [book.idle, book.idleFrom] = idle === null ? [null, null] : [idle, book.idleFrom ?? at];
  return found;
}

type Blame = (property: Property, ticketId: string | null, counterId: string | null) => void;

/** What happens to a ticket. */
type Judged = TicketFact | AtDeskFact | EnteredFact | RouteFact;

function judgeTicket(book: Book, fact: Judged, at: number, blame: Blame): void {
  if (fact.kind === 'ticket.entered') {
    if (book.tickets.has(fact.ticketId) || fact.takenAt > at) blame(9, fact.ticketId, null);
    return;
  }
  if (fact.kind === 'ticket.taken') {
    const { slotAt, since } = fact;
    const earliest = slotAt === undefined ? null : slotAt - book.rules.earlyMinutes * 60_000;
    if (earliest !== null && (since ?? at) < earliest) blame(8, fact.ticketId, null);
    if (book.tickets.has(fact.ticketId)) blame(9, fact.ticketId, null);
    if (fact.counterId !== undefined && !isFree(book, fact.counterId))
      blame(12, fact.ticketId, fact.counterId);
    return;
  }
  const ticket = book.tickets.get(fact.ticketId);
  if (!ticket) return blame(9, fact.ticketId, null);
  switch (fact.kind) {
    case 'ticket.called':
      return judgeCall(book, ticket, fact.counterId, fact.outOfOrder !== undefined, at, blame);
    case 'ticket.resumed': {
      if (ticket.state !== 'held') blame(9, ticket.id, fact.counterId);
      if (!isFree(book, fact.counterId)) blame(12, ticket.id, fact.counterId);
      return;
    }
    case 'ticket.reopened': {
      if (ticket.state !== 'done' && ticket.state !== 'waiting') blame(9, ticket.id, fact.counterId);
      if (!isFree(book, fact.counterId)) blame(12, ticket.id, fact.counterId);
      return;
    }
    case 'ticket.handed_over': {
      if (ticket.state !== 'serving' || ticket.counterId !== fact.from) blame(9, ticket.id, fact.counterId);
      if (!isFree(book, fact.counterId)) blame(12, ticket.id, fact.counterId);
      return;
    }
    case 'ticket.returned': {
      if (ticket.state !== 'missed') return blame(9, ticket.id, null);
      const { since = ticket.since, order = ticket.order } = fact;
      const back = { ...ticket, since, order };
      // Where all others go before and may not in a row, it is called sooner from whatever place (rule Q6).
      const passes = (one: Entry): boolean => letsPass(book, one, book.places, at);
      if (!passes(back) && passes({ ...back, since: at + 1 })) blame(9, ticket.id, null);
      return;
    }
    case 'ticket.transferred':
    case 'ticket.sent_back':
      return fact.rank === undefined ? undefined : blame(10, ticket.id, ticket.counterId);
    case 'ticket.finished':
      // A leg that is not done is never lost.
      if (ticket.state !== 'serving' || (ticket.route && legsLeft(ticket.route).length > 0))
        blame(9, ticket.id, ticket.counterId);
      return;
    case 'ticket.went_on':
      if (ticket.state !== 'serving' || ticket.leg || !mayGoOnTo(ticket.route, fact.to))
        blame(9, ticket.id, ticket.counterId);
      return;
    case 'ticket.leg_skipped':
      return judgeSkip(ticket, fact, blame);
    case 'ticket.recalled':
    case 'ticket.missed':
    case 'ticket.started':
      return ticket.state === 'called' ? undefined : blame(9, ticket.id, ticket.counterId);
    default:
      return isOver(ticket) ? blame(9, ticket.id, ticket.counterId) : undefined;
  }
}

function judgeSkip(
  ticket: Entry,
  { leg, to }: Extract<RouteFact, { kind: 'ticket.leg_skipped' }>,
  blame: Blame,
): void {
  const { route } = ticket;
  const isHere = route?.at === leg;
  const isOpen = route?.legs[leg]?.isOver === false && !isOver(ticket);
  if (!isOpen || isHere !== (to !== undefined) || (to !== undefined && !mayGoOnTo(route, to)))
    blame(9, ticket.id, ticket.counterId);
}

const isFree = (book: Book, counterId: string): boolean => book.seats.get(counterId)?.ticketId === null;

function judgeCall(
  book: Book,
  ticket: Entry,
  counterId: string,
  outOfOrder: boolean,
  at: number,
  blame: Blame,
): void {
  if (ticket.state !== 'waiting') blame(2, ticket.id, counterId);
  const seat = book.seats.get(counterId);
  if (!seat || seat.ticketId !== null || seat.paused) blame(12, ticket.id, counterId);
  if (!mayCall(book, counterId, ticket)) blame(3, ticket.id, counterId);
  const { slotAt } = ticket;
  const due = slotAt !== null && at >= slotAt + book.rules.bookedWithinMinutes * 60_000;
  if (outOfOrder || due || waitsAt(book, ticket) === counterId) return;
  for (const other of book.tickets.values()) {
    const alike =
      other.state === 'waiting' && other.queueId === ticket.queueId && other.class === ticket.class;
    if (!alike || other.id === ticket.id || !mayCall(book, counterId, other)) continue;
    if (other.since < ticket.since || (other.since === ticket.since && other.order < ticket.order))
      return blame(1, ticket.id, counterId);
  }
}

/** An open automatic counter with nobody, beside one who waits and whom it may call; null: none. */
function idleBeside(book: Book): string | null {
  if (!book.open || book.suspended) return null;
  for (const [counterId, { automatic, ticketId, paused }] of book.seats) {
    if (!automatic || ticketId !== null || paused) continue;
    for (const one of book.tickets.values())
      if (one.state === 'waiting' && mayCall(book, counterId, one)) return counterId;
  }
  return null;
}
