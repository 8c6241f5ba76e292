import type { HallDraft } from '../state/hall.ts';
import type { DutyHead } from './duty.ts';
import type { PlannedRow } from './plan.ts';
import { type CorrectReason, rosterKey, type SubstituteReason } from './roster.ts';

interface OfDay {
  readonly date: string;
  readonly zoneId: string;
}

export type DutyFact =
  | { kind: 'duty.set'; zoneId: string; head: DutyHead | null }
  | { kind: 'duty.planned'; rows: readonly PlannedRow[] }
  | ({ kind: 'duty.substituted'; head: DutyHead; reason: SubstituteReason } & OfDay)
  | ({ kind: 'duty.arrived'; by: string; how: 'self' | 'guide' } & OfDay)
  | ({ kind: 'duty.left'; by: string } & OfDay)
  | ({
      kind: 'duty.corrected';
      by: string;
      reason: CorrectReason;
      arrivedAt: number | null;
      leftAt: number | null;
    } & OfDay);

function plan(hall: HallDraft, rows: readonly PlannedRow[]): void {
  for (const { date, zoneId, head } of rows) {
    const key = rosterKey(date, zoneId);
    if (head === null) hall.rosters.drop(key);
    else {
      const nobody = { substitute: null, arrivedAt: null, leftAt: null, recordedBy: null } as const;
      hall.rosters.put(key, { date, zoneId, head, ...nobody, corrections: [] });
    }
  }
}

/** Changes the hall by a fact about who heads a zone, and when they were there. */
export function evolveDuty(hall: HallDraft, fact: DutyFact, at: number): void {
  if (fact.kind === 'duty.planned') return plan(hall, fact.rows);
  if (fact.kind === 'duty.set') {
    const { zoneId, head } = fact;
    return head === null ? hall.duties.drop(zoneId) : hall.duties.put(zoneId, { zoneId, head });
  }
  const entry = hall.rosters.edit(rosterKey(fact.date, fact.zoneId));
  switch (fact.kind) {
    case 'duty.substituted': {
      const of = entry.substitute?.of ?? entry.head;
      Object.assign(entry, { head: fact.head, substitute: { of, reason: fact.reason } });
      return;
    }
    case 'duty.arrived':
      Object.assign(entry, { arrivedAt: at, recordedBy: fact.how });
      return;
    case 'duty.left':
      entry.leftAt = at;
      return;
    case 'duty.corrected': {
      const { by, reason, arrivedAt, leftAt } = fact;
      const before = { at, by, reason, arrivedAt: entry.arrivedAt, leftAt: entry.leftAt };
      Object.assign(entry, { arrivedAt, leftAt, corrections: [...entry.corrections, before] });
    }
  }
}
