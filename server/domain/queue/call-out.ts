import { servedAt } from '../counters/staffing.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { type CalledAt, calledTo, freeDeskFor, nextFor, type SeatInput } from './call.ts';
import { waitsFor } from './leg.ts';
import type { CallOutReason } from './out-of-order.ts';
import { mayTicket } from './ticket.ts';

export interface CallOutInput extends SeatInput {
  readonly ticketId: string;
  readonly reason: CallOutReason;
}

/**
 * Calls a waiting ticket out of its turn, with the reason on record (rule Q9); one whose turn it is needs none. Refuses what
 * a call refuses, a ticket that does not wait or waits for another counter, and a queue that the counter does not serve.
 */
export function decideCallOut(hall: Hall, act: Act<CallOutInput>): Decision<CalledAt> {
  const desk = freeDeskFor(hall, act);
  if ('facts' in desk) return desk;
  const { ticketId, counterId, reason } = act.input;
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { label, state, queueId } = ticket;
  if (!mayTicket('call', state)) return refuse('ticket.wrong_state', { state });
  if (!servedAt(hall, counterId).includes(queueId)) return refuse('counter.other_queue', { label });
  const elsewhere = waitsFor(hall, ticketId);
  if (elsewhere !== null && elsewhere !== counterId) return refuse('counter.other_ticket', { label });
  const fact = calledTo(hall, ticketId, counterId);
  const isNext = nextFor(hall, counterId, act.now) === ticketId;
  return accept([isNext ? fact : { ...fact, outOfOrder: reason }], { ticketId, label, counterId });
}
