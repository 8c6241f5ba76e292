import { openDay } from '../day/facts.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { rankIn } from './facts.ts';
import { rankAfter } from './line.ts';
import { mayTicket } from './ticket.ts';

export interface TicketInput {
  readonly ticketId: string;
}

/** How many are called before a citizen who missed the call and came back (rule T5; DOMAIN (c): 3 places later). */
export const PLACES_AFTER_MISS = 3;

/** A citizen leaves the line, from the phone page or at the guide's desk; the number is not given again. */
export function decideLeave(hall: Hall, act: Act<TicketInput>): Decision<{ label: string }> {
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (act.sender.kind === 'ticket' && act.sender.ticketId !== ticket.id) return refuse('access.denied');
  if (!mayTicket('leave', ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  return accept([{ kind: 'ticket.left', ticketId: ticket.id }], { label: ticket.label });
}

/** A missed ticket comes back with its number: three places behind the head of its line (rule T5). */
export function decideReturn(hall: Hall, act: Act<TicketInput>): Decision<{ label: string; ahead: number }> {
  if (!openDay(hall)) return refuse('day.closed');
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (!mayTicket('return', ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  const line = hall.lines.get(ticket.queueId)!;
  const rank = rankAfter(line, PLACES_AFTER_MISS, rankIn(hall));
  const ahead = Math.min(PLACES_AFTER_MISS, line.waiting.length);
  return accept([{ kind: 'ticket.returned', ticketId: ticket.id, rank }], { label: ticket.label, ahead });
}
