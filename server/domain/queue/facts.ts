import type { Hall, HallDraft } from '../state/hall.ts';
import { labelOf } from './label.ts';
import { type Leg, legOut } from './leg.ts';
import { join, leaveLine } from './line.ts';
import { countGiven } from './limits/given.ts';
import type { SelfCheck } from './self-check.ts';
import type { Evidence, PriorityGroup } from './priority-groups.ts';
import { tallyChange, tallyNew } from './tally.ts';
import type { HoldReason, Ticket, VoidReason } from './ticket.ts';

export type TicketFact =
  | {
      kind: 'ticket.taken';
      ticketId: string;
      queueId: string;
      number: number;
      itemCode: string | null;
      stationId: string | null;
      holder: string | null;
      /** Who took it for the holder, by the same mark (rule N7). */
      agent?: string;
      commandId: string;
      /** What the slip said of the wait, minutes from and to; absent when nothing was known. */
      band?: readonly [low: number, high: number];
      /** The law that staff cited for an item that is not published or not in force (rule E5). */
      exception?: string;
      /** What its citizen said of the materials (rule G90). */
      selfCheck?: SelfCheck;
      /** The case for which its applicant has come again (rule G92). */
      caseId?: string;
      /** The slot that was booked (rule Y7). */
      slotAt?: number;
    }
  | { kind: 'ticket.called'; ticketId: string; counterId: string }
  | { kind: 'ticket.recalled'; ticketId: string }
  | { kind: 'ticket.started'; ticketId: string }
  | { kind: 'ticket.finished'; ticketId: string }
  | { kind: 'ticket.missed'; ticketId: string }
  | { kind: 'ticket.held'; ticketId: string; reason: HoldReason; backAt: number | null }
  | { kind: 'ticket.resumed'; ticketId: string; counterId: string }
  /** `rank`: the place there of one that goes before; others keep theirs. `back`: from where, if it is to come back. */
  | {
      kind: 'ticket.transferred';
      ticketId: string;
      queueId: string;
      rank?: number;
      back?: { readonly queueId: string; readonly counterId: string };
    }
  /** Back in the queue it came from, for the counter it came from. */
  | { kind: 'ticket.sent_back'; ticketId: string; rank?: number }
  | {
      kind: 'ticket.prioritized';
      ticketId: string;
      category: PriorityGroup;
      evidence: Evidence;
      rank: number;
    }
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

function occupy(hall: HallDraft, counterId: string, ticketId: string, at: number): void {
  const desk = hall.desks.edit(counterId);
  desk.ticketId = ticketId;
  desk.since = at;
}

function freeDesk(hall: HallDraft, ticket: Ticket, at: number): void {
  if (ticket.state !== 'called' && ticket.state !== 'serving') return;
  if (hall.desks.get(ticket.counterId)?.ticketId !== ticket.id) return;
  const desk = hall.desks.edit(ticket.counterId);
  desk.ticketId = null;
  desk.since = at;
}

/** Puts a changed ticket, and counts it anew (rule V4). */
function settle(hall: HallDraft, before: Ticket, after: Ticket): void {
  hall.tickets.put(after.id, after);
  tallyChange(hall.tallies, before, after);
}

/** The queues of which a live ticket is its holder's one number (T6): where it is, and where it comes back to (T10). */
export function queuesOf(
  hall: Pick<Hall, 'legs'>,
  { id, queueId }: Pick<Ticket, 'id' | 'queueId'>,
): string[] {
  const out = legOut(hall, id);
  return out && out.queueId !== queueId ? [queueId, out.queueId] : [queueId];
}

function forgetHolder(hall: HallDraft, ticket: Ticket): void {
  if (ticket.holder === null) return;
  for (const queueId of queuesOf(hall, ticket)) hall.holders.drop(holderKey(queueId, ticket.holder));
}

function rememberHolder(hall: HallDraft, ticket: Ticket): void {
  if (ticket.holder === null) return;
  for (const queueId of queuesOf(hall, ticket))
    hall.holders.put(holderKey(queueId, ticket.holder), { ticketId: ticket.id });
}

const callOf = (ticket: Ticket): { counterId: string; calledAt: number; calls: number } => {
  if (!('counterId' in ticket)) throw new Error('ticket was not called');
  return { counterId: ticket.counterId, calledAt: ticket.calledAt, calls: ticket.calls };
};

