import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import type { Slip } from './slip.ts';

type OfSlip = Extract<CaseFact, { kind: 'case.handed_over' | 'case.taken_over' }>;

/** Whether a fact is about a hand-over. */
export const isOfSlip = (fact: CaseFact): fact is OfSlip =>
  fact.kind === 'case.handed_over' || fact.kind === 'case.taken_over';

/** A case's slips after a fact about one. */
export function slipsAfter({ slips = [] }: Case, fact: OfSlip): readonly Slip[] {
  if (fact.kind === 'case.handed_over') {
    const { of, documentId, on, by, materials, papers, certificate } = fact;
    return [...slips, { of, documentId, on, by, materials, papers, certificate, signed: null }];
  }
  const { on, by, differs } = fact;
  return slips.map(one =>
    one.documentId === fact.documentId ? { ...one, signed: { on, by, differs } } : one,
  );
}
