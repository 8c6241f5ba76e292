import type { ViewParams, ViewSnapshot } from '../../server/contract/views/specs.ts';

/** What the view of supervision shows just now. */
export type Seen = ViewSnapshot<'supervision'>;
export type SeenQueue = Seen['queues'][string];
export type SeenCounter = Seen['counters'][string];

/** Whose tickets stand behind a figure, and which of them; what the view `tickets` is asked. */
export type Drill = ViewParams<'tickets'>;

const MINUTE_MS = 60_000;

/** Whole minutes that have gone by. */
export const minutesSince = (at: number, now: number): number =>
  Math.max(0, Math.floor((now - at) / MINUTE_MS));
