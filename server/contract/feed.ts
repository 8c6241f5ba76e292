import type { Reading } from './readings.ts';
import type { ViewChange } from './views/fold.ts';
import type { Waits } from './waits.ts';

/** Rises when an old page can no longer understand the server; such a page reloads itself once, when idle. */
export const VERSION = 2;

/** News of a topic; without changes it is the heartbeat, sent only while the server hears from its database. */
export interface Push {
  readonly topic: string;
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ViewChange[];
  /** The server's wall clock, epoch ms, for showing ages. */
  readonly now: number;
  /** How long one waits, where the view tells it; null: nothing can be told now. */
  readonly waits?: Reading<Waits> | null;
}

export interface JoinRequest {
  readonly view: string;
  readonly params?: unknown;
  readonly epoch?: string | undefined;
  readonly since?: number | undefined;
}

export type Joined =
  | {
      readonly kind: 'snapshot';
      readonly topic: string;
      readonly epoch: string;
      readonly seq: number;
      readonly snapshot: unknown;
    }
  | {
      readonly kind: 'changes';
      readonly topic: string;
      readonly epoch: string;
      readonly from: number;
      readonly to: number;
      readonly changes: readonly ViewChange[];
    };

/** What a join is answered: the picture, and the hall's wall clock in minutes east of UTC, by which screens write times. */
export type JoinAnswer = Joined & {
  readonly utcOffsetMinutes: number;
  readonly waits?: Reading<Waits> | null;
};

/** How often a topic beats, ms: boards and counters 2 s, phones 15 s (DESIGN 4). */
export const BEAT_MS = 2_000;
export const PHONE_BEAT_MS = 15_000;
/** A screen that heard nothing for this long says so on its face. */
export const STALE_MS = 5_000;
