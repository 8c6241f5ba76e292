import type { Hall, HallDraft } from '../state/hall.ts';
import { labelOf } from './label.ts';
import { join, leaveLine } from './line.ts';
import type { Ticket, VoidReason } from './ticket.ts';

export type TicketFact =
  | {
      kind: 'ticket.taken';
      ticketId: string;
      queueId: string;
      number: number;
      itemCode: string | null;
      stationId: string | null;
      holder: string | null;
      commandId: string;
    }
  | { kind: 'ticket.called'; ticketId: string; counterId: string }
  | { kind: 'ticket.recalled'; ticketId: string }
  | { kind: 'ticket.started'; ticketId: string }
  | { kind: 'ticket.finished'; ticketId: string }
  | { kind: 'ticket.missed'; ticketId: string }
  | { kind: 'ticket.returned'; ticketId: string; rank: number }
  | { kind: 'ticket.left'; ticketId: string }
  | { kind: 'ticket.voided'; ticketId: string; reason: VoidReason };

/** The key under which the hall remembers that a person already holds a number of a queue. */
export function holderKey(queueId: string, holder: string): string {
  return `${queueId}/${holder}`;
}

/** The waiting rank of a ticket; unknown ids are a bug. */
export function rankIn(hall: Pick<Hall, 'tickets'>): (ticketId: string) => number {
  return id => hall.tickets.get(id)!.rank;
}

function freeDesk(hall: HallDraft, ticket: Ticket, at: number): void {
  if (ticket.state !== 'called' && ticket.state !== 'serving') return;
  if (hall.desks.get(ticket.counterId)?.ticketId !== ticket.id) return;
  const desk = hall.desks.edit(ticket.counterId);
  desk.ticketId = null;
  desk.since = at;
}

function forgetHolder(hall: HallDraft, ticket: Ticket): void {
  if (ticket.holder !== null) hall.holders.drop(holderKey(ticket.queueId, ticket.holder));
}

const callOf = (ticket: Ticket): { counterId: string; calledAt: number; calls: number } => {
  if (!('counterId' in ticket)) throw new Error('ticket was not called');
  return { counterId: ticket.counterId, calledAt: ticket.calledAt, calls: ticket.calls };
};

const placeOf = (t: Ticket) => ({
  id: t.id,
  dayId: t.dayId,
  queueId: t.queueId,
  label: t.label,
  number: t.number,
  itemCode: t.itemCode,
  stationId: t.stationId,
  holder: t.holder,
  commandId: t.commandId,
  takenAt: t.takenAt,
  rank: t.rank,
  misses: t.misses,
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
  const place = { id, dayId: day.id, queueId, label, number, itemCode, stationId, holder, commandId };
  hall.tickets.put(id, { ...place, takenAt: at, rank: seq, misses: 0, state: 'waiting' });
  line.next = Math.max(line.next, number + 1);
  join(line, id, seq, rankIn(hall));
  if (holder !== null) hall.holders.put(holderKey(queueId, holder), { ticketId: id });
}

function call(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  const line = hall.lines.edit(ticket.queueId);
  leaveLine(line, ticket.id);
  line.lastCalled = ticket.label;
  const called = { counterId, calledAt: at, lastCallAt: at, calls: 1 };
  hall.tickets.put(ticket.id, { ...placeOf(ticket), ...called, state: 'called' });
  const desk = hall.desks.edit(counterId);
  desk.ticketId = ticket.id;
  desk.since = at;
}

function end(hall: HallDraft, ticket: Ticket, ended: Ticket, at: number): void {
  if (ticket.state === 'waiting') leaveLine(hall.lines.edit(ticket.queueId), ticket.id);
  freeDesk(hall, ticket, at);
  forgetHolder(hall, ticket);
  hall.tickets.put(ticket.id, ended);
}

/** Changes the hall by a fact about a ticket. `seq` orders the line; `at` is the fact's time. */
export function evolveTicket(hall: HallDraft, fact: TicketFact, at: number, seq: number): void {
  if (fact.kind === 'ticket.taken') return take(hall, fact, at, seq);
  const ticket = hall.tickets.get(fact.ticketId);
  if (!ticket) throw new Error(`${fact.kind} of an unknown ticket`);
  switch (fact.kind) {
    case 'ticket.called':
      return call(hall, ticket, fact.counterId, at);
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
      const done = { ...callOf(ticket), startedAt: ticket.startedAt, endedAt: at, state: 'done' as const };
      return end(hall, ticket, { ...placeOf(ticket), ...done }, at);
    }
    case 'ticket.missed': {
      freeDesk(hall, ticket, at);
      const missed = { ...callOf(ticket), missedAt: at, misses: ticket.misses + 1, state: 'missed' as const };
      return hall.tickets.put(ticket.id, { ...placeOf(ticket), ...missed });
    }
    case 'ticket.returned': {
      hall.tickets.put(ticket.id, { ...placeOf(ticket), rank: fact.rank, state: 'waiting' });
      return join(hall.lines.edit(ticket.queueId), ticket.id, fact.rank, rankIn(hall));
    }
    case 'ticket.left':
      return end(hall, ticket, { ...placeOf(ticket), endedAt: at, state: 'left' }, at);
    case 'ticket.voided':
      return end(hall, ticket, { ...placeOf(ticket), endedAt: at, reason: fact.reason, state: 'voided' }, at);
  }
}
