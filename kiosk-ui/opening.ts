import { hallOffset } from '../client/hall-time.ts';
import { type Hours, hoursAfterToday, hoursWhileClosed, issuing } from '../server/contract/hours.ts';

/** Whether a kiosk gives numbers: till when, from when on today, or when again. Null times are not known. */
export type Issuing =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'recovering' }
  | { readonly kind: 'giving'; readonly until: number | null }
  | { readonly kind: 'before'; readonly opensAt: number }
  | { readonly kind: 'over'; readonly nextAt: number | null };

export interface HallNow {
  /** Of the newest service day. */
  readonly date: string | null;
  readonly open: boolean;
  readonly anyTime: boolean;
  readonly recovering: boolean;
}

/**
 * Takes the hall's record, its opening hours if it has any, and the hall's time; gives what the kiosk says of itself.
 * The server decides by the same hours (rule D3). A hall that nobody opened yet counts down to its hours too.
 */
export function issuingNow(hall: HallNow | null, hours: Hours | null, now: number): Issuing {
  if (hall === null) return { kind: 'unknown' };
  if (hall.recovering) return { kind: 'recovering' };
  if (hall.open && (hall.anyTime || hours === null)) return { kind: 'giving', until: null };
  if (hours === null) return { kind: 'over', nextAt: null };
  const within = hall.open
    ? issuing(hours, now, hallOffset())
    : { open: false as const, ...hoursWhileClosed(hours, 'issue', hall.date, now, hallOffset()) };
  if (within.open) return { kind: 'giving', until: within.until };
  if (within.nextAt === null || !within.sameDay) return { kind: 'over', nextAt: within.nextAt };
  return { kind: 'before', opensAt: within.nextAt };
}

/** In the last second before the edge a press is taken and kept; four kiosks then send within this many ms. */
export const LAST_MS = 1_000;
export const SPREAD_MS = 800;

/** When a press at `now` goes out; null when it is too early for it. `chance` is between 0 and 1. */
export function sendAt(state: Issuing, now: number, chance: number): number | null {
  if (state.kind === 'giving') return now;
  if (state.kind !== 'before' || now < state.opensAt - LAST_MS) return null;
  return state.opensAt + Math.round(chance * SPREAD_MS);
}

/**
 * When numbers are given again after a no; null when that is not known. A hall that is late to open today is not one
 * that opens tomorrow (rule D5); a queue that is full is so until tomorrow.
 */
export function givenAgain(code: string, hall: HallNow | null, hours: Hours, now: number): number | null {
  if (code !== 'day.closed') return hoursAfterToday(hours, 'issue', now, hallOffset());
  return hoursWhileClosed(hours, 'issue', hall?.date ?? null, now, hallOffset()).nextAt;
}
