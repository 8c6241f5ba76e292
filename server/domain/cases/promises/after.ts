import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { ended } from '../register/facts.ts';
import { owedOf } from './promise.ts';

type Kind = 'case.brought' | 'case.verified' | 'case.revoked';
export type PromiseFact = Extract<CaseFact, { kind: Kind }>;

const KINDS: readonly string[] = ['case.brought', 'case.verified', 'case.revoked'] satisfies Kind[];
export const isOfPromise = (fact: CaseFact): fact is PromiseFact => KINDS.includes(fact.kind);

/** A case after what became of a promise; `at`: epoch ms. */
export function promiseAfter(one: Case, fact: PromiseFact, at: number): Case {
  const { on } = fact;
  if (fact.kind === 'case.brought') {
    const materials = one.materials.map((before, i) =>
      fact.materials.includes(i) ? { verdict: 'good' as const, words: null } : before,
    );
    const isKept = owedOf({ materials }).length === 0;
    const later = one.later && { ...one.later, keptOn: isKept ? on : null };
    return { ...one, state: fact.to, materials, later };
  }
  const kept = fact.kind === 'case.verified';
  const outcome = { kept, on, by: fact.by, words: fact.words };
  const pledge = one.pledge && { ...one.pledge, outcome };
  const seen = { ...one, state: fact.to, pledge };
  return kept ? seen : { ...seen, ...ended(on, at), ended: fact.words };
}
