import type { Reading } from '../server/contract/readings.ts';
import { type MoveReason, WAITS_FRESH_MS, type Waits, type WaitTold } from '../server/contract/waits.ts';

interface Band {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** How long one waits, as every screen tells it. */
export interface ToldWait {
  /** Null: it cannot be told. */
  readonly band: Band | null;
  readonly ahead: number;
  /** Why it is another than a moment ago; null: it is not. */
  readonly reason: MoveReason | null;
  /** When it was forecast, epoch ms, if that is some time ago; null: it is of now. */
  readonly estimatedAt: number | null;
}

interface QueueRecord {
  readonly band: Band | null;
  readonly waiting: number;
}

const told = ({ band, ahead, reason }: WaitTold, at: number, now: number): ToldWait => ({
  ...{ band, ahead, reason, estimatedAt: now - at > WAITS_FRESH_MS ? at : null },
});

/**
 * A queue's wait for who comes now (rules W10, W11): the forecast, but nothing where nobody serves it, and no wait at all
 * as soon as a counter is idle; without a forecast what follows from facts. `now`: the last news, epoch ms. Pure.
 */
export function queueWait(
  id: string,
  { band, waiting }: QueueRecord,
  reading: Reading<Waits> | null,
  now: number,
): ToldWait {
  const bare = { band, ahead: waiting, reason: null, estimatedAt: null };
  const forecast = reading?.value.queues?.[id];
  if (band === null || band.highMinutes === 0 || !forecast || !reading) return bare;
  return forecast.band.highMinutes === 0 ? bare : told(forecast, reading.at, now);
}

/** The wait of one ticket in line, by the same rule; `ahead` null: it is in no line. Pure. */
export function ticketWait(
  { band, ahead }: { readonly band: Band | null; readonly ahead: number | null },
  reading: Reading<Waits> | null,
  now: number,
): ToldWait {
  const bare = { band, ahead: ahead ?? 0, reason: null, estimatedAt: null };
  const forecast = reading?.value.ticket;
  if (band === null || band.highMinutes === 0 || ahead === null || !forecast || !reading) return bare;
  return told(forecast, reading.at, now);
}
