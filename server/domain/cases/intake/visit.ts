import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared, OfCase } from '../begin.ts';
import { isOpen } from '../life.ts';
import { type AtDesk, servedAt } from './at-desk.ts';

/**
 * Brings a case to the visit of the ticket in hand: the applicant has come for it again (DOMAIN (b)). Refuses an unknown
 * case and one that has ended; a case that is on this visit already stays as it is.
 */
export function decideVisit(hall: Hall, act: Act<OfCase & AtDesk, CasePrepared>): Decision<null> {
  const at = servedAt(hall, act);
  if ('facts' in at) return at;
  const one = hall.cases.get(act.input.caseId);
  if (!one) return refuse('case.unknown');
  if (!isOpen(one.state)) return refuse('case.wrong_state', { state: one.state });
  const { id: ticketId, label } = at.ticket;
  if (one.visits.some(visit => visit.ticketId === ticketId)) return accept([], null);
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const visit = { ticketId, label, date: on };
  return accept([{ kind: 'case.visited', caseId: one.id, bureauId: one.bureauId, on, visit }], null);
}
