import type { Hall } from '../state/hall.ts';
import { countWaiting } from './line.ts';
import { type Band, bandFor } from './wait.ts';

/** A forecast for who takes a number of a queue, with how many waited in it when it was made. */
export interface Forecast {
  readonly queueId: string;
  readonly band: Band;
  readonly ahead: number;
  readonly waiting: number;
}

/** So many more or fewer in line, and a forecast is of another line. */
const OTHER_LINE = 2;

/**
 * What a slip promises (rule W10): the newest forecast while the line is still as it saw it; else, and where nobody serves
 * the queue or a counter is idle, what follows from facts (W1). `before`: who would be called before, as the line stands.
 */
export function waitAtIssue(
  hall: Hall,
  queueId: string,
  before: number,
  forecast: Forecast | null | undefined,
): { readonly band: Band | null; readonly ahead: number } {
  const bare = { band: bandFor(hall, queueId, before), ahead: before };
  if (bare.band === null || bare.band.highMinutes === 0) return bare;
  if (!forecast || forecast.queueId !== queueId || forecast.band.highMinutes === 0) return bare;
  const more = countWaiting(hall.lines.get(queueId)!) - forecast.waiting;
  if (Math.abs(more) > OTHER_LINE) return bare;
  return { band: forecast.band, ahead: Math.max(0, forecast.ahead + more) };
}
