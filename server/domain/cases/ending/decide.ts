import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { actsFor } from '../agency/agency.ts';
import { begin, type CasePrepared, withLight } from '../begin.ts';
import type { CaseResult } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { daysAllowed, daysTaken } from '../figures/taken.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { unpaidOf } from '../fees/order.ts';
import { refusePending } from '../hearing/hearing.ts';
import { powerTo } from '../../seals/power.ts';
import { isUnderway } from '../handover/slip.ts';
import { holds } from '../posts.ts';
import { checkBy } from '../promises/made.ts';
import { owedOf } from '../promises/promise.ts';
import { takesPlace } from '../quota/in-order.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { bringsCertificate } from './certificate.ts';
import { decidersOf, wayToEnd } from './way.ts';

/**
 * Decides a case (rule G11), with reasons (行政许可法 38): the chief representative or an approver of its bureau, what is
 * decided on the spot its officers too (rule G24). Refuses while a step is open that is not the last; an item decided on the
 * spot has its steps done with the decision, as far as they are the sender's and need no choice. It waits for a hearing
 * (rule G66), takes the office's seal
 * and power that reaches the item (rules G14, G16), and keeps which.
 */
export function decideDecide(
  hall: Hall,
  act: Act<SaidOfCase & { result: CaseResult }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'decide');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  if (!holds(hall, act, decidersOf(one), one.bureauId)) return refuse('access.denied');
  if (actsFor(one, by)) return refuse('case.own_work');
  if (isUnderway(one, 'intake')) return refuse('handover.not_signed', { number: one.number });
  const unpaid = unpaidOf(one);
  if (unpaid) return unpaid;
  const pending = refusePending(one, moved.on);
  if (pending) return pending;
  const taking = act.input.result === 'granted' ? takesPlace(hall, one) : {};
  if ('facts' in taking) return taking;
  const check = act.input.result === 'granted' ? checkBy(hall, begun) : null;
  const { blocked, along } = wayToEnd(hall, act, one);
  if (blocked.length > 0) return refuse('case.steps_open', { steps: blocked });
  const owed = owedOf(one);
  if (owed.length > 0 && act.input.result === 'granted')
    return refuse('case.lacking', { materials: owed.map(String) });
  const power = powerTo(hall, one, begun);
  if ('facts' in power) return power;
  const { words, row } = act.prepared.written;
  const calendar = legalCalendar(yearsOf(hall));
  const fact: CaseFact = {
    ...{ kind: 'case.decided', ...moved, result: act.input.result, by, words },
    ...{ taken: daysTaken(calendar, one, moved.on), caseKind: one.kind, allowed: daysAllowed(calendar, one) },
    power,
    toMake: act.input.result === 'granted' && bringsCertificate(hall, one),
    ...(along.length > 0 && { along }),
    ...taking,
    ...(check !== null && { checkBy: check }),
  };
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
