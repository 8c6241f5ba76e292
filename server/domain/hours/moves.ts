import { dateOf } from '../time/civil.ts';
import type { Hours, Span } from './hours.ts';
import { hoursOn } from './when.ts';

/** A date whose opening hours differ between two documents. */
export interface MovedHours {
  readonly date: string;
  readonly was: readonly Span[];
  readonly is: readonly Span[];
}

/** Takes two sets of hours and a span of days (days since 1970-01-01); gives the dates on which the counters serve otherwise. */
export function hoursMoved(
  before: Hours,
  after: Hours,
  span: { readonly from: number; readonly days: number },
): MovedHours[] {
  const moved: MovedHours[] = [];
  for (let day = span.from; day < span.from + span.days; day += 1) {
    const date = dateOf(day);
    const [was, is] = [before, after].map(hours => hoursOn(hours, date).serve);
    if (JSON.stringify(was) !== JSON.stringify(is)) moved.push({ date, was: was!, is: is! });
  }
  return moved;
}
