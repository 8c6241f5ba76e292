import type { HallDraft } from '../../state/hall.ts';
import type { CaseFact } from '../facts.ts';
import { countsOf } from './counts.ts';

/** What happened to a bureau's cases within a month. A count is of facts; days are working days by the legal calendar. */
export interface CaseCounts {
  readonly received: number;
  readonly accepted: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly terminated: number;
  readonly closed: number;
  readonly granted: number;
  readonly denied: number;
  /** Decided, of the kind that is decided on the spot (即办件). */
  readonly instant: number;
  /** Decided, of the kind for which a limit is promised (承诺件), whose time is known; and the days that they took. */
  readonly promised: number;
  readonly promisedDays: number;
  /** Decided, whose time is known; and the days that they took. */
  readonly timed: number;
  readonly days: number;
  /** Decided, whose time and statutory limit are known; the days they took, and those that the statute allows. */
  readonly measured: number;
  readonly used: number;
  readonly allowed: number;
  /** Decided by a fact of before kinds and limits stood in it: in no share. */
  readonly unknown: number;
}

/** The counts of one bureau in one month (`2026-11`). */
export interface CaseTally extends CaseCounts {
  readonly month: string;
  readonly bureauId: string;
}

export const NO_COUNTS: CaseCounts = {
  ...{ received: 0, accepted: 0, refused: 0, withdrawn: 0, terminated: 0, closed: 0, granted: 0, denied: 0 },
  ...{ instant: 0, promised: 0, promisedDays: 0, timed: 0, days: 0, measured: 0, used: 0, allowed: 0 },
  unknown: 0,
};

export const tallyKey = (month: string, bureauId: string): string => `${month}/${bureauId}`;

/** Two counts added up. */
export function added(one: CaseCounts, other: Partial<CaseCounts>): CaseCounts {
  const sum: Record<string, number> = { ...one };
  for (const key of Object.keys(NO_COUNTS) as (keyof CaseCounts)[]) sum[key] = one[key] + (other[key] ?? 0);
  return sum as unknown as CaseCounts;
}

/** Adds a fact to the counts of its month and bureau (rule G80); most facts count for nothing. */
export function tallyCase(hall: Pick<HallDraft, 'caseTallies'>, fact: CaseFact): void {
  const counts = countsOf(fact);
  if (counts === null) return;
  const [month, { bureauId }] = [fact.on.slice(0, 7), fact];
  const key = tallyKey(month, bureauId);
  const before = hall.caseTallies.get(key) ?? NO_COUNTS;
  hall.caseTallies.put(key, { ...added(before, counts), month, bureauId });
}
