import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { legalDue } from '../../time/legal/due.ts';
import type { Case, CaseResult } from '../case.ts';

/** Why a record is kept from the public though its item is open to all (行政许可法 5). */
export const WITHHELD = ['state_secret', 'trade_secret', 'privacy'] as const;
export type Withheld = (typeof WITHHELD)[number];

/** Where a record stands: to be reviewed; open to all; kept because its item is not open to all; withheld by its reviewer. */
export const REGISTERED = ['due', 'published', 'kept', 'withheld'] as const;
export type Registered = (typeof REGISTERED)[number];

/** What the reviewer made of a record. `firstOn`: when it was reviewed first, which is what the week is held against. */
export interface RecordReview {
  readonly firstOn: string;
  readonly on: string;
  readonly by: string;
  readonly as: Exclude<Registered, 'due'>;
  readonly ground: Withheld | null;
}

/** The record of one exercise of power (权力动态运行登记), which a case becomes on the day it ends (DOMAIN B1). */
export interface RegisterRecord {
  readonly endedOn: string;
  readonly review: RecordReview | null;
}

/** How a case ended. */
export const ENDS = ['granted', 'denied', 'not_accepted', 'withdrawn', 'terminated'] as const;
export type CaseEnd = CaseResult | Exclude<(typeof ENDS)[number], CaseResult>;

/** 一周内报: seven natural days, counted as the law counts them (rules G82, L2). */
const WEEK = { n: 7, unit: 'Z' } as const;

/** The last day on which a record may be reviewed (rule G82). */
export function reviewDue(calendar: LegalCalendar, endedOn: string): string {
  const due = legalDue(calendar, { from: endedOn, length: WEEK });
  return due.kind === 'due' ? due.date : endedOn;
}

/** Whether a record was reviewed after its week, or is not reviewed though the week is over (rule G82). */
export const isLate = (
  calendar: LegalCalendar,
  { endedOn, reviewedOn }: { readonly endedOn: string; readonly reviewedOn: string | null },
  today: string,
): boolean => (reviewedOn ?? today) > reviewDue(calendar, endedOn);

/** Where the record of a case stands; null: the case has not ended. */
export const registered = ({ register }: Pick<Case, 'register'>): Registered | null =>
  register ? (register.review?.as ?? 'due') : null;

/** How a case ended; null: it has not. */
export function endOf({ state, decision }: Pick<Case, 'state' | 'decision'>): CaseEnd | null {
  if (state === 'closed') return decision?.result ?? null;
  return state === 'not_accepted' || state === 'withdrawn' || state === 'terminated' ? state : null;
}
