import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { mayTicket } from './ticket.ts';

export interface TicketInput {
  readonly ticketId: string;
}

/** A citizen leaves the line, from the phone page or at the guide's desk; the number is not given again. */
export function decideLeave(hall: Hall, act: Act<TicketInput>): Decision<{ label: string }> {
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (act.sender.kind === 'ticket' && act.sender.ticketId !== ticket.id) return refuse('access.denied');
  if (!mayTicket('leave', ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  return accept([{ kind: 'ticket.left', ticketId: ticket.id }], { label: ticket.label });
}
