import { dateOf } from '../civil.ts';
import type { LegalCalendar } from '../legal/calendar.ts';
import { type LegalLength, legalDue } from '../legal/due.ts';

/** A day that one calendar counts and the other does not. */
export interface MovedDay {
  readonly date: string;
  readonly works: boolean;
}

/** Of the limits of one length that begin on each day of a span: how many end on another day, and one of them. */
export interface MovedLimits {
  readonly length: LegalLength;
  readonly moved: number;
  readonly example: { readonly from: string; readonly was: string; readonly is: string } | null;
}

export interface CalendarMoves {
  readonly days: readonly MovedDay[];
  readonly limits: readonly MovedLimits[];
}

/** Takes two calendars and a span of days (the first and how many); gives what another calendar would move. */
export function movesOf(
  before: LegalCalendar,
  after: LegalCalendar,
  span: { readonly from: number; readonly days: number },
  lengths: readonly LegalLength[],
): CalendarMoves {
  const all = Array.from({ length: span.days }, (_, at) => span.from + at);
  const days = all
    .filter(day => before.working(day) !== after.working(day))
    .map(day => ({ date: dateOf(day), works: after.working(day) }));
  const limits = lengths.map(length => {
    const ends = all.flatMap(day => {
      const from = dateOf(day);
      const [was, is] = [before, after].map(calendar => legalDue(calendar, { from, length }));
      return was!.kind === 'due' && is!.kind === 'due' && was!.date !== is!.date
        ? [{ from, was: was!.date, is: is!.date }]
        : [];
    });
    return { length, moved: ends.length, example: ends[0] ?? null };
  });
  return { days, limits };
}
