import type { Hall, HallDraft } from '../state/hall.ts';
import { legOut } from './leg.ts';
import { queuesLeft } from './routes/route.ts';
import type { Ticket } from './ticket.ts';

/** The key under which the hall remembers that a person already holds a number of a queue. */
export function holderKey(queueId: string, holder: string): string {
  return `${queueId}/${holder}`;
}

/** The queues of which a live ticket is its holder's one number (T6): where it is, comes back to (T10) and has yet to go (T24). */
export function queuesOf(
  hall: Pick<Hall, 'legs' | 'routes'>,
  { id, queueId }: Pick<Ticket, 'id' | 'queueId'>,
): string[] {
  const out = legOut(hall, id);
  const route = hall.routes.get(id);
  if (!out && !route) return [queueId];
  return [...new Set([queueId, ...(out ? [out.queueId] : []), ...(route ? queuesLeft(route) : [])])];
}

/** Its holder may have another number of its queues. */
export function forgetHolder(hall: HallDraft, ticket: Ticket): void {
  if (ticket.holder === null) return;
  for (const queueId of queuesOf(hall, ticket)) hall.holders.drop(holderKey(queueId, ticket.holder));
}

/** It is its holder's number of its queues. */
export function rememberHolder(hall: HallDraft, ticket: Ticket): void {
  if (ticket.holder === null) return;
  for (const queueId of queuesOf(hall, ticket))
    hall.holders.put(holderKey(queueId, ticket.holder), { ticketId: ticket.id });
}
