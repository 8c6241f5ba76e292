import type { Hall, HallDraft } from '../state/hall.ts';
import type { TicketClass } from './calling/rules.ts';
import { labelOf } from './label.ts';
import { rememberFinish } from './finished.ts';
import { forgetHolder, rememberHolder } from './holders.ts';
import { beginRoute, followTicket, visitLeg } from './routes/follow.ts';
import { handsUntil, officerAt } from './hands.ts';
import { arrive, type Leg, legOut } from './leg.ts';
import { join, leaveLine, type Place, type Stander } from './line.ts';
import { countGiven } from './limits/given.ts';
import { tallyChange, tallyNew } from './tally.ts';
import type { Ticket } from './ticket.ts';
import type { TicketFact } from './ticket-facts.ts';

export type { TicketFact } from './ticket-facts.ts';

/** Where a ticket stands in its line; unknown ids are a bug. */
export function standerIn(hall: Pick<Hall, 'tickets'>): (ticketId: string) => Stander {
  return id => hall.tickets.get(id)!;
}

/** A ticket comes into hand at a counter; what was finished there before stays finished (rule T19). */
export function occupy(hall: HallDraft, counterId: string, ticketId: string, at: number): void {
  const desk = hall.desks.edit(counterId);
  desk.ticketId = ticketId;
  desk.finished = null;
  desk.since = at;
}

/** Nobody is in hand any more at the counter where a ticket was. */
export function freeDesk(hall: HallDraft, ticket: Ticket, at: number): void {
  if (ticket.state !== 'called' && ticket.state !== 'serving') return;
  if (hall.desks.get(ticket.counterId)?.ticketId !== ticket.id) return;
  const desk = hall.desks.edit(ticket.counterId);
  desk.ticketId = null;
  desk.since = at;
}

/** Puts a changed ticket, and counts it anew (rule V4). */
export function settle(hall: HallDraft, before: Ticket, after: Ticket): void {
  hall.tickets.put(after.id, after);
  tallyChange(hall.tallies, before, after);
}

const callOf = (ticket: Ticket): { counterId: string; calledAt: number; calls: number } => {
  if (!('counterId' in ticket)) throw new Error('ticket was not called');
  return { counterId: ticket.counterId, calledAt: ticket.calledAt, calls: ticket.calls };
};

/** What a ticket has in every state. */
export const placeOf = (t: Ticket) => ({
  id: t.id,
  dayId: t.dayId,
  homeId: t.homeId,
  queueId: t.queueId,
  label: t.label,
  number: t.number,
  itemCode: t.itemCode,
  exception: t.exception,
  selfCheck: t.selfCheck,
  caseId: t.caseId,
  stationId: t.stationId,
  holder: t.holder,
  agent: t.agent,
  commandId: t.commandId,
  takenAt: t.takenAt,
  class: t.class,
  since: t.since,
  order: t.order,
  slotAt: t.slotAt,
  misses: t.misses,
  called: t.called,
  direct: t.direct,
  enteredAt: t.enteredAt,
  hands: t.hands,
  outOfOrder: t.outOfOrder,
});

function take(
  hall: HallDraft,
  fact: Extract<TicketFact, { kind: 'ticket.taken' }>,
  at: number,
  seq: number,
): void {
  const day = hall.days.values()[Symbol.iterator]().next().value!;
  const line = hall.lines.edit(fact.queueId);
  const { ticketId: id, queueId, number, itemCode, stationId, holder, commandId } = fact;
  const label = labelOf(hall.queues.get(queueId)!.prefix, number);
  const ticket: Ticket = {
    id,
    dayId: day.id,
    homeId: queueId,
    queueId,
    label,
    number,
    itemCode,
    stationId,
    holder,
    agent: fact.agent ?? null,
    exception: fact.exception ?? null,
    selfCheck: fact.selfCheck ?? null,
    caseId: fact.caseId ?? null,
    commandId,
    takenAt: at,
    class: fact.class ?? 'ordinary',
    since: fact.since ?? at,
    order: seq,
    slotAt: fact.slotAt ?? null,
    misses: 0,
    called: 0,
    direct: fact.counterId !== undefined,
    enteredAt: null,
    hands: [],
    outOfOrder: null,
    state: 'waiting',
  };
  hall.tickets.put(id, ticket);
  tallyNew(hall.tallies, ticket);
  countGiven(hall.given, ticket);
  line.next = Math.max(line.next, number + 1);
  join(line, ticket, standerIn(hall));
  if (fact.route) beginRoute(hall, id, fact.route, at);
  rememberHolder(hall, ticket);
}

