import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { beyondMandate } from '../agency/agency.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { unpaidOf } from '../fees/order.ts';
import { isUnderway } from '../handover/slip.ts';
import type { Written } from '../words.ts';
import { isToBeMade } from './certificate.ts';
import { type Delivering, proofOf, waysOf } from './proof.ts';

export interface DeliverInput extends OfCase, Delivering {
  /** Other cases that are handed over to the same hands. */
  readonly also?: readonly string[] | undefined;
}
export interface DeliverPrepared extends CasePrepared {
  /** Of each case in turn, the sealed name or waybill; null: none was given. */
  readonly written: readonly (Written | null)[];
}

/**
 * Hands what was decided to who fetches it (送达, rules G12, G18): one case or several together, all or none; the delivery
 * clock ends. Refuses a way that the item's version does not name, a certificate that is still to be made, a result that has
 * not come to the exit counter, and a proof that lacks something; where somebody acts for the applicant, also an agent whose
 * mandate does not reach (rule G34).
 */
export function decideDeliver(hall: Hall, act: Act<DeliverInput, DeliverPrepared>): Decision<null> {
  const { input, prepared, now } = act;
  const cases = [input.caseId, ...(input.also ?? [])];
  if (new Set(cases).size < cases.length) return refuse('delivery.twice');
  const facts: Decision['facts'][number][] = [];
  const rows: NonNullable<Decision['rows']>[number][] = [];
  for (const [at, caseId] of cases.entries()) {
    const written = prepared.written[at] ?? null;
    const told = handedOver(hall, { ...act, input: { ...input, caseId } }, written);
    if (!told.answer.ok) return told as Decision<never>;
    facts.push(...withLight(hall, hall.cases.get(caseId)!, told.facts as CaseFact[], now));
    if (written) rows.push(written.row);
  }
  return accept(facts, null, rows);
}

/** The fact of one case's delivery. */
function handedOver(
  hall: Hall,
  act: Act<OfCase & Delivering, CasePrepared>,
  written: Written | null,
): Decision<unknown> {
  const begun = begin(hall, act, 'deliver');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  const { how } = act.input;
  if (!waysOf(hall, one).includes(how)) return refuse('delivery.other_way', { number: one.number });
  if (isToBeMade(hall, one)) return refuse('delivery.not_made', { number: one.number });
  if (how !== 'electronic' && isUnderway(one, 'result'))
    return refuse('handover.not_signed', { number: one.number });
  if (act.input.fetcher === 'agent' && how === 'counter' && one.agency) {
    const beyond = beyondMandate(one, 'collect', begun.on);
    if (beyond) return beyond;
  }
  const proof = proofOf(act.input, written);
  if ('facts' in proof) return proof;
  return accept([{ kind: 'case.delivered', ...moved, how, by, proof }], null);
}

/** Closes a delivered case (办结). */
export function decideCloseCase(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<null> {
  const begun = begin(hall, act, 'close');
  if ('facts' in begun) return begun;
  const unpaid = unpaidOf(begun.one);
  if (unpaid) return unpaid;
  return accept(withLight(hall, begun.one, [{ kind: 'case.closed', ...begun.moved }], act.now), null);
}
