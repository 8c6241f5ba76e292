import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';

/** What retention found before the lock: the days to forget and how many person rows they hold. */
export interface ErasePrepared {
  readonly dayIds: readonly string[];
  readonly rows: number;
}

/**
 * Forgets the identity of past days (rule F3; PIPL art. 19, 47): person rows and the days' keys go, so that "same
 * person" can no longer be told; a fact says how many. The journal stays whole.
 */
export function decideErase(_hall: Hall, act: Act<unknown, ErasePrepared>): Decision<{ rows: number }> {
  const { dayIds, rows } = act.prepared;
  if (dayIds.length === 0) return refuse('person.none');
  return accept([{ kind: 'person.erased', dayIds, rows }], { rows }, [
    { table: 'person', eraseDays: dayIds },
  ]);
}
