import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { holderKey } from './facts.ts';
import { type InHandInput, inHand } from './serve.ts';
import { mayTicket } from './ticket.ts';

export interface TransferInput extends InHandInput {
  readonly queueId: string;
  /** Done there it comes back to this counter (rule T10). */
  readonly comesBack?: boolean | undefined;
}

/**
 * Sends the ticket in hand to another queue (rule T8), to come back or to stay (T10): number, class and place are kept.
 * Refuses its own queue, and one in which its holder waits already (rule T6).
 */
export function decideTransfer(hall: Hall, act: Act<TransferInput>): Decision<{ label: string }> {
  const ticket = inHand(hall, act);
  if ('facts' in ticket) return ticket;
  const { queueId, counterId, comesBack } = act.input;
  const { id: ticketId, label, state, holder } = ticket;
  if (!hall.queues.has(queueId)) return refuse('queue.unknown');
  if (!mayTicket('transfer', state)) return refuse('ticket.wrong_state', { state });
  if (ticket.queueId === queueId) return refuse('ticket.same_queue', { label });
  const other = holder === null ? undefined : hall.holders.get(holderKey(queueId, holder));
  if (other && other.ticketId !== ticketId)
    return refuse('ticket.already_holding', { label: hall.tickets.get(other.ticketId)!.label });
  const back = comesBack ? { back: { queueId: ticket.queueId, counterId } } : {};
  const fact: Fact = { kind: 'ticket.transferred', ticketId, queueId, ...back };
  return accept([fact], { label });
}
