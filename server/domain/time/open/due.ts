import { type OpenHours, type Period, periodsBefore, periodsFrom } from './periods.ts';

/** An interval in which a promise does not run, epoch ms; `to` null: still so. */
export interface Stop {
  readonly from: number;
  readonly to: number | null;
}

/** `never`: the hall does not open often enough; `stopped`: nothing can be said while a stop is open. */
export type OpenDue =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'stopped'; readonly since: number; readonly left: number }
  | { readonly kind: 'never' };

/**
 * The moment `ms` of open time after `from`: always open, or a closing edge where the time ends exactly there. Stops are
 * cut out last, so that they may begin and end when it is closed. Refuses (RangeError) a time below 0.
 */
export function openDue(hours: OpenHours, from: number, ms: number, stops: readonly Stop[] = []): OpenDue {
  if (!(ms >= 0)) throw new RangeError('an open time is 0 or more');
  const inOrder = [...stops].sort((a, b) => a.from - b.from);
  let left = ms;
  for (const period of periodsFrom(hours, from - 1)) {
    // A moment of no length at a closing edge stands; everywhere else it moves to the next opening.
    if (period.to <= from && !(left === 0 && period.to === from)) continue;
    for (const { from: opens, to: closes } of without(period, inOrder)) {
      const start = Math.max(opens, from);
      if (start > closes) continue;
      if (start === closes && left > 0) continue;
      if (closes - start >= left) return { kind: 'at', at: start + left };
      left -= closes - start;
    }
    const open = inOrder.find(stop => stop.to === null && stop.from < period.to);
    if (open) return { kind: 'stopped', since: open.from, left };
  }
  return { kind: 'never' };
}

/** The moment before which `ms` of open time lie up to `to`; null if the hall was not open for so long. */
export function openBack(hours: OpenHours, to: number, ms: number): number | null {
  if (!(ms >= 0)) throw new RangeError('an open time is 0 or more');
  let left = ms;
  for (const { from, to: closes } of periodsBefore(hours, to + 1)) {
    const end = Math.min(closes, to);
    if (end < from || (end === from && left > 0)) continue;
    if (end - from >= left) return end - left;
    left -= end - from;
  }
  return null;
}

/** What the stops leave of a period, in order. */
function without({ from, to }: Period, stops: readonly Stop[]): Period[] {
  const parts: Period[] = [];
  let at = from;
  for (const stop of stops) {
    if (stop.from >= to) break;
    const ends = stop.to ?? Infinity;
    if (ends <= at) continue;
    if (stop.from > at) parts.push({ from: at, to: stop.from });
    at = Math.max(at, ends);
    if (at >= to) return parts;
  }
  parts.push({ from: at, to });
  return parts;
}
