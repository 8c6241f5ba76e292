import type { Band } from '../queue/wait.ts';
import type { Estimate } from './estimate.ts';

/** Why a band moved by more than its width (rule W9): fewer or more counters, others went before, or times of service. */
export type MoveReason = 'fewer_counters' | 'more_counters' | 'went_before' | 'slower' | 'faster';

/** What the hall was like when a band was shown. */
export interface Circumstances {
  /** Counters that are open, not paused, and serve the queue. */
  readonly counters: number;
  readonly ahead: number;
}

/** A band as it is shown, with what it is compared with later. */
export interface Shown extends Circumstances {
  readonly band: Band;
  /** When it was set, epoch ms. */
  readonly since: number;
  /** Why it is another than one could expect; null: it is as before. */
  readonly reason: MoveReason | null;
  /** When the reason was given, epoch ms. */
  readonly reasonAt: number;
}

const STEP = 5;
const MINUTE_MS = 60_000;
/** Beyond this nobody can be told anything of use. */
const LONGEST_MINUTES = 240;
/** A reason stays on the screen so long. */
const REASON_MS = 5 * MINUTE_MS;

/**
 * An estimate in steps of five minutes, rounded outwards (rule W9); at least one step wide, and from and to nothing only
 * if nobody waits at all. Null when it would be hours.
 */
export function bandOf({ lowMs, highMs }: Pick<Estimate, 'lowMs' | 'highMs'>): Band | null {
  if (highMs < MINUTE_MS / 2) return { lowMinutes: 0, highMinutes: 0 };
  const lowMinutes = Math.floor(lowMs / MINUTE_MS / STEP) * STEP;
  if (lowMinutes >= LONGEST_MINUTES) return null;
  const high = Math.ceil(highMs / MINUTE_MS / STEP) * STEP;
  return { lowMinutes, highMinutes: Math.min(LONGEST_MINUTES, Math.max(lowMinutes + STEP, high)) };
}

/** The band that one who read `shown` expects now: of a ticket the time since has passed. */
function expected({ band, since }: Shown, at: number, runsDown: boolean): Band {
  const gone = runsDown ? (at - since) / MINUTE_MS : 0;
  return {
    lowMinutes: Math.max(0, band.lowMinutes - gone),
    highMinutes: Math.max(0, band.highMinutes - gone),
  };
}

function reasonFor(was: Circumstances, is: Circumstances, isLater: boolean): MoveReason {
  if (isLater && is.counters < was.counters) return 'fewer_counters';
  if (!isLater && is.counters > was.counters) return 'more_counters';
  if (isLater && is.ahead > was.ahead) return 'went_before';
  return isLater ? 'slower' : 'faster';
}

/**
 * What is shown next (rule W9): the old band while the new one is within a step of what one expects; else the new one,
 * with a reason where it lies further off than the old band is wide. `runsDown`: of a ticket, whose wait passes.
 */
export function showNext(
  before: Shown | null,
  estimate: Estimate,
  now: Circumstances,
  at: number,
  runsDown: boolean,
): Shown | null {
  const band = bandOf(estimate);
  if (band === null) return null;
  const fresh: Shown = { ...now, band, since: at, reason: null, reasonAt: at };
  if (before === null) return fresh;
  const old = expected(before, at, runsDown);
  const moves = [band.lowMinutes - old.lowMinutes, band.highMinutes - old.highMinutes] as const;
  const kept = at - before.reasonAt < REASON_MS ? before.reason : null;
  const isNear =
    !runsDown && moves.every(move => Math.abs(move) <= STEP) && !touchesNothing(before.band, band);
  if (isNear) return { ...before, reason: kept };
  const width = Math.max(STEP, before.band.highMinutes - before.band.lowMinutes);
  // By rounding alone a band may move by a step.
  const farthest = moves.find(move => Math.abs(move) > width + (runsDown ? STEP : 0));
  if (farthest === undefined)
    return { ...fresh, reason: kept, reasonAt: kept === null ? at : before.reasonAt };
  return { ...fresh, reason: reasonFor(before, now, farthest > 0) };
}

/** From or to nothing to wait is always news. */
const touchesNothing = (a: Band, b: Band): boolean => (a.highMinutes === 0) !== (b.highMinutes === 0);
