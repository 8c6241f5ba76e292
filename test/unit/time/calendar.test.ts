import { describe, expect, it } from 'vitest';
import { announcedYears } from '../../../server/seed/holidays.ts';
import {
  decideAnnounceYear,
  decideWithdrawYear,
  yearsOf,
} from '../../../server/domain/time/calendar/announce.ts';
import { checkYear } from '../../../server/domain/time/calendar/check.ts';
import { movesOf } from '../../../server/domain/time/calendar/moves.ts';
import { dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar, type PublishedYear } from '../../../server/domain/time/legal/calendar.ts';
import { hoursMoved } from '../../../server/domain/hours/moves.ts';
import { hoursOf, WORKING_HOURS } from '../../support/hall/hours.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

const DAY = { date: '2027-02-08', name: '春节', off: true };
const YEAR: PublishedYear = { year: 2027, source: '国办发明电示例', days: [DAY] };
const codes = (year: Partial<PublishedYear>, others: readonly PublishedYear[] = []) =>
  checkYear({ ...YEAR, ...year }, others).map(fault => `${fault.date} ${fault.code}`.trim());

describe('[L6] a year as announced', () => {
  it('of the real announcements has no fault', () => {
    const all = announcedYears();
    expect(all.flatMap(year => checkYear(year, all))).toEqual([]);
  });

  it.each([
    [{ source: ' ' }, ['no_source']],
    [{ days: [] }, ['no_days']],
    [{ days: [{ ...DAY, date: '2027-02-30' }] }, ['2027-02-30 bad_date']],
    [{ days: [{ ...DAY, date: '2026-12-21' }] }, ['2026-12-21 other_year']],
    [{ days: [DAY, DAY] }, ['2027-02-08 duplicate_date']],
    [{ days: [{ ...DAY, name: '' }] }, ['2027-02-08 empty_name']],
    [{ days: [{ ...DAY, off: false }] }, ['2027-02-08 worked_weekday']],
  ])('%j is refused: %j', (year, faults) => {
    expect(codes(year)).toEqual(faults);
  });

  it('may name the last days of the year before, but not otherwise than that year did', () => {
    const before: PublishedYear = {
      ...YEAR,
      year: 2026,
      days: [{ date: '2026-12-26', name: '元旦', off: true }],
    };
    const sameDay = { date: '2026-12-26', name: '元旦', off: false };
    expect(codes({ days: [sameDay] })).toEqual([]);
    expect(codes({ days: [sameDay] }, [before])).toEqual(['2026-12-26 contradicts']);
    expect(codes({ days: [{ ...sameDay, off: true }] }, [before])).toEqual([]);
  });
});

describe('the years of a hall', () => {
  it('[L6] [H4] are taken in, replaced and withdrawn by facts', () => {
    const hall = makeHall();
    const announce = (published: PublishedYear, base?: number) =>
      hall.run(decideAnnounceYear, { published, base });
    expect(announce(YEAR, 0).ok).toBe(true);
    expect(announce(YEAR, 0)).toMatchObject({ refusal: { code: 'settings.changed' } });
    const better = { ...YEAR, days: [DAY, { ...DAY, date: '2027-02-09' }] };
    expect(announce(better, hall.hall.calendar.get('2027')!.revision).ok).toBe(true);
    expect(yearsOf(hall.hall)).toEqual([better]);
    expect(announce({ ...YEAR, days: [] })).toMatchObject({ refusal: { code: 'calendar.faulty' } });
    expect(hall.run(decideWithdrawYear, { year: 2026 })).toMatchObject({
      refusal: { code: 'calendar.unknown_year' },
    });
    expect(hall.run(decideWithdrawYear, { year: 2027 }).ok).toBe(true);
    expect(yearsOf(hall.hall)).toEqual([]);
  });

  it('[B1] hold no number of a person', () => {
    const published = { ...YEAR, source: '联系人 13812345678' };
    expect(makeHall().run(decideAnnounceYear, { published })).toMatchObject({
      refusal: { code: 'text.personal' },
    });
  });
});

describe('what another calendar moves', () => {
  it('[L4] is told day by day and limit by limit', () => {
    const before = legalCalendar(announcedYears());
    const after = legalCalendar([...announcedYears(), { ...YEAR, days: [{ ...DAY, date: '2027-03-01' }] }]);
    const moves = movesOf(before, after, { from: dayOf('2027-02-22'), days: 14 }, [{ n: 5, unit: 'G' }]);
    expect(moves.days).toEqual([{ date: '2027-03-01', works: false }]);
    expect(moves.limits).toEqual([
      {
        length: { n: 5, unit: 'G' },
        moved: 7,
        example: { from: '2027-02-22', was: '2027-03-01', is: '2027-03-02' },
      },
    ]);
  });

  it('[D4] and what other opening hours move, date by date', () => {
    const span = { from: dayOf('2026-11-23'), days: 7 };
    expect(hoursMoved(WORKING_HOURS, WORKING_HOURS, span)).toEqual([]);
    const moved = hoursMoved(WORKING_HOURS, hoursOf([[0, 1_440]]), span);
    expect(moved.map(one => one.date)).toHaveLength(7);
    expect(moved[0]).toMatchObject({ date: '2026-11-23', is: [[0, 1_440]] });
  });
});
