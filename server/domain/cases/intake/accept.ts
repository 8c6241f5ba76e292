import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { begin, type Begun, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { AcceptedHow, NotAccepted } from '../case.ts';
import { isDeemed } from '../clocks/running.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { promised, type Promising } from '../promises/made.ts';
import { placeOf } from '../quota/in-order.ts';
import { nextIn, orderOf } from '../series.ts';
import { atAcceptance, stepsOfCase } from '../steps/flow.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { lacking } from './check.ts';

/** The facts of an acceptance: its place in the item's order (行政许可法 57), and the steps that open. */
export function accepted(
  hall: Hall,
  { one, moved }: Pick<Begun, 'one' | 'moved'>,
  how: AcceptedHow,
  runsFrom: string,
  promises: Partial<Extract<CaseFact, { kind: 'case.accepted' }>> = {},
): Extract<CaseFact, { kind: 'case.accepted' }> {
  const order = nextIn(hall, orderOf(one.itemCode), null);
  const steps = atAcceptance(stepsOfCase(hall, one));
  const about = { itemCode: one.itemCode, runsFrom, ...placeOf(hall, one) };
  return { kind: 'case.accepted', ...moved, how, order, ...about, ...steps, ...promises };
}

const deemedBy = (hall: Hall, { one, on }: Begun): boolean => isDeemed(legalCalendar(yearsOf(hall)), one, on);

/**
 * Accepts a case (受理, rule G9): the decision clock runs from today, or from the receipt where five working days went by.
 * Refuses while a required material is lacking that neither comes later by promise (rule G25) nor is pledged for (rule G26),
 * and names them.
 */
export function decideAccept(
  hall: Hall,
  act: Act<OfCase & Promising, CasePrepared>,
): Decision<{ order: number }> {
  const begun = begin(hall, act, 'accept');
  if ('facts' in begun) return begun;
  if (!holds(hall, act, ['officer', 'chief'], null)) return refuse('access.denied');
  const { one, on } = begun;
  if (deemedBy(hall, begun)) {
    const fact = accepted(hall, begun, 'deemed', one.receivedOn);
    return accept(withLight(hall, one, [fact], act.now), { order: fact.order });
  }
  const made = promised(hall, begun, act.input);
  if ('facts' in made) return made;
  const missing = lacking(hall, one).filter(at => !made.pledge || one.materials[at]?.verdict !== 'missing');
  if (missing.length > 0) return refuse('case.lacking', { materials: missing.map(String) });
  const how = made.later ? 'lacking' : one.correction ? 'corrected' : 'whole';
  const fact = accepted(hall, begun, how, on, made);
  return accept(withLight(hall, one, [fact], act.now), { order: fact.order });
}

/** Does not accept a case, and says why (行政许可法 32(1), 32(2)); what was not supplied must have been asked for. */
export function decideRefuse(
  hall: Hall,
  act: Act<SaidOfCase & { ground: NotAccepted }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'refuse');
  if ('facts' in begun) return begun;
  const { ground } = act.input;
  if (deemedBy(hall, begun)) return refuse('case.deemed');
  if (ground === 'not_supplied' && begun.one.correction === null) return refuse('case.not_told');
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.refused', ...begun.moved, ground, words };
  return accept(withLight(hall, begun.one, [fact], act.now), null, [row]);
}

/**
 * Tells once what is lacking, all of it (一次性告知, 行政许可法 32(4); rule G10): every material must have been looked
 * at. Refuses where nothing is lacking. A second time is not in the table of life.
 */
export function decideCorrect(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<{ materials: number[] }> {
  const begun = begin(hall, act, 'correct');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  if (deemedBy(hall, begun)) return refuse('case.deemed');
  const unseen = one.materials.flatMap(({ verdict }, at) => (verdict === null ? [String(at)] : []));
  if (unseen.length > 0) return refuse('case.not_looked_at', { materials: unseen });
  const materials = lacking(hall, one);
  if (materials.length === 0) return refuse('case.nothing_lacking');
  return accept(withLight(hall, one, [{ kind: 'case.corrected', ...moved }], act.now), { materials });
}

/** Enters that everything that was asked for is handed in; refuses while something is lacking. */
export function decideSupply(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<null> {
  const begun = begin(hall, act, 'supply');
  if ('facts' in begun) return begun;
  const missing = lacking(hall, begun.one);
  if (missing.length > 0) return refuse('case.lacking', { materials: missing.map(String) });
  return accept(withLight(hall, begun.one, [{ kind: 'case.supplied', ...begun.moved }], act.now), null);
}
