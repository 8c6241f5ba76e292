import { openDay } from '../../day/facts.ts';
import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import type { Prioritized } from '../priority.ts';
import { mayTicket } from '../ticket.ts';
import type { GreenGround } from './green-grounds.ts';
import { aheadOf } from './ahead.ts';

export interface GreenInput {
  readonly ticketId: string;
  readonly ground: GreenGround;
  /** Badge of the chief or director who approves; absent: the sender does. */
  readonly approver?: string | undefined;
}

/** A chief or director at work in the hall: by badge, or the sender; null where that is neither. */
function approverOf(hall: Hall, { input, sender }: Act<GreenInput>): string | null {
  const mayApprove = (id: string): boolean => {
    const one = hall.staff.get(id);
    return one?.active === true && one.roles.some(role => role === 'chief' || role === 'director');
  };
  if (input.approver === undefined)
    return sender.kind === 'staff' && mayApprove(sender.staffId) ? sender.staffId : null;
  for (const { id, card } of hall.staff.values())
    if (card?.badge === input.approver) return mayApprove(id) ? id : null;
  return null;
}

/**
 * Lets a waiting ticket through by the green channel (rule Q8; DOMAIN C19): on a ground, and approved by a chief or director,
 * both on record. Refuses a closed day, a ticket that does not wait or has it already, and who may not approve.
 */
export function decideGiveGreen(hall: Hall, act: Act<GreenInput>): Decision<Prioritized> {
  if (!openDay(hall)) return refuse('day.closed');
  const { ticketId, ground } = act.input;
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { label, state } = ticket;
  if (!mayTicket('giveGreen', state)) return refuse('ticket.wrong_state', { state });
  if (ticket.class === 'green') return refuse('ticket.green_already', { label });
  const approverId = approverOf(hall, act);
  if (approverId === null) return refuse('green.not_approved');
  const ahead = aheadOf(hall, { ...ticket, class: 'green' }, act.now);
  return accept([{ kind: 'ticket.green_given', ticketId, ground, approverId }], { label, ahead });
}
