import { deskFor } from '../counters/seat.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { queuesReopened } from './at-desk.ts';
import { holderKey } from './holders.ts';
import type { Finished } from './finished.ts';
import { currentOf } from './routes/route.ts';
import type { InHandInput } from './serve.ts';
import { mayTicket } from './ticket.ts';

/** How long a finish may be taken back (rule T19). */
export const REOPEN_MS = 60_000;

/** Whether it waits where it came back to or went on to from there, and was not called there yet. */
function isUncalled(hall: Hall, ticketId: string, { leg }: Finished): boolean {
  if (leg === undefined) return hall.legs.get(ticketId)?.isBack === true;
  const route = hall.routes.get(ticketId)!;
  return route.legs[currentOf(route)]!.visits === 0;
}

/**
 * Takes a wrong finish back (rule T19): the ticket is in hand again as it was, and no figure counts it as done. Refuses
 * what was not finished last here or more than 60 s ago, what was called at its next place already, and one whose holder
 * has taken another number of the queue meanwhile (rule T6).
 */
export function decideReopen(hall: Hall, act: Act<InHandInput>): Decision<{ label: string }> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { finished, counterId } = desk;
  const { id: ticketId, label, state, holder } = ticket;
  if (finished?.ticketId !== ticketId) return refuse('counter.not_finished_last', { label });
  if (act.now - finished.at > REOPEN_MS) return refuse('ticket.reopen_over', { label });
  if (desk.paused !== null) return refuse('counter.paused');
  if (!mayTicket(isUncalled(hall, ticketId, finished) ? 'takeBack' : 'reopen', state))
    return refuse('ticket.wrong_state', { state });
  for (const queueId of holder === null ? [] : queuesReopened(hall, ticket, finished)) {
    const other = hall.holders.get(holderKey(queueId, holder!));
    if (other && other.ticketId !== ticketId)
      return refuse('ticket.already_holding', { label: hall.tickets.get(other.ticketId)!.label });
  }
  return accept([{ kind: 'ticket.reopened', ticketId, counterId }], { label });
}
