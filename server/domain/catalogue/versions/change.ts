import { dateOf } from '../../time/civil.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { type Due, legalDue } from '../../time/legal/due.ts';
import type { Hall } from '../../state/hall.ts';

/** A change of an item or its chart is explained, revised and published anew within twenty working days (DOMAIN A13). */
export const CHANGE_LIMIT = { n: 20, unit: 'G' } as const;

/** A change that has begun: by whom it was begun, or by which law. */
export interface ItemChange {
  readonly code: string;
  /** The day it began; not counted. */
  readonly from: string;
  readonly cause: 'editor' | 'law';
  readonly reason: string;
}

/** The last day of a change, by the hall's legal calendar as it stands. */
export function changeDue(hall: Hall, change: ItemChange): Due {
  return legalDue(legalCalendar(yearsOf(hall)), { from: change.from, length: CHANGE_LIMIT });
}

/** Whether a change is late on a day (days since 1970-01-01). */
export function isChangeLate(hall: Hall, change: ItemChange, today: number): boolean {
  const due = changeDue(hall, change);
  return due.kind === 'due' && due.date < dateOf(today);
}
