import type { HallDraft } from '../state/hall.ts';
import type { DutyHead } from './duty.ts';

export type DutyFact = { kind: 'duty.set'; zoneId: string; head: DutyHead | null };

/** Changes the hall by a fact about a zone's duty head. */
export function evolveDuty(hall: HallDraft, { zoneId, head }: DutyFact): void {
  if (head === null) return hall.duties.drop(zoneId);
  return hall.duties.put(zoneId, { zoneId, head });
}
