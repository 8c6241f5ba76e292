import type { HallDraft } from '../state/hall.ts';
import type { Ticket } from './ticket.ts';

/** The ticket that was finished last at a counter, as it was in hand, while no other has come there (rule T19). */
export interface Finished {
  readonly ticketId: string;
  readonly at: number;
  readonly queueId: string;
  readonly calledAt: number;
  readonly calls: number;
  readonly startedAt: number;
  /** The leg of its route that ended there, by its place on the list; absent: none did. */
  readonly leg?: number;
}

/** Keeps how a ticket was in hand when it was finished there (rule T19). */
export function rememberFinish(hall: HallDraft, ticket: Ticket, at: number, leg?: number): void {
  if (ticket.state !== 'serving' || !hall.desks.has(ticket.counterId)) return;
  const { id: ticketId, counterId, queueId, calledAt, calls, startedAt } = ticket;
  hall.desks.edit(counterId).finished = {
    ...{ ticketId, at, queueId, calledAt, calls, startedAt },
    ...(leg !== undefined && { leg }),
  };
}
