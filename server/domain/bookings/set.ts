import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { repeated } from '../hall/plan-fault.ts';
import type { Hall } from '../state/hall.ts';
import { keyFacts, type KeysPrepared } from './keys.ts';
import { mostPlaces } from './places.ts';
import type { BookingRules } from './rules.ts';

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
