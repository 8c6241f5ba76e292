import { freshCase } from '../../../server/domain/cases/after.ts';
import type { Case } from '../../../server/domain/cases/case.ts';

const WORDS = { textId: 't', mark: 'm' };

interface Given {
  readonly state: Case['state'];
  readonly receivedOn?: string;
  readonly acceptance?: string;
  readonly statutory?: Case['statutory'];
  readonly promised?: Case['promised'];
  readonly specials?: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly until?: string;
  }[];
  readonly decision?: { readonly result: 'granted' | 'denied'; readonly on: string };
}

/** A case as clocks look at it: only what is said is there. */
export function caseLike(given: Given): Case {
  const { receivedOn = '2026-04-27', acceptance, statutory = null, promised = null, decision } = given;
  const received = {
    kind: 'case.received' as const,
    caseKind: 'promised' as const,
    ...{ caseId: 'c', bureauId: 'b', on: receivedOn, number: '20260427-0001' },
    ...{ itemCode: 'i', version: 1, statutory, promised, counterId: null, by: 's' },
    ...{ visit: null, materials: 0, steps: [] },
  };
  return {
    ...freshCase(received, 0),
    state: given.state,
    acceptance: acceptance === undefined ? null : { on: acceptance, at: 0, how: 'whole', order: 1 },
    specials: (given.specials ?? []).map(({ from, to, until = to ?? from }) => {
      return { ground: 'hearing', from, to, until, told: 5, approvedBy: 's', words: WORDS };
    }),
    decision: decision ? { ...decision, by: 's', words: WORDS, taken: null } : null,
  };
}
