import type { Light } from '../../../server/domain/cases/clocks/light.ts';
import type { CaseState } from '../../../server/domain/cases/life.ts';

/** A fact about a case as its text has it. */
export interface ToldFact {
  readonly kind: string;
  readonly caseId: string;
  readonly bureauId: string;
  readonly on: string;
  readonly to?: CaseState;
  readonly result?: 'granted' | 'denied';
  readonly taken?: number | null;
  readonly caseKind?: 'instant' | 'promised';
  readonly allowed?: number | null;
  readonly light?: Light;
}

const share = (part: number, whole: number, scale: number): number | null =>
  whole === 0 ? null : Math.round((scale * part) / whole);
const days = (all: readonly (number | null | undefined)[]): number =>
  all.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** What the figures of a period and of a bureau (null: all) must be, counted from a journal's own text. */
export function recountFigures(facts: readonly ToldFact[], period: string, bureauId: string | null) {
  const all = facts.filter(
    one =>
      one.kind.startsWith('case.') &&
      one.on.startsWith(period) &&
      (bureauId === null || one.bureauId === bureauId),
  );
  const count = (kind: string): number => all.filter(one => one.kind === kind).length;
  const decided = all.filter(one => one.kind === 'case.decided');
  const timed = decided.filter(({ taken }) => typeof taken === 'number');
  const measured = timed.filter(({ allowed }) => typeof allowed === 'number');
  const promised = timed.filter(({ caseKind }) => caseKind === 'promised');
  const allowed = days(measured.map(one => one.allowed));
  return {
    ...{ received: count('case.received'), accepted: count('case.accepted'), closed: count('case.closed') },
    ...{ refused: count('case.refused'), withdrawn: count('case.withdrawn') },
    ...{ terminated: count('case.terminated'), decided: decided.length },
    granted: decided.filter(({ result }) => result === 'granted').length,
    instant: decided.filter(({ caseKind }) => caseKind === 'instant').length,
    instantShare: share(
      decided.filter(({ caseKind }) => caseKind === 'instant').length,
      decided.filter(({ caseKind }) => caseKind !== undefined).length,
      1_000,
    ),
    meanDays: share(days(timed.map(one => one.taken)), timed.length, 100),
    promisedMean: share(days(promised.map(one => one.taken)), promised.length, 100),
    saved: share(allowed - days(measured.map(one => one.taken)), allowed, 1_000),
  };
}

/** How many cases stand in a state after these facts. */
export function recountState(facts: readonly ToldFact[], state: CaseState, bureauId: string | null): number {
  const now = new Map<string, CaseState>();
  for (const fact of facts) {
    if (!fact.kind.startsWith('case.') || (bureauId !== null && fact.bureauId !== bureauId)) continue;
    if (fact.kind === 'case.received') now.set(fact.caseId, 'received');
    else if (fact.to !== undefined) now.set(fact.caseId, fact.to);
  }
  return [...now.values()].filter(one => one === state).length;
}

/** How many cases of a bureau stand under a light after these facts; a case begins without one. */
export function recountLight(facts: readonly ToldFact[], light: Light, bureauId: string): number {
  const now = new Map<string, Light>();
  for (const fact of facts) {
    if (!fact.kind.startsWith('case.') || fact.bureauId !== bureauId) continue;
    if (fact.kind === 'case.received') now.set(fact.caseId, 'off');
    else if (fact.kind === 'case.lit') now.set(fact.caseId, fact.light!);
  }
  return [...now.values()].filter(one => one === light).length;
}
