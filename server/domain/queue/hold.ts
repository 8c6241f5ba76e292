import { inMinutes } from '../counters/reasons.ts';
import { deskFor } from '../counters/seat.ts';
import { servedAt } from '../counters/staffing.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { byOfficer, type InHandInput, inHand } from './serve.ts';
import { holdUntil, lookAt } from './not-back.ts';
import { ticketRules } from './rules/rules.ts';
import { type HoldReason, mayTicket } from './ticket.ts';

export interface HoldInput extends InHandInput {
  readonly reason: HoldReason;
  readonly minutes?: number | undefined;
}

/** Lays the ticket in hand aside (rules T7, T15): the citizen pays, copies or fetches something, and the counter is free. */
export function decideHold(hall: Hall, act: Act<HoldInput>): Decision<{ label: string }> {
  const ticket = inHand(hall, act);
  if ('facts' in ticket) return ticket;
  if (!mayTicket('hold', ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  const backAt = inMinutes(act.now, act.input.minutes);
  const { id: ticketId, label } = ticket;
  const until = holdUntil(ticketRules(hall), { heldAt: act.now, backAt });
  const due = lookAt('ticket.held', ticketId, until);
  const { reason } = act.input;
  const by = byOfficer(act.sender);
  return accept([{ kind: 'ticket.held', ticketId, reason, backAt, ...by }], { label }, due);
}

/** Takes a held ticket into hand (rule T7), at any free counter that serves its queue. */
export function decideResume(hall: Hall, act: Act<InHandInput>): Decision<{ label: string }> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  if (desk.paused !== null) return refuse('counter.paused');
  const { id: ticketId, label, state, queueId } = ticket;
  if (!mayTicket('resume', state)) return refuse('ticket.wrong_state', { state });
  if (!servedAt(hall, desk.counterId).includes(queueId)) return refuse('counter.other_queue', { label });
  return accept([{ kind: 'ticket.resumed', ticketId, counterId: desk.counterId }], { label });
}
