import { USUAL_MINUTES } from '../queue/wait.ts';
import type { Hall } from '../state/hall.ts';
import type { QueueSlots } from './rules.ts';
import { noShowShare } from './showings.ts';

/** Walk-ins keep two fifths (ENGINES 3). */
const BOOKED_SHARE = 0.6;

/** What the places of a slot follow from. */
export interface Floor {
  readonly queues: Pick<Hall['queues'], 'get'>;
  readonly profiles: Pick<Hall['profiles'], 'get'>;
  readonly counters: Pick<Hall['counters'], 'values'>;
  readonly bookingDays: Pick<Hall['bookingDays'], 'values'>;
}

/**
 * The most places a slot of a queue may have (rule Y2): its counters, by the plan, for the slot's length, without those who
 * will not come (rule Y13), by the share of bookings; one at least.
 */
export function mostPlaces(
  hall: Floor,
  { queueId, minutes }: Pick<QueueSlots, 'queueId' | 'minutes'>,
): number {
  const serves = (profileId: string): boolean =>
    hall.profiles.get(profileId)?.queueIds.includes(queueId) === true;
  let counters = 0;
  for (const { profileId } of hall.counters.values()) if (serves(profileId)) counters += 1;
  const capacity = (counters * minutes) / (hall.queues.get(queueId)?.usualMinutes ?? USUAL_MINUTES);
  const come = 1 - noShowShare(hall.bookingDays.values());
  return Math.max(1, Math.floor(capacity * come * BOOKED_SHARE));
}
