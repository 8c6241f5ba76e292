import type { Queue } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import { isToFetch } from '../handover/slip.ts';

/** What an applicant comes for again: to collect what was decided, or to hand in what was asked for. */
export type Errand = 'collect' | 'supply';

/** What the applicant of a case may come for now; null: nothing (rule G91). */
export function errandOf(one: Case): Errand | null {
  if (one.state === 'decided') return isToFetch(one) ? 'collect' : null;
  return one.state === 'correcting' && one.correction?.suppliedOn === null ? 'supply' : null;
}

/**
 * The queue of an errand (rule G92): a queue for collecting, best one of the zone where the item is handled; where the hall
 * has none, and for what is handed in, the item's own. Null: the item is not handled here any more.
 */
export function queueOfErrand(
  hall: Hall,
  { itemCode }: Pick<Case, 'itemCode'>,
  errand: Errand,
): Queue | null {
  const own = hall.queues.get(hall.items.get(itemCode)?.queueId ?? '') ?? null;
  if (errand === 'supply') return own;
  const pickups = [...hall.queues.values()].filter(({ pickup }) => pickup === true);
  return pickups.find(({ zoneId }) => zoneId === own?.zoneId) ?? pickups[0] ?? own;
}
