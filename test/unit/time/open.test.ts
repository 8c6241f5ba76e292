import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHours } from '../../../server/domain/hours/when.ts';
import {
  isOpen,
  nextOpening,
  openBetween,
  openPeriods,
  previousOpening,
} from '../../../server/domain/time/open/count.ts';
import { openBack, openDue, type Stop } from '../../../server/domain/time/open/due.ts';
import type { OpenHours, OpenSpan } from '../../../server/domain/time/open/periods.ts';
import { WORKING_HOURS } from '../../support/hall/hours.ts';

const EAST_8 = 480;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 2026-11-27 is a Friday. */
const wall = (date: string, hour: number, minute = 0): number =>
  Date.parse(date) + (hour * 60 + minute - EAST_8) * MINUTE;
const friday = (hour: number, minute = 0): number => wall('2026-11-27', hour, minute);
const monday = (hour: number, minute = 0): number => wall('2026-11-30', hour, minute);

const SPANS: readonly OpenSpan[] = [
  [510, 720],
  [810, 1_050],
];
/** 8:30-12:00 and 13:30-17:30 from Monday to Friday. */
const hall: OpenHours = { spansOn: day => ((day + 3) % 7 < 5 ? SPANS : []), offsetMinutes: EAST_8 };

describe('[L5] open time of a hall', () => {
  it('goes over lunch and over the weekend', () => {
    expect(openDue(hall, friday(11, 30), HOUR)).toEqual({ kind: 'at', at: friday(14) });
    expect(openDue(hall, friday(17), HOUR)).toEqual({ kind: 'at', at: monday(9) });
  });

  it('that ends exactly at closing time ends there', () => {
    expect(openDue(hall, friday(16, 30), HOUR)).toEqual({ kind: 'at', at: friday(17, 30) });
    expect(openDue(hall, friday(17, 30), 0)).toEqual({ kind: 'at', at: friday(17, 30) });
    expect(openDue(hall, friday(17, 31), 0)).toEqual({ kind: 'at', at: monday(8, 30) });
  });

  it('is counted back from a moment', () => {
    expect(openBack(hall, monday(9), HOUR)).toBe(friday(17));
    expect(openBack(hall, monday(8, 30), HOUR)).toBe(friday(16, 30));
    expect(openBetween(hall, friday(11), monday(9))).toBe(5.5 * HOUR);
    expect(openBetween(hall, monday(9), friday(11))).toBe(-5.5 * HOUR);
  });

  it('opens and closes at its edges', () => {
    expect(
      [friday(8, 29), friday(8, 30), friday(12), friday(13, 30), friday(17, 30)].map(at => isOpen(hall, at)),
    ).toEqual([false, true, false, true, false]);
    expect(nextOpening(hall, friday(9))).toBe(friday(13, 30));
    expect(nextOpening(hall, friday(14))).toBe(monday(8, 30));
    expect(previousOpening(hall, monday(8, 30))).toBe(friday(13, 30));
    expect(openPeriods(hall, friday(11), friday(14))).toEqual([
      { from: friday(11), to: friday(12) },
      { from: friday(13, 30), to: friday(14) },
    ]);
  });

  it('is stopped by a pause, also one that begins when it is closed', () => {
    const stop = { from: friday(12, 30), to: monday(10) };
    expect(openDue(hall, friday(11, 30), HOUR, [stop])).toEqual({ kind: 'at', at: monday(10, 30) });
    expect(openDue(hall, friday(11, 30), HOUR, [{ ...stop, to: null }])).toEqual({
      kind: 'stopped',
      since: friday(12, 30),
      left: HOUR / 2,
    });
  });

  it('of a hall that never opens has no end, and of one that never closes no edge', () => {
    expect(openDue({ ...hall, spansOn: () => [] }, friday(9), HOUR)).toEqual({ kind: 'never' });
    expect(nextOpening({ ...hall, spansOn: () => [] }, friday(9))).toBeNull();
    const always: OpenHours = { spansOn: () => [[0, 1_440]], offsetMinutes: EAST_8 };
    expect(openDue(always, friday(23), 30 * HOUR)).toEqual({ kind: 'at', at: friday(23) + 30 * HOUR });
    expect(isOpen(always, friday(0))).toBe(true);
    expect(openBack(always, friday(1), 30 * HOUR)).toBe(friday(1) - 30 * HOUR);
  });

  it('follows the hours that the director set, special days among them', () => {
    const open = openHours(WORKING_HOURS, 'serve', EAST_8);
    expect(openBetween(open, friday(0), friday(24))).toBe(
      WORKING_HOURS.week[4]!.serve.reduce((sum, [from, to]) => sum + (to - from) * MINUTE, 0),
    );
  });

  it('refuses a time below nought', () => {
    expect(() => openDue(hall, friday(9), -1)).toThrow(RangeError);
    expect(() => openBack(hall, friday(9), -1)).toThrow(RangeError);
  });
});

describe('the properties of ENGINES 1.4', () => {
  const moment = fc.nat(14 * 24 * 60).map(minute => wall('2026-11-23', 0) + minute * MINUTE);
  const length = fc.nat(30 * 60).map(minute => minute * MINUTE);
  const closed = fc.array(
    fc
      .record({ at: moment, for: fc.nat(2_000) })
      .map(({ at, for: minutes }) => ({ from: at, to: at + minutes * MINUTE })),
    { maxLength: 3 },
  );
  const at = (from: number, ms: number, stops: readonly Stop[] = []): number => {
    const due = openDue(hall, from, ms, stops);
    return due.kind === 'at' ? due.at : NaN;
  };

  it('[L5] add(a + b) is add(add(a), b); between(x, add(x, n)) is n; the end is open or a closing edge', () => {
    fc.assert(
      fc.property(moment, length, length, (from, a, b) => {
        expect(at(from, a + b)).toBe(at(at(from, a), b));
        const end = at(from, a);
        expect(openBetween(hall, from, end)).toBe(a);
        expect(isOpen(hall, end) || isOpen(hall, end - 1)).toBe(true);
      }),
    );
  });

  it('[L5] a longer stop never makes it earlier; two that touch are one', () => {
    fc.assert(
      fc.property(moment, length, closed, fc.nat(600), (from, ms, stops, more) => {
        const before = at(from, ms, stops);
        const longer = stops.map(stop => ({ from: stop.from, to: stop.to + more * MINUTE }));
        expect(at(from, ms, longer)).toBeGreaterThanOrEqual(before);
        const split = stops.flatMap(({ from: begins, to: ends }) => {
          const middle = Math.floor((begins + ends) / 2);
          return [
            { from: begins, to: middle },
            { from: middle, to: ends },
          ];
        });
        expect(at(from, ms, split)).toBe(before);
      }),
    );
  });
});
