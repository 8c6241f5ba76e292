import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Hall } from '../state/hall.ts';
import type { Evidence, PriorityGroup } from './priority-groups.ts';
import { mayTicket } from './ticket.ts';

export interface PriorityInput {
  readonly ticketId: string;
  readonly category: PriorityGroup;
  readonly evidence: Evidence;
}

export interface Prioritized {
  readonly label: string;
  readonly ahead: number;
}

/**
 * The place that a checked entitlement gives a waiting ticket (rule T9): behind the first ordinary one that no
 * priority one follows, so that at most every second call of a line is a priority one; never later than it stands.
 */
export function rankForPriority(
  waiting: readonly string[],
  ticketId: string,
  { tickets }: Pick<Hall, 'tickets'>,
): { rank: number; ahead: number } {
  const now = waiting.indexOf(ticketId);
  const isOrdinary = (at: number): boolean => !tickets.get(waiting[at]!)!.priority;
  const rankAt = (at: number): number => tickets.get(waiting[at]!)!.rank;
  for (let at = 0; at + 1 < now; at += 1) {
    if (!isOrdinary(at) || !isOrdinary(at + 1)) continue;
    return { rank: (rankAt(at) + rankAt(at + 1)) / 2, ahead: at + 1 };
  }
  return { rank: rankAt(now), ahead: now };
}

/** A guide has checked an entitlement: the ticket goes before (rule T9). The group stays in the fact alone. */
export function decidePrioritize(hall: Hall, act: Act<PriorityInput>): Decision<Prioritized> {
  if (!openDay(hall)) return refuse('day.closed');
  const { ticketId, category, evidence } = act.input;
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { label, state } = ticket;
  if (!mayTicket('prioritize', state)) return refuse('ticket.wrong_state', { state });
  if (ticket.priority) return refuse('ticket.prioritized_already', { label });
  const { rank, ahead } = rankForPriority(hall.lines.get(ticket.queueId)!.waiting, ticketId, hall);
  return accept([{ kind: 'ticket.prioritized', ticketId, category, evidence, rank }], { label, ahead });
}
