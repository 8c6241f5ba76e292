import type { Queue } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';

/** The first queue in which one waits to say what could not be done; undefined: the hall has no such window. */
export function snagsQueue({ queues }: Pick<Hall, 'queues'>): Queue | undefined {
  for (const queue of queues.values()) if (queue.snags === true) return queue;
  return undefined;
}
