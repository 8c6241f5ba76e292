import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { legalDue, legalLeft } from '../../time/legal/due.ts';
import type { Case, CaseStep } from '../case.ts';
import type { CaseClock } from '../clocks/clock.ts';
import { pausesOf } from '../clocks/running.ts';
import { isOver } from '../special/over.ts';

/** The last day of an open step's own limit, without the days on which the clock stands still; null: it has none. */
export function stepDue(
  calendar: LegalCalendar,
  one: Pick<CaseClock, 'specials'>,
  { openedOn, limit }: Pick<CaseStep, 'openedOn' | 'limit'>,
): string | null {
  if (openedOn === null || limit === null) return null;
  const due = legalDue(calendar, { from: openedOn, length: limit, pauses: pausesOf(one) });
  return due.kind === 'due' ? due.date : null;
}

/** Another body's opinion that a case waits for: whose, to which day, and how many days are left to it. */
export interface Opinion {
  readonly step: string;
  /** Null: the body is none of the hall's. */
  readonly bureauId: string | null;
  readonly dueOn: string | null;
  /** As its limit counts them, below 0 when it is over; null: it has none. */
  readonly left: number | null;
}

/** The opinions that are open on a date, those that are late first (DOMAIN C8). */
export function opinionsOf(calendar: LegalCalendar, one: Case, on: string): Opinion[] {
  return one.steps
    .flatMap((step): Opinion[] => {
      if (!step.member || step.state !== 'open') return [];
      const dueOn = stepDue(calendar, one, step);
      const left = dueOn === null ? null : legalLeft(calendar, on, dueOn, step.limit!.unit);
      const bureauId = step.asks?.of === 'bureau' ? step.asks.bureauId : null;
      return [{ step: step.id, bureauId, dueOn, left }];
    })
    .sort((a, b) => (a.left ?? Infinity) - (b.left ?? Infinity));
}

/** Whether another body's opinion is late on a date: past its own limit, or the case's where it has none (rule G64). */
export function isSilent(calendar: LegalCalendar, one: Case, step: CaseStep, on: string): boolean {
  if (!step.member || step.state !== 'open') return false;
  const due = stepDue(calendar, one, step);
  return due === null ? isOver(calendar, one, on) : on > due;
}