type CalledFact = Extract<TicketFact, { kind: 'ticket.called' }>;

/** Called: who booked has had the slot (rule Q5), and those who go before are counted in a row (rule Q6). */
function call(hall: HallDraft, ticket: Ticket, fact: CalledFact, at: number): void {
  const { counterId, inARow = 0, outOfOrder = ticket.outOfOrder } = fact;
  const line = hall.lines.edit(ticket.queueId);
  leaveLine(line, ticket);
  line.inARow = inARow;
  arrive(hall, ticket.id);
  visitLeg(hall, ticket.id, at);
  line.lastCalled = ticket.label;
  settle(hall, ticket, {
    ...placeOf(ticket),
    counterId,
    calledAt: at,
    lastCallAt: at,
    calls: 1,
    called: ticket.called + 1,
    slotAt: null,
    outOfOrder,
    state: 'called',
  });
  occupy(hall, counterId, ticket.id, at);
}

/** In hand as it was made: nobody was called. */
function sitDown(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  leaveLine(hall.lines.edit(ticket.queueId), ticket);
  const call = { counterId, calledAt: at, calls: 0 };
  settle(hall, ticket, { ...placeOf(ticket), ...call, startedAt: at, state: 'serving' });
  occupy(hall, counterId, ticket.id, at);
}

/** Into hand again; what was held is taken out of the time of service. */
function resume(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  if (ticket.state !== 'held') throw new Error('resumed while not held');
  const startedAt = at - (ticket.heldAt - ticket.startedAt);
  settle(hall, ticket, { ...placeOf(ticket), ...callOf(ticket), counterId, startedAt, state: 'serving' });
  occupy(hall, counterId, ticket.id, at);
}

/** Into the hand at another counter, with its times; who served it has had that long (rules C6, C7). */
function handOver(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  if (ticket.state !== 'serving') throw new Error('handed over while not serving');
  const { counterId: takenFrom } = ticket;
  const served = handsUntil(hall, ticket, at, officerAt(hall, takenFrom) ?? undefined);
  const hands = served.map((hand, place) => (place === served.length - 1 ? { ...hand, takenFrom } : hand));
  freeDesk(hall, ticket, at);
  settle(hall, ticket, { ...ticket, hands, counterId });
  occupy(hall, counterId, ticket.id, at);
}

/** Waits in another queue from its own place (rule T8), with a leg or without. */
function moveTo(
  hall: HallDraft,
  ticket: Ticket,
  { queueId, order = ticket.order, leg }: { queueId: string; order: number | undefined; leg: Leg | null },
  at: number,
): void {
  freeDesk(hall, ticket, at);
  forgetHolder(hall, ticket);
  if (leg) hall.legs.put(ticket.id, leg);
  else if (hall.legs.has(ticket.id)) hall.legs.drop(ticket.id);
  const after: Ticket = { ...placeOf(ticket), queueId, order, hands: [], state: 'waiting' };
  followTicket(hall, after);
  rememberHolder(hall, after);
  settle(hall, ticket, after);
  join(hall.lines.edit(queueId), after, standerIn(hall));
}

/** The leg of a ticket that goes to another queue: the one it is on already, until it is where that began (rule T10). */
function legAfter(
  hall: HallDraft,
  { ticketId, queueId, back, to }: Extract<TicketFact, { kind: 'ticket.transferred' }>,
): Leg | null {
  const before = legOut(hall, ticketId);
  const isHome = before?.queueId === queueId;
  const out = isHome ? null : (before ?? (back ? { ticketId, ...back, isBack: false } : null));
  if (!to) return out;
  return { ...(out ?? { ticketId, queueId, counterId: '', isBack: true }), for: to };
}

/** Waits on from a place, as one of a class (rules T5, T9 and Q8). */
function waitFrom(hall: HallDraft, ticket: Ticket, changed: Partial<Place> & { class?: TicketClass }): void {
  const line = hall.lines.edit(ticket.queueId);
  if (ticket.state === 'waiting') leaveLine(line, ticket);
  const after: Ticket = { ...placeOf(ticket), ...changed, state: 'waiting' };
  settle(hall, ticket, after);
  join(line, after, standerIn(hall));
}

