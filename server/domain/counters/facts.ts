import { withHand } from '../queue/hands.ts';
import type { HallDraft } from '../state/hall.ts';
import type { PauseReason } from './reasons.ts';
import { endTide } from './tide/facts.ts';
import { restaff, servedAt } from './staffing.ts';

export type CounterFact =
  | { kind: 'counter.opened'; counterId: string; officerId: string; seat: string; automatic?: boolean }
  | { kind: 'counter.automatic_set'; counterId: string; on: boolean }
  | { kind: 'counter.seat_moved'; counterId: string; seat: string }
  /** `from` is away, or, where the officer `isBack`, was the relief. */
  | {
      kind: 'counter.relieved';
      counterId: string;
      officerId: string;
      seat: string;
      from: string;
      isBack: boolean;
      reason?: PauseReason;
      until?: number | null;
    }
  | { kind: 'counter.paused'; counterId: string; reason: PauseReason; until: number | null }
  | { kind: 'counter.continued'; counterId: string }
  | { kind: 'counter.closed'; counterId: string };

type RelievedFact = Extract<CounterFact, { kind: 'counter.relieved' }>;

/** Another officer sits there; who served the ticket in hand has had that long (rules C5, C7). */
function relieve(hall: HallDraft, fact: RelievedFact, at: number): void {
  const { counterId, officerId, seat, from, isBack, reason = 'other', until = null } = fact;
  const desk = hall.desks.edit(counterId);
  const ticket = desk.ticketId === null ? undefined : hall.tickets.get(desk.ticketId);
  if (ticket?.state === 'serving')
    hall.tickets.put(ticket.id, { ...ticket, hands: withHand(ticket.hands, from, ticket.startedAt, at) });
  desk.relieved = isBack ? null : (desk.relieved ?? { officerId: from, since: at, reason, until });
  Object.assign(desk, { officerId, seat });
}

/** Keeps `automatics` as the desk says. */
export function noteAutomatic(hall: Pick<HallDraft, 'desks' | 'automatics'>, counterId: string): void {
  const automatic = hall.desks.get(counterId)?.automatic === true;
  if (automatic === hall.automatics.has(counterId)) return;
  if (automatic) hall.automatics.put(counterId, { counterId });
  else hall.automatics.drop(counterId);
}

/** Changes the hall by a fact about a counter. */
export function evolveCounter(hall: HallDraft, fact: CounterFact, at: number): void {
  const { counterId } = fact;
  switch (fact.kind) {
    case 'counter.opened': {
      const { officerId, seat } = fact;
      const automatic = fact.automatic === true;
      const empty = { ticketId: null, paused: null, relieved: null, finished: null };
      const desk = { counterId, officerId, seat, openedAt: at, since: at, ...empty, automatic };
      hall.desks.put(counterId, desk);
      noteAutomatic(hall, counterId);
      return restaff(hall, servedAt(hall, counterId));
    }
    case 'counter.seat_moved':
      hall.desks.edit(counterId).seat = fact.seat;
      return;
    case 'counter.relieved':
      return relieve(hall, fact, at);
    case 'counter.automatic_set':
      hall.desks.edit(counterId).automatic = fact.on;
      return noteAutomatic(hall, counterId);
    case 'counter.paused': {
      const desk = hall.desks.edit(counterId);
      desk.paused = { reason: fact.reason, since: at, until: fact.until };
      desk.since = at;
      return restaff(hall, servedAt(hall, counterId));
    }
    case 'counter.continued': {
      const desk = hall.desks.edit(counterId);
      desk.paused = null;
      desk.since = at;
      return restaff(hall, servedAt(hall, counterId));
    }
    case 'counter.closed':
      hall.desks.drop(counterId);
      noteAutomatic(hall, counterId);
      endTide(hall, counterId, at);
      return restaff(hall, servedAt(hall, counterId));
  }
}
