import type { Limit } from '../../catalogue/entry/entry.ts';
import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { legalDue, legalLeft } from '../../time/legal/due.ts';
import type { RunningClock } from './running.ts';

/** How one limit of a clock stands on a date. `lastOn` null: it stands still. `left`: as the limit counts, below 0 when over. */
export interface LimitStanding {
  readonly length: Limit;
  readonly lastOn: string | null;
  readonly left: number;
  readonly provisional: boolean;
}

/** A limit of a clock on a date, by a calendar (rules L1-L4); null where there is no such limit. */
export function limitStanding(
  calendar: LegalCalendar,
  { from, pauses }: RunningClock,
  length: Limit | null,
  today: string,
): LimitStanding | null {
  if (length === null) return null;
  const due = legalDue(calendar, { from, length, pauses });
  if (due.kind === 'paused') return { length, lastOn: null, left: due.left, provisional: false };
  const left = legalLeft(calendar, today, due.date, length.unit);
  return { length, lastOn: due.date, left, provisional: due.provisional };
}
