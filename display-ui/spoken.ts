import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import type { ShownCall } from './zone-calls.ts';

type Voices = ViewSnapshot<'board'>['voices'];

/** What is said aloud now in these zones, as calls, begun first first (rule B19). `now`: the hall's time. Pure. */
export function spokenIn(voices: Voices, isOurs: (zoneId: string) => boolean, now: number): ShownCall[] {
  return Object.entries(voices)
    .flatMap(([zoneId, { speaking }]) =>
      speaking && speaking.until > now && isOurs(zoneId) ? [{ zoneId, ...speaking }] : [],
    )
    .sort((a, b) => a.from - b.from)
    .map(({ ticketId: id, label, counter, zoneId, calls, from: at }) => ({
      ...{ id, label, counter, zoneId, queueId: '', state: 'called', calls, at, badge: null },
    }));
}
