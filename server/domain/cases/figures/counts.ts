import type { CaseFact } from '../facts.ts';
import type { CaseCounts } from './tally.ts';

type Decided = Extract<CaseFact, { kind: 'case.decided' }>;

/** What one fact counts for (rule G80); null: nothing. From the fact alone, so that whoever has not loaded its case counts it too. */
export function countsOf(fact: CaseFact): Partial<CaseCounts> | null {
  switch (fact.kind) {
    case 'case.received':
      return { received: 1 };
    case 'case.accepted':
      return { accepted: 1 };
    case 'case.refused':
      return { refused: 1 };
    case 'case.withdrawn':
      return { withdrawn: 1 };
    case 'case.terminated':
      return { terminated: 1 };
    case 'case.closed':
      return { closed: 1 };
    case 'case.decided':
      return { [fact.result]: 1, ...ofTime(fact), ...ofKind(fact) };
    default:
      return null;
  }
}

function ofTime({ taken, allowed }: Decided): Partial<CaseCounts> {
  if (taken === null) return {};
  const timed = { timed: 1, days: taken };
  return allowed === undefined || allowed === null ? timed : { ...timed, measured: 1, used: taken, allowed };
}

function ofKind({ caseKind, taken }: Decided): Partial<CaseCounts> {
  if (caseKind === undefined) return { unknown: 1 };
  if (caseKind === 'instant') return { instant: 1 };
  return taken === null ? {} : { promised: 1, promisedDays: taken };
}
