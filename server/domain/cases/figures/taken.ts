import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import { legalDue } from '../../time/legal/due.ts';
import type { Case } from '../case.ts';
import { pausesOf } from '../clocks/running.ts';

/**
 * How long a decision took (审批用时): working days by the legal calendar from the day after acceptance up to and with the
 * day of the decision, without those on which the clock stood still (行政许可法 45, 82; rule G62). On the day of acceptance: 0.
 * Null for a case that was not accepted.
 */
export function daysTaken(
  { working }: LegalCalendar,
  one: Pick<Case, 'acceptance' | 'specials'>,
  decidedOn: string,
): number | null {
  const { acceptance } = one;
  if (acceptance === null) return null;
  const pauses = pausesOf(one);
  let days = 0;
  for (let day = dayOf(acceptance.on) + 1; day <= dayOf(decidedOn); day += 1) {
    const date = dateOf(day);
    const still = pauses.some(({ from, to }) => from <= date && (to === null || date <= to));
    if (working(day) && !still) days += 1;
  }
  return days;
}

/**
 * How long the statute allows (法定时限折合工作日): working days from the day after acceptance up to and with the last day of
 * the statutory limit as the law gives it, without pauses and extension, so that what a decision took can be held
 * against it in whatever unit the limit is. Null without acceptance or limit.
 */
export function daysAllowed(
  calendar: LegalCalendar,
  { acceptance, statutory }: Pick<Case, 'acceptance' | 'statutory'>,
): number | null {
  if (acceptance === null || statutory === null) return null;
  const due = legalDue(calendar, { from: acceptance.on, length: statutory, pauses: [] });
  return due.kind === 'due' ? daysTaken(calendar, { acceptance, specials: [] }, due.date) : null;
}
