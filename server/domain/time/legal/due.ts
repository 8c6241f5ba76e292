import { dateOf, dayOf, monthsAfter } from '../civil.ts';
import type { LegalCalendar } from './calendar.ts';
import { rollForward, workingBetween } from './count.ts';

/** `G` working days (行政许可法 82), `Z` natural days, `M` months, `Y` years: never a bare number. */
export type LegalUnit = 'G' | 'Z' | 'M' | 'Y';

export interface LegalLength {
  readonly n: number;
  readonly unit: LegalUnit;
}

/** Dates on which a limit does not run (行政许可法 45), the first and the last among them; `to` null: still so. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** What a limit runs from and for how long. The starting day is not counted (民法典 201). */
export interface LegalLimit {
  readonly from: string;
  readonly length: LegalLength;
  readonly pauses?: readonly Pause[];
}

/** `provisional`: a year it leans on is not announced yet, so it will be computed again. */
export type Due =
  | { readonly kind: 'due'; readonly date: string; readonly provisional: boolean }
  | { readonly kind: 'paused'; readonly since: string; readonly left: number };

/**
 * The last day of a limit. Days in a pause are not counted; a limit in natural days or months that ends on a day off goes
 * on to the next working day (民法典 202, 203). While a pause is open there is no last day, but what is left: working days
 * of a limit in working days, else natural days. Refuses (RangeError) a length that is no whole number of 0 or more.
 */
export function legalDue(calendar: LegalCalendar, limit: LegalLimit): Due {
  if (limit.pauses?.length) return counted(calendar, limit);
  const { n, unit } = limit.length;
  const key = `${limit.from} ${n}${unit}`;
  let dues = kept.get(calendar);
  if (!dues || dues.size >= KEPT) kept.set(calendar, (dues = new Map<string, Due>()));
  let due = dues.get(key);
  if (!due) dues.set(key, (due = counted(calendar, limit)));
  return due;
}

/** Limits without a pause that are kept of one calendar: thousands of cases begin on the same days with the same limits. */
const KEPT = 20_000;
const kept = new WeakMap<LegalCalendar, Map<string, Due>>();

function counted(calendar: LegalCalendar, limit: LegalLimit): Due {
  const { n, unit } = limit.length;
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('a limit is a whole number of 0 or more');
  const start = dayOf(limit.from);
  const counts = unit === 'G' ? calendar.working : () => true;
  const paused = pausedDays(limit.pauses ?? []);
  let left = unit === 'G' || unit === 'Z' ? n : monthsAfter(start, unit === 'M' ? n : 12 * n) - start;
  let day = start;
  while (left > 0) {
    day += 1;
    if (day >= paused.openFrom) return { kind: 'paused', since: dateOf(paused.openFrom), left };
    if (counts(day) && !paused.has(day)) left -= 1;
  }
  const last = unit === 'G' ? day : rollForward(calendar, day);
  return { kind: 'due', date: dateOf(last), provisional: !publishedAll(calendar, start, last) };
}

/** Days left from a day to a due date, as the unit counts them: 0 on the due date itself, below 0 when it is over. */
export function legalLeft(calendar: LegalCalendar, on: string, due: string, unit: LegalUnit): number {
  const [from, to] = [dayOf(on), dayOf(due)];
  return unit === 'G' ? workingBetween(calendar, from, to) : to - from;
}

interface PausedDays {
  readonly openFrom: number;
  readonly has: (day: number) => boolean;
}

function pausedDays(pauses: readonly Pause[]): PausedDays {
  const spans = pauses.map(({ from, to }) => [dayOf(from), to === null ? Infinity : dayOf(to)] as const);
  const open = spans.filter(([, to]) => to === Infinity).map(([from]) => from);
  return {
    openFrom: Math.min(Infinity, ...open),
    has: day => spans.some(([from, to]) => from <= day && day <= to),
  };
}

/** Every seventh day and the last: a year without its announcement is longer than a week. */
function publishedAll({ published }: LegalCalendar, from: number, to: number): boolean {
  for (let day = from; day < to; day += 7) if (!published(day)) return false;
  return published(to);
}
