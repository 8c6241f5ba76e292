import type { Desk } from '../counters/desk.ts';
import { deskFor } from '../counters/seat.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import { callerAt, callingRules, headsOfLines } from './calling/in-hall.ts';
import { pick } from './calling/pick.ts';
import { goesBefore } from './calling/rules.ts';
import type { TicketFact } from './ticket-facts.ts';

export interface SeatInput {
  readonly counterId: string;
  readonly seat: string;
}

export interface CalledAt {
  readonly ticketId: string;
  readonly label: string;
  readonly counterId: string;
}

/** Who is called next at a counter at `now`, epoch ms (rules Q2 to Q6); null when nobody waits whom it may call. */
export function nextFor(hall: Hall, counterId: string, now: number): string | null {
  const caller = callerAt(hall, counterId);
  const lines = headsOfLines(
    hall,
    caller.serves.map(({ queueId }) => queueId),
  );
  return pick(lines, caller, callingRules(hall), now)?.ticketId ?? null;
}

type CalledFact = Extract<TicketFact, { kind: 'ticket.called' }>;

/** What is on record when a waiting ticket is called to a counter. */
export function calledTo(hall: Hall, ticketId: string, counterId: string): CalledFact {
  const ticket = hall.tickets.get(ticketId)!;
  const inARow = goesBefore(ticket.class) ? hall.lines.get(ticket.queueId)!.inARow + 1 : 0;
  return { kind: 'ticket.called', ticketId, counterId, ...(inARow > 0 && { inARow }) };
}

/** The counter of the sender, free to call; refuses a closed day, a notice (rule B2), a foreign seat, a ticket in hand, a pause. */
export function freeDeskFor(hall: Hall, act: Act<SeatInput>): Desk | Decision<never> {
  if (!openDay(hall)) return refuse('day.closed');
  const stopped = suspended(hall);
  if (stopped) return stopped;
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  return desk.paused === null ? desk : refuse('counter.paused');
}

/** Calls the next ticket to a counter; refuses one that is not free to call, and an empty hall. */
export function decideCall(hall: Hall, act: Act<SeatInput>): Decision<CalledAt> {
  const desk = freeDeskFor(hall, act);
  if ('facts' in desk) return desk;
  const { counterId } = act.input;
  const ticketId = nextFor(hall, counterId, act.now);
  if (ticketId === null) return refuse('counter.nobody_waiting');
  const { label } = hall.tickets.get(ticketId)!;
  return accept([calledTo(hall, ticketId, counterId)], { ticketId, label, counterId });
}
