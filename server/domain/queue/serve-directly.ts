import { deskFor } from '../counters/seat.ts';
import { servedAt } from '../counters/staffing.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import type { CalledAt, SeatInput } from './call.ts';
import { type IssuePrepared, issuingDay } from './issue.ts';
import { labelOf } from './label.ts';
import { chosenFor, type WishInput } from './take.ts';

/**
 * Serves somebody who came to the counter without a number (rule T17): the next number of the queue is made, on record as
 * given at this counter, and in hand at once; nobody is called and nothing printed. Refuses a hall that gives no numbers
 * (rule B2), a counter that is busy, paused, or does not serve the queue, and what no number is taken for.
 */
export function decideServeDirectly(
  hall: Hall,
  act: Act<WishInput & SeatInput, Pick<IssuePrepared, 'ticketId' | 'utcOffsetMinutes'>>,
): Decision<CalledAt> {
  const day = issuingDay(hall);
  if ('facts' in day) return day;
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  if (desk.paused !== null) return refuse('counter.paused');
  const chosen = chosenFor(hall, act);
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode, exception } = chosen;
  const { prefix } = hall.queues.get(queueId)!;
  const { counterId } = desk;
  const number = hall.lines.get(queueId)!.next;
  const label = labelOf(prefix, number);
  if (!servedAt(hall, counterId).includes(queueId)) return refuse('counter.other_queue', { label: prefix });
  const { commandId, prepared } = act;
  const { ticketId } = prepared;
  const taken = { ticketId, queueId, number, itemCode, stationId: null, holder: null, commandId, counterId };
  return accept([{ kind: 'ticket.taken', ...taken, ...(exception !== undefined && { exception }) }], {
    ticketId,
    label,
    counterId,
  });
}
