import type { HallDraft } from '../state/hall.ts';
import type { Hours } from './hours.ts';

export type HoursFact = { kind: 'hours.set'; hours: Hours };

/** Changes the hall by a fact about its opening hours. */
export function evolveHours(hall: HallDraft, fact: HoursFact, seq: number): void {
  hall.hours.put('hall', { hours: fact.hours, revision: seq });
}
