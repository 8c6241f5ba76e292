import { hallOffset } from '../client/hall-time.ts';
import { type Hours, hoursOn, hoursWhileClosed, issuing, serving, wallOf } from '../server/contract/hours.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** What a board says of taking numbers: till when today, from when on, or no more. */
export type Issuing =
  | { readonly says: 'until' | 'from'; readonly at: number }
  | { readonly says: 'over' | 'anyTime'; readonly at: null };

/** What a board says of a hall that is not open: when it opens next; null where no hours are set. */
export type NextOpening = { readonly at: number; readonly today: boolean } | null;

/** Till when numbers are given today, breaks counted in; or when they are given again. */
export function issuingSays(hours: Hours | null, anyTime: boolean, now: number): Issuing {
  if (hours === null || anyTime) return { says: 'anyTime', at: null };
  const told = issuing(hours, now, hallOffset());
  if (!told.open) {
    if (!told.sameDay || told.nextAt === null) return { says: 'over', at: null };
    return { says: 'from', at: told.nextAt };
  }
  const { date, minute } = wallOf(now, hallOffset());
  const { issue } = hoursOn(hours, date);
  const last = issue[issue.length - 1]?.[1] ?? DAY_MINUTES;
  const midnight = Math.floor(now / MINUTE_MS) * MINUTE_MS - minute * MINUTE_MS;
  return { says: 'until', at: midnight + last * MINUTE_MS };
}

/** When a hall that is not open serves next; null where no hours are set, and while they run and it is late (rule D5). */
export function nextOpening(hours: Hours | null, lastDate: string | null, now: number): NextOpening {
  if (hours === null) return null;
  const { nextAt, sameDay } = hoursWhileClosed(hours, 'serve', lastDate, now, hallOffset());
  return nextAt === null ? null : { at: nextAt, today: sameDay };
}

/** Whether the counters should serve by the hours and no service day was opened today yet. */
export function isLate(hours: Hours | null, lastDate: string | null, now: number): boolean {
  if (hours === null || lastDate === wallOf(now, hallOffset()).date) return false;
  return serving(hours, now, hallOffset()).open;
}
