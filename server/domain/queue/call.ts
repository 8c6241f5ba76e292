import { deskFor } from '../counters/seat.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';

export interface SeatInput {
  readonly counterId: string;
  readonly seat: string;
}

export interface CalledAt {
  readonly ticketId: string;
  readonly label: string;
  readonly counterId: string;
}

/**
 * Who is called next at a counter (rule Q1): of the heads of the lines its profile serves, the one whose place is
 * oldest. Null when none of them waits.
 */
export function nextFor(hall: Hall, queueIds: readonly string[]): string | null {
  let best: string | null = null;
  let bestRank = Infinity;
  for (const queueId of queueIds) {
    const head = hall.lines.get(queueId)?.waiting[0];
    if (head === undefined) continue;
    const { rank } = hall.tickets.get(head)!;
    if (rank < bestRank) [best, bestRank] = [head, rank];
  }
  return best;
}

/** Calls the next ticket to a counter; refuses a closed day, a foreign seat, a ticket in hand, a pause, an empty hall. */
export function decideCall(hall: Hall, act: Act<SeatInput>): Decision<CalledAt> {
  if (!openDay(hall)) return refuse('day.closed');
  const stopped = suspended(hall);
  if (stopped) return stopped;
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  if (desk.paused !== null) return refuse('counter.paused');
  const { counterId } = act.input;
  const profile = hall.profiles.get(hall.counters.get(counterId)!.profileId)!;
  const ticketId = nextFor(hall, profile.queueIds);
  if (ticketId === null) return refuse('counter.nobody_waiting');
  const { label } = hall.tickets.get(ticketId)!;
  return accept([{ kind: 'ticket.called', ticketId, counterId }], { ticketId, label, counterId });
}
