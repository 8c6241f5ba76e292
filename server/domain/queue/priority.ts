import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Hall } from '../state/hall.ts';
import { aheadOf } from './calling/ahead.ts';
import { goesBefore } from './calling/rules.ts';
import type { Evidence, PriorityGroup } from './priority-groups.ts';
import { mayTicket } from './ticket.ts';

export interface PriorityInput {
  readonly ticketId: string;
  readonly category: PriorityGroup;
  readonly evidence: Evidence;
}

export interface Prioritized {
  readonly label: string;
  /** How many of its queue would be called before it now. */
  readonly ahead: number;
}

/** A guide has checked an entitlement: the ticket is of the priority class (rule T9). The group stays in the fact alone. */
export function decidePrioritize(hall: Hall, act: Act<PriorityInput>): Decision<Prioritized> {
  if (!openDay(hall)) return refuse('day.closed');
  const { ticketId, category, evidence } = act.input;
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { label, state } = ticket;
  if (!mayTicket('prioritize', state)) return refuse('ticket.wrong_state', { state });
  if (goesBefore(ticket.class)) return refuse('ticket.prioritized_already', { label });
  const ahead = aheadOf(hall, { ...ticket, class: 'priority' }, act.now);
  return accept([{ kind: 'ticket.prioritized', ticketId, category, evidence }], { label, ahead });
}
