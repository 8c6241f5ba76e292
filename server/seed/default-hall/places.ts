import { placeText } from '../../domain/hall/place.ts';
import type { Counter, Profile, Text, Zone } from '../../domain/hall/plan.ts';

export { placeText } from '../../domain/hall/place.ts';

/** Where a queue is served: the zone one waits in and the words that say where to go. */
export interface Whereabouts {
  readonly zoneId: string;
  readonly place: Text;
}

/**
 * Takes a queue and the counters of the hall; gives its zone and place, e.g. 二楼东侧 21-24窗口. A queue without a
 * counter, or spread over zones, is a fault in our own tables and throws.
 */
export function whereabouts(
  queueId: string,
  profiles: readonly Profile[],
  counters: readonly Counter[],
  zones: readonly Zone[],
): Whereabouts {
  const profileIds = new Set(profiles.filter(row => row.queueIds.includes(queueId)).map(row => row.id));
  const serving = counters.filter(row => profileIds.has(row.profileId));
  const [zoneId, ...others] = new Set(serving.map(row => row.zoneId));
  const zone = zones.find(row => row.id === zoneId);
  if (zone === undefined || others.length > 0)
    throw new Error(`${queueId} is not served in exactly one zone`);
  return {
    zoneId: zone.id,
    place: placeText(
      zone.name,
      serving.map(row => row.number),
    ),
  };
}
