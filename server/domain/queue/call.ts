import { deskFor } from '../counters/seat.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import { waitsFor } from './leg.ts';

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
 * Who waits in a line for a counter, in the order in which it calls them (rules Q1, Q2): who came back to it first, and
 * nobody who came back to another.
 */
export function lineFor(hall: Hall, queueId: string, counterId: string): Iterable<string> {
  const { waiting = [] } = hall.lines.get(queueId) ?? {};
  if (hall.legs.size === 0) return waiting;
  const to = (id: string): string | null => waitsFor(hall, id);
  return [...waiting.filter(id => to(id) === counterId), ...waiting.filter(id => to(id) === null)];
}

/**
 * Who is called next at a counter: who came back to it (rule Q2), else of the heads of the lines its profile serves the
 * one whose place is oldest (rule Q1). Null when none of them waits.
 */
export function nextFor(hall: Hall, queueIds: readonly string[], counterId: string): string | null {
  let best: string | null = null;
  let bestPlace: readonly [number, number] = [Infinity, Infinity];
  for (const queueId of queueIds) {
    const [head] = lineFor(hall, queueId, counterId);
    if (head === undefined) continue;
    const place = [waitsFor(hall, head) === counterId ? 0 : 1, hall.tickets.get(head)!.rank] as const;
    if (place[0] < bestPlace[0] || (place[0] === bestPlace[0] && place[1] < bestPlace[1]))
      [best, bestPlace] = [head, place];
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
  const ticketId = nextFor(hall, profile.queueIds, counterId);
  if (ticketId === null) return refuse('counter.nobody_waiting');
  const { label } = hall.tickets.get(ticketId)!;
  return accept([{ kind: 'ticket.called', ticketId, counterId }], { ticketId, label, counterId });
}
