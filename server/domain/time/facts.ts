import type { HallDraft } from '../state/hall.ts';

export type TimeFact = { kind: 'time.doubted'; stepMs: number } | { kind: 'time.confirmed' };

/** Changes the hall by a fact about its clock. */
export function evolveTime(hall: HallDraft, fact: TimeFact, at: number): void {
  if (fact.kind === 'time.doubted') hall.doubt.put('hall', { at, stepMs: fact.stepMs });
  else hall.doubt.drop('hall');
}
