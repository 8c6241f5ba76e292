/** Why a counter calls nobody for a while. */
export const PAUSE_REASONS = ['break', 'meal', 'meeting', 'inside', 'fault', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** A pause: why, since when, and until when it was said to last. */
export interface Pause {
  readonly reason: PauseReason;
  readonly since: number;
  readonly until: number | null;
}

const MINUTE_MS = 60_000;

/** The moment so many minutes from now; null when nobody said how many. */
export function inMinutes(now: number, minutes: number | undefined): number | null {
  return minutes === undefined ? null : now + minutes * MINUTE_MS;
}
