import type { Seen, SeenQueue } from './seen.ts';

/** How long the longest of a queue has waited, against what nobody should wait longer than. */
export interface Wait {
  readonly id: string;
  readonly prefix: string;
  readonly name: SeenQueue['name'];
  readonly waiting: number;
  readonly waitedMs: number;
  /** Minutes. */
  readonly target: number;
  readonly over: boolean;
}

const MINUTE_MS = 60_000;

/** The queues where somebody waits, the longest wait first. */
export function waitsOf(queues: Seen['queues'], now: number): Wait[] {
  return Object.entries(queues)
    .filter(([, queue]) => queue.oldestAt !== null)
    .map(([id, { prefix, name, waiting, target, oldestAt }]) => {
      const waitedMs = Math.max(0, now - oldestAt!);
      return { id, prefix, name, waiting, target, waitedMs, over: waitedMs > target * MINUTE_MS };
    })
    .sort((a, b) => b.waitedMs - a.waitedMs || a.prefix.localeCompare(b.prefix));
}
