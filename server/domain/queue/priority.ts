import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Hall } from '../state/hall.ts';
import type { Evidence, PriorityGroup } from './priority-groups.ts';
import { type Line, rankAfter } from './line.ts';
import { mayTicket, type Ticket } from './ticket.ts';

export interface PriorityInput {
  readonly ticketId: string;
  readonly category: PriorityGroup;
  readonly evidence: Evidence;
}

export interface Prioritized {
  readonly label: string;
  readonly ahead: number;
}

type Tickets = Pick<Hall, 'tickets'>;

/**
 * The place between two ordinary tickets that stand together, before place `now`: the first there is, so that no two
 * in a row go before their turn (rule T9). Null where there is none.
 */
function placeBefore(
  waiting: readonly string[],
  now: number,
  { tickets }: Tickets,
): { rank: number; ahead: number } | null {
  const ticketAt = (at: number): Ticket => tickets.get(waiting[at]!)!;
  for (let at = 0; at + 1 < now; at += 1) {
    if (ticketAt(at).priority || ticketAt(at + 1).priority) continue;
    return { rank: (ticketAt(at).rank + ticketAt(at + 1).rank) / 2, ahead: at + 1 };
  }
  return null;
}

/** Whether a ticket stands between two that go before, and so must not leave its place: they would be two in a row. */
function parts(waiting: readonly string[], now: number, { tickets }: Tickets): boolean {
  const beside = [waiting[now - 1], waiting[now + 1]];
  return beside.every(id => id !== undefined && tickets.get(id)!.priority);
}

/**
 * The place that a checked entitlement gives a waiting ticket (rule T9): never later than it stands, and its own where
 * it parts two that go before.
 */
export function rankForPriority(
  waiting: readonly string[],
  ticketId: string,
  hall: Tickets,
): { rank: number; ahead: number } {
  const now = waiting.indexOf(ticketId);
  const better = parts(waiting, now, hall) ? null : placeBefore(waiting, now, hall);
  return better ?? { rank: hall.tickets.get(ticketId)!.rank, ahead: now };
}

/**
 * The rank of a ticket that goes before and joins another line (rules T8, T9). What it gained in its old line is left
 * there: it stands before the first ordinary one that was issued after it, or where a return has put it, and goes
 * before from there.
 */
export function rankOnJoining(
  line: Line,
  { takenAt, rank }: Pick<Ticket, 'takenAt' | 'rank'>,
  hall: Tickets,
): number {
  const isLater = (id: string): boolean => {
    const other = hall.tickets.get(id)!;
    return other.rank > rank && !other.priority && other.misses === 0 && other.takenAt >= takenAt;
  };
  const first = line.waiting.findIndex(isLater);
  const own = first < 0 ? line.waiting.length : first;
  return placeBefore(line.waiting, own, hall)?.rank ?? rankAfter(line, own, id => hall.tickets.get(id)!.rank);
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
