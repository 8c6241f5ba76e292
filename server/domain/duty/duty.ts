import type { Text } from '../hall/plan.ts';

/** Who heads a zone today, by badge and post, never by name (rule B3); `tel` is a desk's. */
export interface DutyHead {
  readonly badge: string;
  readonly post: Text;
  readonly tel: string | null;
}

/** The duty head of a zone, under the zone's id. */
export interface ZoneDuty {
  readonly zoneId: string;
  readonly head: DutyHead;
}
