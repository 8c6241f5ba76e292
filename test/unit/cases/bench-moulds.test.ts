import { expect, it } from 'vitest';
import { USUAL_LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { mouldsOf } from '../../bench/cases/moulds.ts';

it.each([
  ['a week', '2026-03-09', 7],
  ['nine days of spring festival', '2026-02-13', 13],
  ['the days of October', '2026-10-01', 8],
])('the bench of cases finds cases that turn on every day of %s', (_, first, days) => {
  const reckoning = { calendar: legalCalendar(announcedYears()), lights: USUAL_LIGHTS };
  for (let n = 0; n < days; n += 1) {
    const today = dateOf(dayOf(first) + n);
    const { turning, quiet } = mouldsOf(reckoning, today);
    expect([turning.length > 0, quiet.length > 100], today).toEqual([true, true]);
  }
});
