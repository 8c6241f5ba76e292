import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';

/** Who may relieve an officer (AB岗), by id. */
export interface ReliefPair {
  readonly officerId: string;
  readonly reliefIds: readonly string[];
}

/** As set by a fact, whose number is the revision. */
export interface ReliefRow {
  readonly pairs: readonly ReliefPair[];
  readonly revision: number;
}

export type ReliefPairsFact = { kind: 'relief.set'; pairs: readonly ReliefPair[] };

/** Who may relieve an officer; nobody where nothing is set. */
export const reliefsOf = (hall: Pick<Hall, 'reliefs'>, officerId: string): readonly string[] =>
  hall.reliefs.get('hall')?.pairs.find(pair => pair.officerId === officerId)?.reliefIds ?? [];

/**
 * Sets who may relieve whom as a whole (rule C4); refuses a base that is not the present one (H4), somebody who is not of
 * the hall, an officer twice, and one who relieves themselves.
 */
export function decideSetRelief(
  hall: Hall,
  act: Act<{ readonly pairs: readonly ReliefPair[]; readonly base?: number | undefined }>,
): Decision<null> {
  const { pairs, base } = act.input;
  if (base !== undefined && base !== (hall.reliefs.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const officers = pairs.map(({ officerId }) => officerId);
  if ([...officers, ...pairs.flatMap(({ reliefIds }) => reliefIds)].some(id => !hall.staff.has(id)))
    return refuse('staff.unknown');
  const isFaulty = pairs.some(
    ({ officerId, reliefIds }) => reliefIds.includes(officerId) || new Set(reliefIds).size < reliefIds.length,
  );
  if (isFaulty || new Set(officers).size < officers.length) return refuse('relief.faulty');
  return accept([{ kind: 'relief.set', pairs }], null);
}

/** Changes the hall by a fact about its pairs. */
export function evolveRelief(hall: HallDraft, { pairs }: ReliefPairsFact, seq: number): void {
  hall.reliefs.put('hall', { pairs, revision: seq });
}