function end(hall: HallDraft, ticket: Ticket, ended: Ticket, at: number): void {
  if (ticket.state === 'waiting') leaveLine(hall.lines.edit(ticket.queueId), ticket);
  freeDesk(hall, ticket, at);
  forgetHolder(hall, ticket);
  if (hall.legs.has(ticket.id)) hall.legs.drop(ticket.id);
  settle(hall, ticket, ended);
}

/** Changes the hall by a fact about a ticket. `seq` orders the line; `at` is the fact's time. */
export function evolveTicket(hall: HallDraft, fact: TicketFact, at: number, seq: number): void {
  if (fact.kind === 'ticket.taken') take(hall, fact, at, seq);
  const ticket = hall.tickets.get(fact.ticketId);
  if (!ticket) throw new Error(`${fact.kind} of an unknown ticket`);
  switch (fact.kind) {
    case 'ticket.taken':
      return fact.counterId === undefined ? undefined : sitDown(hall, ticket, fact.counterId, at);
    case 'ticket.called':
      return call(hall, ticket, fact, at);
    case 'ticket.recalled': {
      const was = callOf(ticket);
      const called = { ...was, calls: was.calls + 1, lastCallAt: at };
      return hall.tickets.put(ticket.id, { ...placeOf(ticket), ...called, state: 'called' });
    }
    case 'ticket.started':
      return hall.tickets.put(ticket.id, {
        ...placeOf(ticket),
        ...callOf(ticket),
        startedAt: at,
        state: 'serving',
      });
    case 'ticket.finished': {
      if (ticket.state !== 'serving') throw new Error('finished while not serving');
      const { outcome = null } = fact;
      const done = {
        ...callOf(ticket),
        startedAt: ticket.startedAt,
        endedAt: at,
        outcome,
        state: 'done' as const,
      };
      rememberFinish(hall, ticket, at, fact);
      const hands = handsUntil(hall, ticket, at, fact.officerId);
      return end(hall, ticket, { ...placeOf(ticket), ...done, hands }, at);
    }
    case 'ticket.missed': {
      freeDesk(hall, ticket, at);
      const missed = { ...callOf(ticket), missedAt: at, misses: ticket.misses + 1, state: 'missed' as const };
      return settle(hall, ticket, { ...placeOf(ticket), ...missed });
    }
    case 'ticket.held': {
      if (ticket.state !== 'serving') throw new Error('held while not serving');
      const hands = handsUntil(hall, ticket, at, fact.officerId);
      freeDesk(hall, ticket, at);
      const { reason, backAt } = fact;
      const held = { startedAt: ticket.startedAt, heldAt: at, reason, backAt, hands, state: 'held' as const };
      return settle(hall, ticket, { ...placeOf(ticket), ...callOf(ticket), ...held });
    }
    case 'ticket.resumed':
      return resume(hall, ticket, fact.counterId, at);
    case 'ticket.handed_over':
      return handOver(hall, ticket, fact.counterId, at);
    case 'ticket.transferred':
      return moveTo(hall, ticket, { queueId: fact.queueId, order: fact.rank, leg: legAfter(hall, fact) }, at);
    case 'ticket.sent_back': {
      const leg = legOut(hall, ticket.id);
      if (!leg) throw new Error('sent back from nowhere');
      rememberFinish(hall, ticket, at, fact);
      const to = { queueId: leg.queueId, order: fact.rank, leg: { ...leg, isBack: true } };
      return moveTo(hall, ticket, to, at);
    }
    case 'ticket.prioritized':
      return waitFrom(hall, ticket, { class: 'priority', order: fact.rank ?? ticket.order });
    case 'ticket.green_given':
      return waitFrom(hall, ticket, { class: 'green' });
    case 'ticket.returned': {
      const { since = ticket.since, order = fact.rank ?? ticket.order } = fact;
      return waitFrom(hall, ticket, { since, order });
    }
    case 'ticket.left':
      return end(hall, ticket, { ...placeOf(ticket), endedAt: at, state: 'left' }, at);
    case 'ticket.voided':
      return end(hall, ticket, { ...placeOf(ticket), endedAt: at, reason: fact.reason, state: 'voided' }, at);
  }
}
