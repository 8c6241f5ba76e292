import type { HallDraft } from '../state/hall.ts';
import type { LostDay } from './recovery.ts';

export type RecoveryFact =
  | {
      kind: 'hall.restored';
      epoch: string;
      awaiting: readonly string[];
      highest: Readonly<Record<string, number>>;
      lost?: LostDay | null;
    }
  | { kind: 'numbers.reported'; stationId: string; highest: Readonly<Record<string, number>> }
  | { kind: 'numbers.opened'; next: Readonly<Record<string, number>>; skipped: boolean };

/** Changes the hall by a fact about its recovery from a backup. */
export function evolveRecovery(hall: HallDraft, fact: RecoveryFact, at: number): void {
  switch (fact.kind) {
    case 'hall.restored': {
      if (fact.lost) hall.about.put('hall', { ...hall.about.get('hall')!, lost: fact.lost });
      return hall.recovery.put('hall', {
        restoredAt: at,
        awaiting: fact.awaiting,
        highest: fact.highest,
      });
    }
    case 'numbers.reported': {
      const row = hall.recovery.get('hall')!;
      const highest: Record<string, number> = { ...row.highest };
      for (const [queueId, number] of Object.entries(fact.highest)) {
        highest[queueId] = Math.max(highest[queueId] ?? 0, number);
      }
      const awaiting = row.awaiting.filter(id => id !== fact.stationId);
      return hall.recovery.put('hall', { ...row, awaiting, highest });
    }
    case 'numbers.opened': {
      for (const [queueId, next] of Object.entries(fact.next)) hall.lines.edit(queueId).next = next;
      return hall.recovery.drop('hall');
    }
  }
}
