import { isPublished } from '../../catalogue/versions/version.ts';
import { type Act, type Decision, refuse } from '../../decision.ts';
import { aheadOf } from '../../queue/calling/ahead.ts';
import { issue, issuingDay, type IssuePrepared, type Taken } from '../../queue/issue.ts';
import { isLive } from '../../queue/ticket.ts';
import type { Hall } from '../../state/hall.ts';
import { errandOf, queueOfErrand } from './errand.ts';

/** The case was found by its number, and its query code was compared, before the lock (rule G60). */
export interface ErrandPrepared extends IssuePrepared {
  readonly caseId: string;
}

/**
 * Takes a number for a case at a kiosk (领证、补交; rules G91, G92): to collect what was decided, or to hand in what was asked
 * for. The ticket carries the case. Refuses while there is nothing to come for, a second live number for the same case,
 * an item that is not handled here any more, and whatever stands in the way of any number.
 */
export function decideTakeForCase(
  hall: Hall,
  act: Act<{ readonly elder?: boolean | undefined }, ErrandPrepared>,
): Decision<Taken> {
  const day = issuingDay(hall);
  if ('facts' in day) return day;
  const one = hall.cases.get(act.prepared.caseId);
  if (!one) return refuse('case.not_found');
  const errand = errandOf(one);
  if (errand === null) return refuse('case.nothing_to_fetch', { state: one.state });
  const queue = queueOfErrand(hall, one, errand);
  if (!queue) return refuse('item.elsewhere', { bureauId: one.bureauId });
  for (const ticket of hall.tickets.values()) {
    if (ticket.caseId !== one.id || !isLive(ticket.state)) continue;
    const { label, queueId } = ticket;
    const ahead = ticket.state === 'waiting' ? aheadOf(hall, ticket, act.now) : 0;
    return refuse('ticket.already_holding', { label, ahead, queueId });
  }
  const itemCode = isPublished(hall, one.itemCode) ? one.itemCode : null;
  return issue(hall, act, day, { queueId: queue.id, itemCode, caseId: one.id });
}
