import type { HallDraft } from '../state/hall.ts';
import { LIGHTS, type Light } from './clocks/light.ts';
import type { CaseFact } from './facts.ts';
import { CASE_STATES, type CaseState } from './life.ts';

/** How many cases of a bureau stand in each state, and under each light (rule G5). */
export interface CaseLoad {
  readonly bureauId: string;
  readonly states: Readonly<Record<CaseState, number>>;
  readonly lights: Readonly<Record<Light, number>>;
  /** Number of the newest fact about one of them. */
  readonly seq: number;
}

const zero = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;

/** A bureau's counts before its first case. */
export const emptyLoad = (bureauId: string): CaseLoad => {
  return { bureauId, states: zero(CASE_STATES), lights: zero(LIGHTS), seq: 0 };
};

function moved<K extends string>(
  counts: Readonly<Record<K, number>>,
  from: K | null,
  to: K,
): Readonly<Record<K, number>> {
  if (from === to) return counts;
  const next: Record<K, number> = { ...counts };
  next[to] += 1;
  if (from !== null) next[from] -= 1;
  return next;
}

const loadOf = (hall: HallDraft, bureauId: string): CaseLoad =>
  hall.caseLoads.get(bureauId) ?? emptyLoad(bureauId);

/** Counts a case from one state to another; a new one begins as received, without a light. */
export function countMove(hall: HallDraft, fact: Exclude<CaseFact, { kind: 'case.lit' }>, seq: number): void {
  const load = loadOf(hall, fact.bureauId);
  const isNew = fact.kind === 'case.received';
  const [from, to] = isNew
    ? ([null, 'received'] as const)
    : 'to' in fact
      ? [fact.from, fact.to]
      : [null, null];
  const states = to === null ? load.states : moved(load.states, from, to);
  const lights = isNew ? moved<Light>(load.lights, null, 'off') : load.lights;
  hall.caseLoads.put(fact.bureauId, { ...load, states, lights, seq });
}

/** Counts a light that turned. */
export function countTurn(hall: HallDraft, fact: Extract<CaseFact, { kind: 'case.lit' }>, seq: number): void {
  const load = loadOf(hall, fact.bureauId);
  hall.caseLoads.put(fact.bureauId, { ...load, lights: moved(load.lights, fact.was, fact.light), seq });
}
