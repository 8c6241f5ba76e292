import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import {
  legalCalendar,
  type NamedDay,
  type PublishedYear,
} from '../../../server/domain/time/legal/calendar.ts';
import {
  addWorking,
  nextWorking,
  previousWorking,
  workingBetween,
} from '../../../server/domain/time/legal/count.ts';
import { legalDue, legalLeft, type LegalUnit, type Pause } from '../../../server/domain/time/legal/due.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';

const official = legalCalendar(announcedYears());
const dueOf = (from: string, n: number, unit: LegalUnit = 'G', pauses: readonly Pause[] = []) =>
  legalDue(official, { from, length: { n, unit }, pauses });

describe('[L1] working days as the State Council announced them', () => {
  it.each([
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2025-09-26', 20, '2025-10-30'],
    ['2025-09-26', 30, '2025-11-13'],
    ['2024-02-08', 5, '2024-02-21'],
    ['2023-09-28', 45, '2023-12-06'],
    ['2026-04-27', 20, '2026-05-27'],
  ])('from %s, %i working days: %s', (from, n, date) => {
    expect(dueOf(from, n)).toEqual({ kind: 'due', date, provisional: false });
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, n) => {
    expect(workingBetween(official, dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`))).toBe(n);
  });

  it('one that is decided at once is due the same day', () => {
    expect(dueOf('2026-10-01', 0)).toMatchObject({ date: '2026-10-01' });
  });

  it('left is counted from the day on, and below nought when it is over', () => {
    expect(legalLeft(official, '2026-03-17', '2026-03-19', 'G')).toBe(2);
    expect(legalLeft(official, '2026-03-19', '2026-03-19', 'G')).toBe(0);
    expect(legalLeft(official, '2026-03-21', '2026-03-19', 'G')).toBe(-1);
    expect(legalLeft(official, '2026-03-21', '2026-03-19', 'Z')).toBe(-2);
  });

  it('refuses what is no day and no length', () => {
    expect(() => dueOf('2026-02-30', 5)).toThrow(RangeError);
    expect(() => dueOf('2026-02-10', -1)).toThrow(RangeError);
    expect(() => dueOf('2026-02-10', 1.5)).toThrow(RangeError);
  });
});

describe('[L2] natural days and months', () => {
  it.each([
    // Ends on a Saturday, on the first of eight days off, on a worked Sunday, on no 31st of its month.
    ['2026-03-04', 10, 'Z', '2026-03-16'],
    ['2026-09-21', 10, 'Z', '2026-10-08'],
    ['2026-02-18', 10, 'Z', '2026-02-28'],
    ['2026-01-31', 1, 'M', '2026-02-28'],
    ['2025-08-31', 6, 'M', '2026-02-28'],
    ['2024-02-29', 1, 'Y', '2025-02-28'],
    ['2026-05-15', 5, 'M', '2026-10-15'],
  ] as const)('from %s, %i%s: %s', (from, n, unit, date) => {
    expect(dueOf(from, n, unit)).toEqual({ kind: 'due', date, provisional: false });
  });
});

describe('[L3] pauses', () => {
  const pause = (from: string, to: string | null): Pause => ({ from, to });

  it('take their days out, the make-up day among them', () => {
    expect(dueOf('2026-04-27', 20, 'G', [pause('2026-05-06', '2026-05-20')])).toMatchObject({
      date: '2026-06-12',
    });
  });

  it('leave no date while one is open, but what is left', () => {
    expect(dueOf('2026-04-27', 20, 'G', [pause('2026-05-06', null)])).toEqual({
      kind: 'paused',
      since: '2026-05-06',
      left: 17,
    });
  });

  it('that are open only after the last day change nothing', () => {
    expect(dueOf('2026-04-27', 20, 'G', [pause('2026-05-28', null)])).toMatchObject({ date: '2026-05-27' });
  });
});

describe('[L4] a year that is not announced', () => {
  it('is said to be so, and has at least the days off of the law', () => {
    expect(dueOf('2027-01-29', 10)).toEqual({ kind: 'due', date: '2027-02-16', provisional: true });
  });

  it('makes the last week before it provisional too', () => {
    expect(dueOf('2026-12-01', 17)).toMatchObject({ date: '2026-12-24', provisional: false });
    expect(dueOf('2026-12-01', 18)).toMatchObject({ date: '2026-12-25', provisional: true });
  });

  it('is computed again when it is announced', () => {
    const days: NamedDay[] = [{ date: '2027-02-20', name: '春节', off: false }];
    const later = legalCalendar([...announcedYears(), { year: 2027, source: '示例', days }]);
    const due = legalDue(later, { from: '2027-01-29', length: { n: 30, unit: 'G' } });
    expect(due).toEqual({ kind: 'due', date: '2027-03-11', provisional: false });
  });
});

describe('the properties of ENGINES 1.4', () => {
  const START = dayOf('2026-01-01');
  const someDays = fc.uniqueArray(fc.record({ at: fc.nat(500), off: fc.boolean() }), {
    maxLength: 40,
    selector: day => day.at,
  });
  const yearsOf = (days: readonly { at: number; off: boolean }[]): PublishedYear[] =>
    [2025, 2026, 2027, 2028].map(year => ({
      year,
      source: '',
      days: days
        .map(({ at, off }) => ({ date: dateOf(START + at), name: '示例', off }))
        .filter(({ date }) => date.startsWith(`${year}`)),
    }));
  const calendars = someDays.map(days => legalCalendar(yearsOf(days)));
  const from = fc.nat(300).map(by => START + by);
  const n = fc.nat(60);
  const pauses = fc.array(
    fc
      .record({ at: fc.nat(350), days: fc.nat(30) })
      .map(({ at, days }) => ({ from: dateOf(START + at), to: dateOf(START + at + days) })),
    { maxLength: 3 },
  );
  const unit = fc.constantFrom<LegalUnit>('G', 'Z', 'M');
  const last = (
    calendar: ReturnType<typeof legalCalendar>,
    at: number,
    length: number,
    of: LegalUnit,
    stops: readonly Pause[],
  ): string => {
    const due = legalDue(calendar, { from: dateOf(at), length: { n: length, unit: of }, pauses: stops });
    return due.kind === 'due' ? due.date : '';
  };

  it('[L1] add(a + b) is add(add(a), b); between(x, add(x, n)) is n; next and previous agree', () => {
    fc.assert(
      fc.property(calendars, from, n, n, (calendar, at, a, b) => {
        expect(addWorking(calendar, at, a + b)).toBe(addWorking(calendar, addWorking(calendar, at, a), b));
        expect(workingBetween(calendar, at, addWorking(calendar, at, a))).toBe(a);
        expect(calendar.working(nextWorking(calendar, at))).toBe(true);
        expect(nextWorking(calendar, previousWorking(calendar, nextWorking(calendar, at)))).toBe(
          nextWorking(calendar, at),
        );
      }),
    );
  });

  it('[L3] a longer pause never makes it earlier; two that touch are one', () => {
    fc.assert(
      fc.property(
        calendars,
        from,
        fc.nat(8),
        unit,
        pauses,
        fc.nat(20),
        (calendar, at, length, of, stops, more) => {
          const before = last(calendar, at, length, of, stops);
          const longer = stops.map(stop => ({ from: stop.from, to: dateOf(dayOf(stop.to) + more) }));
          expect(last(calendar, at, length, of, longer) >= before).toBe(true);
          const split = stops.flatMap(stop => {
            const middle = dateOf(Math.floor((dayOf(stop.from) + dayOf(stop.to)) / 2));
            return [
              { from: stop.from, to: middle },
              { from: middle, to: stop.to },
            ];
          });
          expect(last(calendar, at, length, of, split)).toBe(before);
        },
      ),
    );
  });

  it('[L1] [L2] a day off more never makes it earlier, a worked day more never later', () => {
    fc.assert(
      fc.property(
        someDays,
        from,
        fc.nat(40),
        unit,
        pauses,
        fc.nat(400),
        (days, at, length, of, stops, day) => {
          const others = days.filter(one => one.at !== day);
          const [off, worked] = [true, false].map(isOff =>
            legalCalendar(yearsOf([...others, { at: day, off: isOff }])),
          );
          expect(last(off!, at, length, of, stops) >= last(worked!, at, length, of, stops)).toBe(true);
        },
      ),
    );
  });
});
