import { runsOf } from '../server/contract/boards.ts';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';

import type { Reading } from '../server/contract/readings.ts';
import type { Waits } from '../server/contract/waits.ts';
import { queueWait, type ToldWait } from '../client/waits.ts';

type Snapshot = ViewSnapshot<'board'>;
type Queue = Snapshot['queues'][string];

/** A row of the waiting board: a queue and the counters that serve it. */
export type QueueRow = Queue &
  Pick<ToldWait, 'estimatedAt' | 'reason'> & { readonly id: string; readonly counters: string };

/** Queues of the zones (none named: of all), by prefix; one that does nothing today is left out. Pure. */
export function queueRows(
  snapshot: Snapshot,
  zoneIds: readonly string[],
  waits: Reading<Waits> | null = null,
  now = 0,
): QueueRow[] {
  return Object.entries(snapshot.queues)
    .filter(([, queue]) => zoneIds.length === 0 || zoneIds.includes(queue.zoneId))
    .filter(([, queue]) => isAlive(queue))
    .sort(([, a], [, b]) => a.prefix.length - b.prefix.length || (a.prefix < b.prefix ? -1 : 1))
    .map(([id, queue]) => {
      const { band, estimatedAt, reason } = queueWait(id, queue, waits, now);
      return { id, ...queue, band, estimatedAt, reason, counters: runs(numbersOf(snapshot, id)) };
    });
}

const isAlive = ({ waiting, openCounters, pausedCounters, lastCalled }: Queue): boolean =>
  waiting + openCounters + pausedCounters > 0 || lastCalled !== null;

function numbersOf({ services, counters }: Snapshot, queueId: string): number[] {
  return Object.entries(services)
    .filter(([, service]) => service.queueIds.includes(queueId))
    .flatMap(([id]) => (counters[id] ? [counters[id].number] : []));
}

/** 7–10, or 7–8, 12. */
export function runs(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
    .join(', ');
}
