import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Fact } from '../../facts.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { caseAfter, freshCase } from '../after.ts';
import type { CasePrepared, OfCase } from '../begin.ts';
import type { Case } from '../case.ts';
import { reckoningOf } from '../clocks/reckoning.ts';
import type { CaseFact } from '../facts.ts';
import { timed } from '../timed.ts';
import { documentsBrought } from './brought.ts';
import { documentId } from './document.ts';
import type { DocumentFact } from './facts.ts';
import { fill } from './filled.ts';
import { ASKED_IN, type DocumentKind } from './kinds.ts';
import { nextNumber } from './number.ts';

type Issued = Extract<DocumentFact, { kind: 'document.issued' }>;

const isOfCase = (fact: Fact): fact is CaseFact => fact.kind.startsWith('case.');
const byOf = ({ sender }: Pick<Act<unknown>, 'sender'>): string =>
  sender.kind === 'staff' ? sender.staffId : '';
const endedWith = (fact: CaseFact): string | null =>
  fact.kind === 'case.withdrawn' || fact.kind === 'case.terminated' || fact.kind === 'case.revoked'
    ? fact.words.textId
    : null;

/** Cases as they are after the facts of an act. */
function casesAfter(hall: Hall, facts: readonly CaseFact[], now: number): Map<string, Case> {
  const reckoning = reckoningOf(hall);
  const cases = new Map<string, Case>();
  for (const fact of facts) {
    const before = cases.get(fact.caseId) ?? hall.cases.get(fact.caseId);
    const after =
      fact.kind === 'case.received' ? freshCase(fact, now) : before && caseAfter(before, fact, now);
    if (after) cases.set(fact.caseId, timed(reckoning, after, fact.on));
  }
  return cases;
}

/** Gives out ids and numbers within one act. */
function numbering(hall: Hall) {
  const given = new Map<string, number>();
  const count = (key: string): number => {
    const before = given.get(key) ?? 0;
    given.set(key, before + 1);
    return before;
  };
  return (one: Case, kind: DocumentKind, on: string): Pick<Issued, 'documentId' | 'number'> => ({
    documentId: documentId(one.id, (one.documents?.length ?? 0) + 1 + count(one.id)),
    number: nextNumber(hall, one.bureauId, kind, on, count(`${one.bureauId} ${kind}`)),
  });
}

/**
 * A decision with the papers that its facts bring (rules G50, G51): the act and its paper are one decision. A refusal,
 * and a decision about nothing of cases, stay as they are.
 */
export function withDocuments(hall: Hall, act: Act<unknown, unknown>, decision: Decision): Decision {
  const facts = decision.facts.filter(isOfCase);
  const bringing = facts.flatMap(fact => documentsBrought(fact).map(kind => ({ fact, kind })));
  if (bringing.length === 0) return decision;
  const cases = casesAfter(hall, facts, act.now);
  const next = numbering(hall);
  const by = byOf(act);
  const issued = bringing.flatMap(({ fact, kind }): Issued[] => {
    const { caseId, bureauId, on } = fact;
    const one = cases.get(caseId);
    if (!one) return [];
    const orderId = 'orderId' in fact ? fact.orderId : null;
    const came = fact.kind === 'case.brought' ? fact.materials : null;
    const filled = fill(hall, one, kind, { on, by, ended: endedWith(fact), orderId, came });
    const named = next(one, kind, on);
    return [{ kind: 'document.issued', ...named, caseId, bureauId, on, document: kind, by, filled }];
  });
  return { ...decision, facts: [...decision.facts, ...issued] };
}

/** Issues a form that staff ask for (rule G51); refuses a kind that only an act brings, or not in the case's state. */
export function decideIssue(
  hall: Hall,
  act: Act<OfCase & { kind: DocumentKind }, CasePrepared>,
): Decision<{ documentId: string; number: string }> {
  const one = hall.cases.get(act.input.caseId);
  if (!one) return refuse('case.unknown');
  const { kind } = act.input;
  if (!ASKED_IN[kind]?.includes(one.state)) return refuse('document.not_now', { kind, state: one.state });
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const by = byOf(act);
  const named = numbering(hall)(one, kind, on);
  const filled = fill(hall, one, kind, { on, by, ended: null, orderId: null });
  const about = { caseId: one.id, bureauId: one.bureauId, on, document: kind, by, filled };
  return accept([{ kind: 'document.issued', ...named, ...about }], named);
}
