import { servedAt } from '../counters/staffing.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { holderKey } from './holders.ts';
import { counterFor, type SentTo } from './leg.ts';
import { type InHandInput, inHand } from './serve.ts';
import { mayTicket, type Ticket } from './ticket.ts';

export interface TransferInput extends InHandInput {
  /** To this queue; without one it stays in its own, or goes to the first that the counter serves. */
  readonly queueId?: string | undefined;
  /** For this counter, or for the officer who sits at one (rule T16). */
  readonly toCounterId?: string | undefined;
  readonly toOfficerId?: string | undefined;
  /** Done there it comes back to this counter (rule T10). */
  readonly comesBack?: boolean | undefined;
}

/** To whom a ticket is sent, and the counter where that is now; null: to a queue alone. Refuses who is not there. */
function sentTo(
  hall: Hall,
  { toCounterId, toOfficerId, counterId }: TransferInput,
): Sent | null | Decision<never> {
  if (toCounterId === undefined && toOfficerId === undefined) return null;
  const to: SentTo = toCounterId === undefined ? { officerId: toOfficerId! } : { counterId: toCounterId };
  const at = counterFor(hall, to);
  if (at === null) return refuse('staff.at_no_counter');
  if (!hall.counters.has(at)) return refuse('counter.unknown');
  if (!hall.desks.has(at)) return refuse('counter.closed');
  return at === counterId ? refuse('ticket.same_counter') : { to, at };
}

interface Sent {
  readonly to: SentTo;
  readonly at: string;
}

/** The queue in which it waits: that one, or where it is for a counter its own if that serves it, or the first it serves. */
function queueFor(hall: Hall, ticket: Ticket, sent: Sent | null, queueId: string | undefined): string | null {
  if (queueId !== undefined || sent === null) return queueId ?? null;
  const served = servedAt(hall, sent.at);
  return served.includes(ticket.queueId) ? ticket.queueId : (served[0] ?? null);
}

/**
 * Sends the ticket in hand to another queue (rule T8), or to a counter or an officer (rule T16), to come back or to stay
 * (T10): number, class and place are kept. Refuses its own queue, its own counter, one that is closed or does not serve the queue, and a queue in which its holder waits already
 * (rule T6).
 */
export function decideTransfer(hall: Hall, act: Act<TransferInput>): Decision<{ label: string }> {
  const ticket = inHand(hall, act);
  if ('facts' in ticket) return ticket;
  const { counterId, comesBack } = act.input;
  const { id: ticketId, label, state, holder } = ticket;
  const sent = sentTo(hall, act.input);
  if (sent && 'facts' in sent) return sent;
  const queueId = queueFor(hall, ticket, sent, act.input.queueId);
  if (queueId === null || !hall.queues.has(queueId)) return refuse('queue.unknown');
  if (!mayTicket('transfer', state)) return refuse('ticket.wrong_state', { state });
  if (!sent && ticket.queueId === queueId) return refuse('ticket.same_queue', { label });
  if (sent && !servedAt(hall, sent.at).includes(queueId)) return refuse('counter.other_queue', { label });
  const other = holder === null ? undefined : hall.holders.get(holderKey(queueId, holder));
  if (other && other.ticketId !== ticketId)
    return refuse('ticket.already_holding', { label: hall.tickets.get(other.ticketId)!.label });
  const back = comesBack ? { back: { queueId: ticket.queueId, counterId } } : {};
  const fact: Fact = { kind: 'ticket.transferred', ticketId, queueId, ...back, ...(sent && { to: sent.to }) };
  return accept([fact], { label });
}
