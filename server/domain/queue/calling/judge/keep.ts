import type { Recorded } from '../../../facts.ts';
import type { AtDeskFact } from '../../at-desk.ts';
import type { HallPlan } from '../../../hall/plan.ts';
import type { EnteredFact } from '../../roll/facts.ts';
import type { RouteFact } from '../../routes/facts.ts';
import type { TicketFact } from '../../ticket-facts.ts';
import { callerBy, callersOf } from '../in-hall.ts';
import type { Book, Entry } from './book.ts';
import { followWalk, goesOn, walkBack, withLeg } from './walk.ts';

/** Takes a fact into the account. */
export function keep(book: Book, { fact, at, seq }: Recorded): void {
  switch (fact.kind) {
    case 'hall.configured':
      book.callers.clear();
      for (const caller of callersOf(fact.plan)) book.callers.set(caller.counterId, caller);
      keepPlan(book, fact.plan);
      return;
    case 'tide.opened':
      return keepTide(book, fact.counterId, fact.profileId);
    case 'tide.closed':
      return keepTide(book, fact.counterId, null);
    case 'calling.set':
      book.rules = fact.rules;
      return;
    case 'tickets.set':
      book.places = fact.rules.places;
      return;
    case 'notice.raised':
    case 'notice.lifted':
      book.suspended = fact.kind === 'notice.raised';
      return;
    case 'day.opened':
      book.inARow.clear();
      book.tickets.clear();
      book.seats.clear();
      book.open = true;
      return;
    case 'day.reopened':
    case 'day.closed':
      book.open = fact.kind === 'day.reopened';
      return;
    case 'counter.opened':
      book.seats.set(fact.counterId, {
        ...{ officerId: fact.officerId, ticketId: null, paused: false },
        automatic: fact.automatic === true,
      });
      return;
    case 'counter.closed':
      keepTide(book, fact.counterId, null);
      book.seats.delete(fact.counterId);
      return;
    case 'counter.paused':
    case 'counter.continued':
      change(book, fact.counterId, { paused: fact.kind === 'counter.paused' });
      return;
    case 'counter.relieved':
      change(book, fact.counterId, { officerId: fact.officerId });
      return;
    case 'counter.automatic_set':
      change(book, fact.counterId, { automatic: fact.on });
      return;
    default:
      if (fact.kind.startsWith('ticket.')) keepTicket(book, fact as Kept, at, seq);
  }
}

/** By what profile a tidal counter serves; null: by its usual one. */
function keepTide(book: Book, counterId: string, profileId: string | null): void {
  if (profileId === null && !book.tides.has(counterId)) return;
  if (profileId === null) book.tides.delete(counterId);
  else book.tides.set(counterId, profileId);
  const by = profileId ?? book.usual.get(counterId) ?? '';
  book.callers.set(counterId, callerBy(counterId, book.profiles.get(by)));
}

/** A new plan: what it still offers to tidal counters goes on. */
function keepPlan(book: Book, { profiles, counters }: HallPlan): void {
  book.profiles.clear();
  for (const one of profiles) book.profiles.set(one.id, one);
  book.usual.clear();
  for (const { id, profileId } of counters) book.usual.set(id, profileId);
  for (const [counterId, profileId] of [...book.tides]) {
    const isOffered = counters.find(({ id }) => id === counterId)?.tidalIds?.includes(profileId);
    if (isOffered && book.profiles.has(profileId)) keepTide(book, counterId, profileId);
    else book.tides.delete(counterId);
  }
}

function change(
  book: Book,
  counterId: string,
  changed: Partial<{ paused: boolean; automatic: boolean; officerId: string }>,
): void {
  const seat = book.seats.get(counterId);
  if (seat) Object.assign(seat, changed);
}

/** Handed out on paper: it waits by its own time, or has ended (rule T27). */
function keepEntered(book: Book, fact: EnteredFact, seq: number): void {
  const { ticketId: id, queueId, takenAt, served, left } = fact;
  const state = left ? 'left' : served ? 'done' : 'waiting';
  const place = { class: 'ordinary', since: takenAt, order: seq, slotAt: null } as const;
  const way = { counterId: served?.counterId ?? null, goesTo: null, leg: null, undo: null, route: null };
  book.tickets.set(id, { id, queueId, ...place, ...way, state });
}

type Kept = TicketFact | AtDeskFact | EnteredFact | RouteFact;

