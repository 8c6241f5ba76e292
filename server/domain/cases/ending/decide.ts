import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { END, flowOf } from '../../catalogue/chart/flow.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Case, CaseResult, DeliveredHow } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { daysTaken } from '../figures/taken.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { openOrder, owed } from '../fees/order.ts';
import { DECIDERS, holds } from '../posts.ts';
import { openSteps } from '../steps/step.ts';
import { stepsOfCase } from '../steps/flow.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';

/** Steps still open that do not lead to the end: a decision would skip them (DOMAIN A18). */
export function inTheWay(hall: Hall, one: Case): string[] {
  const last = flowOf(stepsOfCase(hall, one))
    .passages.filter(({ to }) => to === END)
    .map(({ from }) => from);
  return openSteps(one).filter(id => !last.includes(id));
}

/** While an order is open a case neither ends nor is decided: a payment may come that nothing could be entered for (G70). */
function unpaidOf(one: Case): Decision<never> | null {
  const order = openOrder(one);
  return order ? refuse('fee.open', { fen: owed(order) }) : null;
}

/**
 * Decides a case (rule G11), with reasons (行政许可法 38): the chief representative or an approver of its bureau. Refuses
 * while a step is open that is not the last; of an item decided on the spot only its last step counts as open.
 */
export function decideDecide(
  hall: Hall,
  act: Act<SaidOfCase & { result: CaseResult }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'decide');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  if (!holds(hall, act, DECIDERS, one.bureauId)) return refuse('access.denied');
  const unpaid = unpaidOf(one);
  if (unpaid) return unpaid;
  const open = inTheWay(hall, one);
  if (open.length > 0) return refuse('case.steps_open', { steps: open });
  if (one.materials.some(({ verdict }) => verdict === 'later') && act.input.result === 'granted')
    return refuse('case.lacking', {
      materials: one.materials.flatMap(({ verdict }, at) => (verdict === 'later' ? [String(at)] : [])),
    });
  const { words, row } = act.prepared.written;
  const taken = daysTaken(legalCalendar(yearsOf(hall)), one, moved.on);
  const fact: CaseFact = { kind: 'case.decided', ...moved, result: act.input.result, by, words, taken };
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}

/** Hands the decision, and what was granted, to the applicant (送达, rule G12); the delivery clock ends. */
export function decideDeliver(
  hall: Hall,
  act: Act<OfCase & { how: DeliveredHow }, CasePrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'deliver');
  if ('facts' in begun) return begun;
  const fact: CaseFact = { kind: 'case.delivered', ...begun.moved, how: act.input.how };
  return accept(withLight(hall, begun.one, [fact], act.now), null);
}

/** Closes a delivered case (办结). */
export function decideCloseCase(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<null> {
  const begun = begin(hall, act, 'close');
  if ('facts' in begun) return begun;
  const unpaid = unpaidOf(begun.one);
  if (unpaid) return unpaid;
  return accept(withLight(hall, begun.one, [{ kind: 'case.closed', ...begun.moved }], act.now), null);
}

/** Withdraws a case at the applicant's word, or terminates it, with the reason. */
export function decideEnd(verb: 'withdraw' | 'terminate') {
  const kind = verb === 'withdraw' ? 'case.withdrawn' : 'case.terminated';
  return (hall: Hall, act: Act<SaidOfCase, CasePrepared & WordsPrepared>): Decision<null> => {
    const begun = begin(hall, act, verb);
    if ('facts' in begun) return begun;
    const unpaid = unpaidOf(begun.one);
    if (unpaid) return unpaid;
    const { words, row } = act.prepared.written;
    return accept(withLight(hall, begun.one, [{ kind, ...begun.moved, words }], act.now), null, [row]);
  };
}
