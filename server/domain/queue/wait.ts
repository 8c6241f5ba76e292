import { servedAt, staffedNow } from '../counters/staffing.ts';
import type { Hall } from '../state/hall.ts';
import { queueTally } from './tally.ts';

/** How long somebody waits, from low to high, in minutes; both 0: not at all. */
export interface Band {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** Minutes a service takes where neither the plan nor the day says. */
export const USUAL_MINUTES = 8;
/** So many usual services stand beside those of today, until today's outweigh them. */
const USUAL_WEIGHT = 5;
const STEP = 5;
/** Beyond this nobody can be told anything of use. */
const LONGEST_MINUTES = 240;

const MINUTE_MS = 60_000;
const MILLION = 1_000_000;

function isIdleFor(hall: Hall, queueId: string): boolean {
  for (const { counterId, ticketId, paused } of hall.desks.values())
    if (ticketId === null && paused === null && servedAt(hall, counterId).includes(queueId)) return true;
  return false;
}

/**
 * The band of wait with so many ahead (rule W1): between all counters that serve the queue working for it alone and
 * each working for it by its share. Null while none serves it, or when it would be hours. From facts alone, no clock.
 */
export function bandFor(hall: Hall, queueId: string, ahead: number): Band | null {
  const { open, shares } = staffedNow(hall, queueId);
  if (open === 0) return null;
  if (ahead === 0 && isIdleFor(hall, queueId)) return { lowMinutes: 0, highMinutes: 0 };
  const { done = 0, legs = 0, servedMs = 0 } = hall.tallies.get(queueTally(queueId)) ?? {};
  const usual = hall.queues.get(queueId)?.usualMinutes ?? USUAL_MINUTES;
  const mean = (usual * USUAL_WEIGHT + servedMs / MINUTE_MS) / (USUAL_WEIGHT + done + legs);
  const lowMinutes = Math.floor((ahead * mean) / open / STEP) * STEP;
  if (lowMinutes >= LONGEST_MINUTES) return null;
  const high = Math.ceil(((ahead + 1) * mean * MILLION) / shares / STEP) * STEP;
  return { lowMinutes, highMinutes: Math.min(LONGEST_MINUTES, Math.max(lowMinutes + STEP, high)) };
}
