import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { byAgentOf, type MaybeByAgent } from '../agency/agency.ts';
import { begin, type Begun, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { AcceptedHow, NotAccepted } from '../case.ts';
import { isDeemed } from '../clocks/running.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { dueOf, promised, type Promising } from '../promises/made.ts';
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

/** Does not accept a case, and says why (行政许可法 32(1), 32(2)); what was not supplied must have been asked for, and the time for it be over. */
export function decideRefuse(
  hall: Hall,
  act: Act<SaidOfCase & { ground: NotAccepted }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'refuse');
  if ('facts' in begun) return begun;
  const { ground } = act.input;
  if (deemedBy(hall, begun)) return refuse('case.deemed');
  const { correction } = begun.one;
  if (ground === 'not_supplied' && correction === null) return refuse('case.not_told');
  if (ground === 'not_supplied' && correction?.until && begun.on <= correction.until)
    return refuse('case.supply_open', { date: correction.until });
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.refused', ...begun.moved, ground, words };
  return accept(withLight(hall, begun.one, [fact], act.now), null, [row]);
}

/**
 * Tells once what is lacking, all of it (一次性告知, 行政许可法 32(4); rule G10): every material must have been looked
 * at. `days`: working days in which it is to be supplied. Refuses where nothing is lacking. A second time is not in the table of life.
 */
export function decideCorrect(
  hall: Hall,
  act: Act<OfCase & { readonly days?: number | undefined }, CasePrepared>,
): Decision<{ materials: number[] }> {
  const begun = begin(hall, act, 'correct');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  if (deemedBy(hall, begun)) return refuse('case.deemed');
  const unseen = one.materials.flatMap(({ verdict }, at) => (verdict === null ? [String(at)] : []));
  if (unseen.length > 0) return refuse('case.not_looked_at', { materials: unseen });
  const materials = lacking(hall, one);
  if (materials.length === 0) return refuse('case.nothing_lacking');
  const { days } = act.input;
  const until = days === undefined ? null : dueOf(hall, begun.on, days, 'G');
  const fact: CaseFact = { kind: 'case.corrected', ...moved, ...(until && { until }) };
  return accept(withLight(hall, one, [fact], act.now), { materials });
}

/** Enters that everything that was asked for is handed in, by the applicant or his agent (G34); refuses while something is lacking. */
export function decideSupply(hall: Hall, act: Act<OfCase & MaybeByAgent, CasePrepared>): Decision<null> {
  const begun = begin(hall, act, 'supply');
  if ('facts' in begun) return begun;
  const missing = lacking(hall, begun.one);
  if (missing.length > 0) return refuse('case.lacking', { materials: missing.map(String) });
  const handed = byAgentOf(begun.one, act.input, 'supply', begun.on);
  if ('facts' in handed) return handed;
  const fact: CaseFact = { kind: 'case.supplied', ...begun.moved, ...handed };
  return accept(withLight(hall, begun.one, [fact], act.now), null);
}
