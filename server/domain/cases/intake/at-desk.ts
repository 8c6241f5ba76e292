import { deskFor } from '../../counters/seat.ts';
import type { Desk } from '../../counters/desk.ts';
import { type Act, type Decision, refuse } from '../../decision.ts';
import type { Ticket } from '../../queue/ticket.ts';
import type { Hall } from '../../state/hall.ts';

export interface AtDesk {
  readonly counterId: string;
  readonly seat: string;
  readonly ticketId: string;
}

/**
 * The sender's counter and the ticket that is being served there, for what goes into a case from a visit. Refuses a
 * foreign seat, a ticket in another's hand, and one that is called but not served yet.
 */
export function servedAt(
  hall: Hall,
  act: Pick<Act<AtDesk>, 'input' | 'sender'>,
): { readonly desk: Desk; readonly ticket: Ticket } | Decision<never> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (desk.ticketId !== ticket.id) return refuse('counter.other_ticket', { label: ticket.label });
  if (ticket.state !== 'serving') return refuse('ticket.wrong_state', { state: ticket.state });
  return { desk, ticket };
}