function keepTicket(book: Book, fact: Kept, at: number, seq: number): void {
  if (fact.kind === 'ticket.entered') return keepEntered(book, fact, seq);
  if (fact.kind === 'ticket.taken') {
    const { ticketId: id, queueId, since = at, slotAt = null } = fact;
    const { route } = fact;
    const walk = route && {
      ordered: route.mode === 'ordered',
      legs: route.legs.map(leg => ({ queueId: leg.queueId, isOver: false })),
      at: route.at,
    };
    const waits = { state: 'waiting', counterId: null, goesTo: null, leg: null, undo: null } as const;
    const place = { class: fact.class ?? 'ordinary', since, order: seq, slotAt };
    const entry: Entry = { id, queueId, ...place, ...waits, route: walk ?? null };
    book.tickets.set(id, entry);
    if (fact.counterId !== undefined)
      inHand(book, Object.assign(entry, { state: 'serving' as const, slotAt: null }), fact.counterId);
    return;
  }
  const one = book.tickets.get(fact.ticketId);
  if (!one) return;
  switch (fact.kind) {
    case 'ticket.called':
      book.inARow.set(one.queueId, fact.inARow ?? 0);
      return inHand(
        book,
        Object.assign(one, { state: 'called', slotAt: null, goesTo: null }),
        fact.counterId,
      );
    case 'ticket.resumed':
      return inHand(book, Object.assign(one, { state: 'serving' }), fact.counterId);
    case 'ticket.reopened': {
      const { undo } = one;
      if (one.state === 'waiting' && undo) {
        const { queueId, leg, at } = undo;
        Object.assign(one, { queueId, leg, goesTo: null });
        if (at !== undefined && one.route) walkBack(one.route, at);
      }
      one.state = 'serving';
      return inHand(book, one, fact.counterId);
    }
    case 'ticket.handed_over':
      outOfHand(book, one, 'serving');
      return inHand(book, one, fact.counterId);
    case 'ticket.changed':
      one.queueId = fact.queueId ?? one.queueId;
      followWalk(one);
      return;
    case 'ticket.started':
      one.state = 'serving';
      return;
    case 'ticket.prioritized':
    case 'ticket.green_given':
      one.class = fact.kind === 'ticket.prioritized' ? 'priority' : 'green';
      one.order = 'rank' in fact && fact.rank !== undefined ? fact.rank : one.order;
      return;
    case 'ticket.returned': {
      const { since = one.since, order = fact.rank ?? one.order } = fact;
      Object.assign(one, { since, order, state: 'waiting' });
      return;
    }
    case 'ticket.transferred': {
      outOfHand(book, one, 'waiting');
      const leg = one.leg ?? fact.back ?? null;
      one.leg = leg?.queueId === fact.queueId ? null : leg;
      one.goesTo = fact.to ?? null;
      one.queueId = fact.queueId;
      followWalk(one);
      return;
    }
    case 'ticket.sent_back': {
      outOfHand(book, one, 'waiting');
      if (!one.leg) return;
      one.undo = { queueId: one.queueId, leg: one.leg };
      Object.assign(one, { queueId: one.leg.queueId, goesTo: { counterId: one.leg.counterId }, leg: null });
      return;
    }
    case 'ticket.went_on':
    case 'ticket.leg_added':
    case 'ticket.leg_skipped':
      return keepWalk(book, one, fact);
    case 'ticket.finished':
      return outOfHand(book, one, 'done');
    case 'ticket.missed':
      return outOfHand(book, one, 'missed');
    case 'ticket.held':
      return outOfHand(book, one, 'held');
    case 'ticket.left':
      return outOfHand(book, one, 'left');
    case 'ticket.voided':
      return outOfHand(book, one, 'voided');
  }
}

function keepWalk(book: Book, one: Entry, fact: RouteFact): void {
  if (fact.kind === 'ticket.leg_added') return withLeg(one, fact.at, fact.queueId);
  if (!one.route) return;
  if (fact.kind === 'ticket.went_on') {
    outOfHand(book, one, 'waiting');
    one.undo = { queueId: one.queueId, leg: null, at: one.route.at };
    return goesOn(one, one.route.at, fact.to);
  }
  const skipped = one.route.legs[fact.leg];
  if (!skipped) return;
  if (fact.to === undefined) return void (skipped.isOver = true);
  outOfHand(book, one, 'waiting');
  goesOn(one, fact.leg, fact.to);
}

function inHand(book: Book, one: Entry, counterId: string): void {
  one.counterId = counterId;
  const seat = book.seats.get(counterId);
  if (seat) seat.ticketId = one.id;
}

function outOfHand(book: Book, one: Entry, state: Entry['state']): void {
  one.state = state;
  const seat = one.counterId === null ? undefined : book.seats.get(one.counterId);
  if (seat?.ticketId === one.id) seat.ticketId = null;
}
