import { nextToSpeak } from '../server/contract/voice.ts';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';

type Snapshot = Pick<ViewSnapshot<'board'>, 'voice' | 'voices'>;

/** An announcement that a board is to begin. */
export interface Turn {
  readonly zoneId: string;
  readonly ticketId: string;
  readonly calls: number;
}

/** Whether a board is to speak for any zone. Pure. */
export function isSpeaker({ voice }: Pick<Snapshot, 'voice'>, boardId: string): boolean {
  return voice['hall']?.zones.some(({ boardIds }) => boardIds.includes(boardId)) ?? false;
}

/**
 * What a board begins now: of the next ones in its zones the oldest call, for it has one loudspeaker (rules B11, B16);
 * null for none. `now`: the hall's time. Pure.
 */
export function turnOf(
  { voice, voices }: Snapshot,
  { id, stationId }: { readonly id: string; readonly stationId: string },
  now: number,
): Turn | null {
  const { zones = [], dropSeconds = 0 } = voice['hall'] ?? {};
  const next = zones.flatMap(({ zoneId, boardIds }) => {
    const rank = boardIds.indexOf(id);
    const zone = voices[zoneId];
    const one = rank < 0 || !zone ? undefined : nextToSpeak(zone, { stationId, rank }, now, dropSeconds);
    return one ? [{ zoneId, ...one }] : [];
  });
  const [first] = next.sort((a, b) => a.since - b.since);
  return first ? { zoneId: first.zoneId, ticketId: first.ticketId, calls: first.calls } : null;
}
