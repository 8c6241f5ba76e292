import type { MoveReason } from '../domain/forecast/show.ts';
import type { Band } from '../domain/queue/wait.ts';

export type { MoveReason } from '../domain/forecast/show.ts';

/** How long one waits, as it may be told: the band, how many of the queue are called first, why it moved. */
export interface WaitTold {
  readonly band: Band;
  readonly ahead: number;
  /** Why it is another than it was; null: it is not. */
  readonly reason: MoveReason | null;
}

/** Waits as they were forecast: of each queue, for who takes a number now, or of one ticket. A reading (DESIGN 4). */
export interface Waits {
  readonly queues?: Readonly<Record<string, WaitTold>>;
  /** Null: nothing can be told of it. */
  readonly ticket?: WaitTold | null;
}

/** A forecast older than this is told with its time. */
export const WAITS_FRESH_MS = 30_000;
