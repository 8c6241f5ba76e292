import { servedAt, staffedNow } from '../../../domain/counters/staffing.ts';
import { countWaiting } from '../../../domain/queue/line.ts';
import { queueTally } from '../../../domain/queue/tally.ts';
import { bandFor } from '../../../domain/queue/wait.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';

/** What every screen says of a queue. */
export function showQueue(hall: Hall, queueId: string): Record<string, unknown> | null {
  const queue = hall.queues.get(queueId);
  const line = hall.lines.get(queueId);
  if (!queue || !line) return null;
  const { name, prefix, place, zoneId } = queue;
  const { open: openCounters, paused: pausedCounters } = staffedNow(hall, queueId);
  const waiting = countWaiting(line);
  const limit = queue.dailyLimit ?? null;
  const issued = hall.tallies.get(queueTally(queueId))?.issued ?? 0;
  return {
    ...{ name, prefix, place, zoneId, waiting, openCounters, pausedCounters },
    band: bandFor(hall, queueId, waiting),
    limit,
    left: limit === null ? null : Math.max(0, limit - issued),
    lastCalled: line.lastCalled,
  };
}

const allQueues = (hall: Hall): Iterable<string> => hall.queues.ids();

/** The queue of a tally; a counter's tally concerns none. */
export const tallied =
  (of: 'q' | 'c') =>
  (_hall: Hall, id: string): string[] =>
    id.startsWith(`${of}/`) ? [id.slice(2)] : [];

/** What a queue's record is made of. */
export const queueOn: Section<unknown>['on'] = {
  queues: same,
  lines: same,
  staffing: same,
  tallies: tallied('q'),
  desks: servedAt,
  counters: allQueues,
  profiles: allQueues,
};

export const queueSection: Section<unknown> = {
  ids: allQueues,
  one: showQueue,
  on: queueOn,
};
