import type { HallDraft } from '../state/hall.ts';
import { type Hand, withHand } from './hands.ts';
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
  /** Its hands as they were, and who ended it; absent in what was kept before schema 48. */
  readonly hands?: readonly Hand[];
  readonly officerId?: string;
}

/** The hands of what is taken back by `officerId`: as they were, or with who ended it, if that was another (rule C7). */
export function handsAgain({ hands = [], officerId, startedAt, at }: Finished, by: string): readonly Hand[] {
  return officerId === undefined || officerId === by ? hands : withHand(hands, officerId, startedAt, at);
}

/** Keeps how a ticket was in hand when it was finished there (rule T19), by whom, and the leg that ended. */
export function rememberFinish(
  hall: HallDraft,
  ticket: Ticket,
  at: number,
  { leg, officerId }: Pick<Finished, 'leg'> & { readonly officerId?: string | undefined },
): void {
  if (ticket.state !== 'serving' || !hall.desks.has(ticket.counterId)) return;
  const { id: ticketId, counterId, queueId, calledAt, calls, startedAt, hands } = ticket;
  hall.desks.edit(counterId).finished = {
    ...{ ticketId, at, queueId, calledAt, calls, startedAt },
    ...(leg !== undefined && { leg }),
    ...((officerId !== undefined || hands.length > 0) && { hands }),
    ...(officerId !== undefined && { officerId }),
  };
}
