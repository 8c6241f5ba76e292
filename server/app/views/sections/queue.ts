import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';

/** How many open counters serve each queue. */
function openCountersOf(hall: Hall, queueId: string): number {
  let open = 0;
  for (const counterId of hall.desks.ids()) {
    const counter = hall.counters.get(counterId);
    if (counter && hall.profiles.get(counter.profileId)?.queueIds.includes(queueId)) open += 1;
  }
  return open;
}

/** What every screen says of a queue. */
export function showQueue(hall: Hall, queueId: string): Record<string, unknown> | null {
  const queue = hall.queues.get(queueId);
  const line = hall.lines.get(queueId);
  if (!queue || !line) return null;
  const { name, prefix, place, zoneId } = queue;
  const openCounters = openCountersOf(hall, queueId);
  return {
    name,
    prefix,
    place,
    zoneId,
    waiting: line.waiting.length,
    openCounters,
    lastCalled: line.lastCalled,
  };
}

function servedAt(hall: Hall, counterId: string): readonly string[] {
  const counter = hall.counters.get(counterId);
  return (counter && hall.profiles.get(counter.profileId)?.queueIds) ?? [];
}

const allQueues = (hall: Hall): Iterable<string> => hall.queues.ids();

export const queueSection: Section<unknown> = {
  ids: allQueues,
  one: showQueue,
  on: {
    queues: same,
    lines: same,
    desks: servedAt,
    counters: allQueues,
    profiles: allQueues,
  },
};
