import type { CurvePoint } from '../../contract/readings.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import type { PastWait } from '../ports.ts';

/** From when until when somebody waited; null: waits still. */
export interface Waited {
  readonly from: number;
  readonly until: number | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Widths of a slot; the narrowest that keeps the curve within so many points is taken. */
const WIDTHS = [1, 5, 10, 30].map(minutes => minutes * MINUTE_MS);
const MOST_POINTS = 120;
/** A past day is compared in such slots. */
const USUAL_WIDTH = 10 * MINUTE_MS;

/** When a ticket waited. One that came back to its line counts as if it had waited all along. */
export function waitedOf(ticket: Ticket): Waited {
  const until = 'calledAt' in ticket ? ticket.calledAt : 'endedAt' in ticket ? ticket.endedAt : null;
  return { from: ticket.takenAt, until };
}

/** The width of a slot for a curve from one moment to another. */
export function widthFor(from: number, to: number): number {
  return WIDTHS.find(width => (to - from) / width <= MOST_POINTS) ?? WIDTHS.at(-1)!;
}

/** How many waited at each slot's beginning, and at the end. */
export function curveOf(waits: readonly Waited[], from: number, to: number, width: number): CurvePoint[] {
  const moments: number[] = [];
  for (let at = from; at < to; at += width) moments.push(at);
  moments.push(to);
  const rises = [...waits.map(wait => wait.from)].sort((a, b) => a - b);
  const falls = waits.flatMap(({ until }) => until ?? []).sort((a, b) => a - b);
  let [risen, fallen] = [0, 0];
  return moments.map(at => {
    while (risen < rises.length && rises[risen]! <= at) risen += 1;
    while (fallen < falls.length && falls[fallen]! <= at) fallen += 1;
    return { at, waiting: risen - fallen };
  });
}

/** A date as a count of days; only differences of such are used. */
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** The same weekday before a date, newest first, so many weeks back. */
export function sameWeekdays(date: string, weeks: number): string[] {
  const first = Date.parse(`${date}T00:00:00Z`);
  return Array.from({ length: weeks }, (_, week) =>
    new Date(first - (week + 1) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}

/** The mean of past days' curves, set on the hours of `date`; null when nobody waited on any of them. */
export function usualOf(past: readonly PastWait[], date: string): CurvePoint[] | null {
  const days = new Set(past.map(wait => wait.date));
  if (days.size === 0) return null;
  const moved = past.map(wait => {
    const shift = (dayNumber(date) - dayNumber(wait.date)) * DAY_MS;
    return { from: wait.from + shift, until: wait.until + shift };
  });
  const floor = (at: number): number => Math.floor(at / USUAL_WIDTH) * USUAL_WIDTH;
  const from = floor(Math.min(...moved.map(wait => wait.from)));
  const to = floor(Math.max(...moved.map(wait => wait.until))) + USUAL_WIDTH;
  return curveOf(moved, from, Math.min(to, from + DAY_MS), USUAL_WIDTH).map(({ at, waiting }) => ({
    at,
    waiting: waiting / days.size,
  }));
}
