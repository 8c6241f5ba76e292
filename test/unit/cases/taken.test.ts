import { expect, it } from 'vitest';
import { daysTaken } from '../../../server/domain/cases/figures/taken.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { legalDue } from '../../../server/domain/time/legal/due.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const calendar = legalCalendar(announcedYears());
const taken = (acceptance: string, on: string, specials: { from: string; to: string | null }[] = []) =>
  daysTaken(calendar, caseLike({ state: 'in_progress', acceptance, specials }), on);

it('[G62] counts working days after acceptance, and none on the same day or before acceptance', () => {
  expect(taken('2026-02-13', '2026-02-13')).toBe(0);
  expect(taken('2026-02-13', '2026-03-19')).toBe(20);
  expect(taken('2026-09-18', '2026-10-22')).toBe(20);
  expect(taken('2025-09-26', '2025-11-13')).toBe(30);
  expect(daysTaken(calendar, caseLike({ state: 'received' }), '2026-05-06')).toBeNull();
});

it('[G62] cuts the days of a pause, so that who decides on the last day took the whole limit', () => {
  const specials = [{ from: '2026-05-06', to: '2026-05-20' }];
  expect(taken('2026-04-27', '2026-06-12', specials)).toBe(20);
  for (let n = 0; n <= 45; n += 1)
    for (let shift = 0; shift < 40; shift += 7) {
      const from = dateOf(dayOf('2026-03-02') + shift);
      const due = legalDue(calendar, { from, length: { n, unit: 'G' }, pauses: specials });
      if (due.kind === 'due') expect([from, n, taken(from, due.date, specials)]).toEqual([from, n, n]);
    }
});
