import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Fact } from '../../facts.ts';
import { mayTicket } from '../../queue/ticket.ts';
import type { Hall } from '../../state/hall.ts';
import { inMinutes, type PauseReason } from '../reasons.ts';
import { deskFor } from '../seat.ts';
import { servedAt } from '../staffing.ts';
import { reliefsOf } from './pairs.ts';

export interface TakeFromInput {
  readonly counterId: string;
  readonly seat: string;
  readonly fromCounterId: string;
  /** Why the colleague goes, and for how long; of no account for who takes an own ticket back. */
  readonly reason?: PauseReason | undefined;
  readonly minutes?: number | undefined;
}

/**
 * Takes the ticket that a colleague serves to one's own free counter (rule C6), with its times and its case; the colleague's
 * counter is paused. Who served it before takes it back likewise, and ends an own pause by that. Refuses who is not of the
 * pair, a busy or paused counter, what is only called, and a queue that the counter does not serve.
 */
export function decideTakeFrom(
  hall: Hall,
  act: Act<TakeFromInput>,
): Decision<{ ticketId: string; label: string }> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const { counterId, fromCounterId, reason = 'other', minutes } = act.input;
  if (fromCounterId === counterId) return refuse('ticket.same_counter');
  if (!hall.counters.has(fromCounterId)) return refuse('counter.unknown');
  const from = hall.desks.get(fromCounterId);
  if (!from) return refuse('counter.closed');
  const ticket = from.ticketId === null ? undefined : hall.tickets.get(from.ticketId);
  if (!ticket) return refuse('relief.empty_hand');
  const { id: ticketId, label, state, queueId } = ticket;
  const last = ticket.hands.at(-1);
  const isBack = last?.takenFrom === counterId && last.officerId === desk.officerId;
  if (!isBack && !reliefsOf(hall, from.officerId).includes(desk.officerId))
    return refuse('relief.not_paired');
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  if (desk.paused !== null && !isBack) return refuse('counter.paused');
  if (!mayTicket('handOver', state)) return refuse('ticket.wrong_state', { state });
  if (!servedAt(hall, counterId).includes(queueId)) return refuse('counter.other_queue', { label });
  const until = inMinutes(act.now, minutes);
  const facts: Fact[] = [
    ...(desk.paused === null ? [] : [{ kind: 'counter.continued' as const, counterId }]),
    { kind: 'ticket.handed_over', ticketId, counterId, from: fromCounterId },
    ...(isBack ? [] : [{ kind: 'counter.paused' as const, counterId: fromCounterId, reason, until }]),
  ];
  return accept(facts, { ticketId, label });
}
