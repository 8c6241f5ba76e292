import { isRunning } from './life.ts';
import type { Snag } from './snag.ts';

/** How urgent it is; `off`: its clock does not run. */
export type SnagLight = 'off' | 'green' | 'yellow' | 'overdue';

/** The light of a snag on a date: yellow on its last day, overdue after it, and as long as a fact says so (rule I4). */
export function snagLight(
  { state, dueOn, overdueOn }: Pick<Snag, 'state' | 'dueOn' | 'overdueOn'>,
  today: string,
): SnagLight {
  if (!isRunning(state)) return 'off';
  if (overdueOn !== null || today > dueOn) return 'overdue';
  return today === dueOn ? 'yellow' : 'green';
}
