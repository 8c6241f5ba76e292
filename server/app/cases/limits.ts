import type { CaseLimit, CaseSheet } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { reckoningOf } from '../../domain/cases/clocks/reckoning.ts';
import { runningClock } from '../../domain/cases/clocks/running.ts';
import type { Limit } from '../../domain/catalogue/entry/entry.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { legalLeft } from '../../domain/time/legal/due.ts';

/** The clock that runs for a case with its two limits, and the days left to each as it counts them; null: none runs. */
export function clockOf(hall: Hall, one: Case, today: string): CaseSheet['clock'] {
  const clock = runningClock(one);
  if (!clock) return null;
  const { calendar } = reckoningOf(hall);
  const limit = (length: Limit | null, on: string | null): CaseLimit | null =>
    length && { length, on, left: on === null ? null : legalLeft(calendar, today, on, length.unit) };
  const { kind, from, promised, statutory } = clock;
  return { kind, from, promised: limit(promised, one.dueOn), statutory: limit(statutory, one.statutoryOn) };
}

/** The limits that still run, the promise first. */
export function limitsOf(hall: Hall, one: Case, today: string): CaseLimit[] {
  const clock = clockOf(hall, one, today);
  return [clock?.promised, clock?.statutory].flatMap(limit => (limit?.on ? [limit] : []));
}