const placeOf = (t: Ticket) => ({
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
  rank: t.rank,
  misses: t.misses,
  called: t.called,
  priority: t.priority,
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
    ...{ id, dayId: day.id, homeId: queueId, queueId, label, number, itemCode, stationId, holder },
    ...{
      agent: fact.agent ?? null,
      exception: fact.exception ?? null,
      selfCheck: fact.selfCheck ?? null,
      caseId: fact.caseId ?? null,
      commandId,
      takenAt: at,
      rank: seq,
      misses: 0,
      called: 0,
      priority: false,
      state: 'waiting',
    },
  };
  hall.tickets.put(id, ticket);
  tallyNew(hall.tallies, ticket);
  countGiven(hall.given, ticket);
  line.next = Math.max(line.next, number + 1);
  join(line, id, seq, rankIn(hall));
  if (holder !== null) hall.holders.put(holderKey(queueId, holder), { ticketId: id });
}

function call(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  const line = hall.lines.edit(ticket.queueId);
  leaveLine(line, ticket.id);
  if (hall.legs.get(ticket.id)?.isBack) hall.legs.drop(ticket.id);
  line.lastCalled = ticket.label;
  const called = { counterId, calledAt: at, lastCallAt: at, calls: 1 };
  settle(hall, ticket, {
    ...placeOf(ticket),
    ...called,
    called: ticket.called + 1,
    state: 'called',
  });
  occupy(hall, counterId, ticket.id, at);
}

/** Into hand again; what was held is taken out of the time of service. */
function resume(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  if (ticket.state !== 'held') throw new Error('resumed while not held');
  const startedAt = at - (ticket.heldAt - ticket.startedAt);
  settle(hall, ticket, { ...placeOf(ticket), ...callOf(ticket), counterId, startedAt, state: 'serving' });
  occupy(hall, counterId, ticket.id, at);
}

/** Waits in another queue by its first place (rule T8), or where it goes before (rule T9), with a leg or without. */
function moveTo(
  hall: HallDraft,
  ticket: Ticket,
  { queueId, rank = ticket.rank, leg }: { queueId: string; rank: number | undefined; leg: Leg | null },
  at: number,
): void {
  freeDesk(hall, ticket, at);
  forgetHolder(hall, ticket);
  if (leg) hall.legs.put(ticket.id, leg);
  else if (hall.legs.has(ticket.id)) hall.legs.drop(ticket.id);
  const after: Ticket = { ...placeOf(ticket), queueId, rank, state: 'waiting' };
  rememberHolder(hall, after);
  settle(hall, ticket, after);
  join(hall.lines.edit(queueId), ticket.id, rank, rankIn(hall));
}

/** The leg of a ticket that goes to another queue: the one it is on already, until it is where that began (rule T10). */
function legAfter(
  hall: HallDraft,
  { ticketId, queueId, back }: Extract<TicketFact, { kind: 'ticket.transferred' }>,
): Leg | null {
  const before = legOut(hall, ticketId);
  if (before) return before.queueId === queueId ? null : before;
  return back ? { ticketId, ...back, isBack: false } : null;
}

function prioritize(hall: HallDraft, ticket: Ticket, rank: number): void {
  if (ticket.state !== 'waiting') throw new Error('prioritized while not waiting');
  const line = hall.lines.edit(ticket.queueId);
  leaveLine(line, ticket.id);
  settle(hall, ticket, { ...placeOf(ticket), rank, priority: true, state: 'waiting' });
  join(line, ticket.id, rank, rankIn(hall));
}

function end(hall: HallDraft, ticket: Ticket, ended: Ticket, at: number): void {
  if (ticket.state === 'waiting') leaveLine(hall.lines.edit(ticket.queueId), ticket.id);
  freeDesk(hall, ticket, at);
  forgetHolder(hall, ticket);
  if (hall.legs.has(ticket.id)) hall.legs.drop(ticket.id);
  settle(hall, ticket, ended);
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
      return settle(hall, ticket, { ...placeOf(ticket), ...missed });
    }
    case 'ticket.held': {
      if (ticket.state !== 'serving') throw new Error('held while not serving');
      freeDesk(hall, ticket, at);
      const { reason, backAt } = fact;
      const held = { startedAt: ticket.startedAt, heldAt: at, reason, backAt, state: 'held' as const };
      return settle(hall, ticket, { ...placeOf(ticket), ...callOf(ticket), ...held });
    }
    case 'ticket.resumed':
      return resume(hall, ticket, fact.counterId, at);
    case 'ticket.transferred':
      return moveTo(hall, ticket, { ...fact, rank: fact.rank, leg: legAfter(hall, fact) }, at);
    case 'ticket.sent_back': {
      const leg = legOut(hall, ticket.id);
      if (!leg) throw new Error('sent back from nowhere');
      const to = { queueId: leg.queueId, rank: fact.rank, leg: { ...leg, isBack: true } };
      return moveTo(hall, ticket, to, at);
    }
    case 'ticket.prioritized':
      return prioritize(hall, ticket, fact.rank);
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
