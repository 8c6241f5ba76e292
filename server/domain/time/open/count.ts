import { type OpenHours, type Period, periodsBefore, periodsFrom } from './periods.ts';

/** Whether it is open at `at` (epoch ms); the closing edge is not part of it. */
export function isOpen(hours: OpenHours, at: number): boolean {
  const next = nextPeriod(hours, at);
  return next !== null && next.from <= at;
}

/** The period that `at` lies in, else the next; null if none comes. */
export function nextPeriod(hours: OpenHours, at: number): Period | null {
  for (const period of periodsFrom(hours, at)) return period;
  return null;
}

/** The first opening edge after `at`; null if none comes. */
export function nextOpening(hours: OpenHours, at: number): number | null {
  for (const { from } of periodsFrom(hours, at)) if (from > at) return from;
  return null;
}

/** The last opening edge before `at`; null if there was none. */
export function previousOpening(hours: OpenHours, at: number): number | null {
  for (const { from } of periodsBefore(hours, at)) return from;
  return null;
}

/** Open time between two moments, ms; below 0 where `to` is earlier. */
export function openBetween(hours: OpenHours, from: number, to: number): number {
  if (to < from) return -openBetween(hours, to, from);
  let sum = 0;
  for (const period of periodsFrom(hours, from)) {
    if (period.from >= to) break;
    sum += Math.min(period.to, to) - Math.max(period.from, from);
  }
  return sum;
}

/** Opening periods within two moments, cut at them. */
export function openPeriods(hours: OpenHours, from: number, to: number): Period[] {
  const found: Period[] = [];
  for (const period of periodsFrom(hours, from)) {
    if (period.from >= to) break;
    found.push({ from: Math.max(period.from, from), to: Math.min(period.to, to) });
  }
  return found;
}
