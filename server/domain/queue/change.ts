import { servedAt } from '../counters/staffing.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { holderKey } from './holders.ts';
import { counterFor } from './leg.ts';
import { type InHandInput, inHand } from './serve.ts';
import { type Chosen, chosenFor, type WishInput, type WishPrepared } from './take.ts';
import { mayTicket, type Ticket } from './ticket.ts';
import { decideTransfer } from './transfer.ts';

export interface Changed {
  readonly label: string;
  readonly queueId: string;
  /** It is not in hand any more: it waits in the other queue. */
  readonly hasLeft: boolean;
}

const factOf = (
  { id: ticketId, queueId }: Ticket,
  chosen: Chosen,
): Extract<Fact, { kind: 'ticket.changed' }> => ({
  ...{ kind: 'ticket.changed', ticketId, itemCode: chosen.itemCode },
  ...(chosen.exception !== undefined && { exception: chosen.exception }),
  ...(chosen.queueId !== queueId && { queueId: chosen.queueId }),
});

/** Why a ticket cannot be of another queue; null when it can. */
function refusedQueue(hall: Hall, { id, queueId, holder }: Ticket, to: string): Decision<never> | null {
  if (to === queueId) return null;
  const leg = hall.legs.get(id);
  if (leg) {
    const counterId = leg.isBack && leg.for ? counterFor(hall, leg.for) : leg.counterId;
    return refuse('ticket.on_way', { counter: hall.counters.get(counterId ?? '')?.number ?? '' });
  }
  const other = holder === null ? undefined : hall.holders.get(holderKey(to, holder));
  return other && other.ticketId !== id
    ? refuse('ticket.already_holding', { label: hall.tickets.get(other.ticketId)!.label })
    : null;
}

/**
 * Changes what a waiting ticket is for (rule T20): a wrong item was chosen. Its number stays, and in another queue it
 * waits by its own place. Refuses what no number is taken for, one that is on its way and comes back (rule T10), and a
 * queue in which its holder waits already (rule T6).
 */
export function decideChange(
  hall: Hall,
  act: Act<WishInput & { readonly ticketId: string }, WishPrepared>,
): Decision<Changed> {
  if (!openDay(hall)) return refuse('day.closed');
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { label, state } = ticket;
  if (state !== 'waiting' || !mayTicket('change', state)) return refuse('ticket.wrong_state', { state });
  const chosen = chosenFor(hall, act);
  if ('facts' in chosen) return chosen;
  const { queueId } = chosen;
  return (
    refusedQueue(hall, ticket, queueId) ??
    accept([factOf(ticket, chosen)], { label, queueId, hasLeft: false })
  );
}

/**
 * The same of the ticket in hand: it stays there where the counter serves the other queue too, else it goes to that one
 * as a transfer does (rule T8).
 */
export function decideChangeInHand(
  hall: Hall,
  act: Act<WishInput & InHandInput, WishPrepared>,
): Decision<Changed> {
  const ticket = inHand(hall, act);
  if ('facts' in ticket) return ticket;
  if (!mayTicket('change', ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  const chosen = chosenFor(hall, act);
  if ('facts' in chosen) return chosen;
  const { label } = ticket;
  const { queueId } = chosen;
  const refused = refusedQueue(hall, ticket, queueId);
  if (refused) return refused;
  const { counterId, seat, ticketId } = act.input;
  if (servedAt(hall, counterId).includes(queueId) || queueId === ticket.queueId)
    return accept([factOf(ticket, chosen)], { label, queueId, hasLeft: false });
  const moved = decideTransfer(hall, {
    ...act,
    prepared: undefined,
    input: { counterId, seat, ticketId, queueId },
  });
  if (!moved.answer.ok) return moved as Decision<never>;
  const changed = factOf(ticket, { ...chosen, queueId: ticket.queueId });
  return accept([changed, ...moved.facts], { label, queueId, hasLeft: true });
}
