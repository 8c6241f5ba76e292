import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { repeated } from '../hall/plan-fault.ts';
import { USUAL_MINUTES } from '../queue/wait.ts';
import type { Hall } from '../state/hall.ts';
import { keyFacts, type KeysPrepared } from './keys.ts';
import type { BookingRules, QueueSlots } from './rules.ts';

/** So many of those who booked do not come, and walk-ins keep two fifths (ENGINES 3). */
const NO_SHOW = 0.1;
const BOOKED_SHARE = 0.6;

/** What of the plan the places of a slot follow from. */
export interface Floor {
  readonly queues: Pick<Hall['queues'], 'get'>;
  readonly profiles: Pick<Hall['profiles'], 'get'>;
  readonly counters: Pick<Hall['counters'], 'values'>;
}

/**
 * The most places a slot of a queue may have (rule Y2): its counters, by the plan, for the slot's length, without those who
 * will not come, by the share of bookings; one at least.
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
  return Math.max(1, Math.floor(capacity * (1 - NO_SHOW) * BOOKED_SHARE));
}

/**
 * Sets how appointments are given, as a whole (rules Y1-Y9); refuses a base that is not the present one (H4), a queue that
 * is not there or stands twice, and more places than a queue can keep beside its walk-ins.
 */
export function decideSetBookings(
  hall: Hall,
  act: Act<{ readonly rules: BookingRules; readonly base?: number | undefined }, KeysPrepared>,
): Decision<null> {
  const { rules, base } = act.input;
  if (base !== undefined && base !== (hall.bookingRules.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const ids = rules.queues.map(({ queueId }) => queueId);
  if (ids.some(id => !hall.queues.has(id)) || repeated(ids).length > 0) return refuse('queue.unknown');
  for (const slots of rules.queues) {
    const most = mostPlaces(hall, slots);
    if (slots.places > most) return refuse('booking.too_many_places', { queueId: slots.queueId, most });
  }
  const keys = keyFacts(hall, act.prepared);
  return accept([{ kind: 'booking.rules_set', rules }, ...keys.facts], null, keys.rows);
}
