import { describe, expect, it } from 'vitest';
import { givenAgain, issuingNow, sendAt } from '../../../kiosk-ui/opening.ts';
import { comingDays, isShown, spanText } from '../../../kiosk-ui/opening-week.ts';
import type { DayHours, Hours } from '../../../server/contract/hours.ts';

const WORKDAY: DayHours = {
  serve: [
    [510, 720],
    [810, 1_050],
  ],
  issue: [
    [490, 705],
    [790, 1_030],
  ],
};
const CLOSED: DayHours = { serve: [], issue: [] };
const HOURS: Hours = {
  week: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, CLOSED, CLOSED],
  special: [{ date: '2026-05-29', name: { zh: '停电', en: 'Power cut' }, hours: null }],
};
/** 2026-05-28 is a Thursday; times as the hall's wall shows them. */
const at = (clock: string, date = '2026-05-28'): number => Date.parse(`${date}T${clock}:00+08:00`);
const OPEN = { date: '2026-05-28', open: true, anyTime: false, recovering: false };
const SHUT = { ...OPEN, open: false };
const NOT_YET = { ...SHUT, date: '2026-05-27' };

describe('what a kiosk says of the opening hours', () => {
  it.each([
    ['07:00', OPEN, { kind: 'before', opensAt: at('08:10') }],
    ['08:10', OPEN, { kind: 'giving', until: at('11:45') }],
    ['11:45', OPEN, { kind: 'before', opensAt: at('13:10') }],
    ['17:10', OPEN, { kind: 'over', nextAt: at('08:10', '2026-06-01') }],
    ['09:00', NOT_YET, { kind: 'over', nextAt: null }],
    ['07:00', NOT_YET, { kind: 'before', opensAt: at('08:10') }],
    ['12:00', SHUT, { kind: 'over', nextAt: at('08:10', '2026-06-01') }],
    ['23:00', { ...OPEN, anyTime: true }, { kind: 'giving', until: null }],
    ['09:00', { ...OPEN, recovering: true }, { kind: 'recovering' }],
    ['09:00', null, { kind: 'unknown' }],
  ] as const)('at %s, hall %j', (clock, hall, state) => {
    expect(issuingNow(hall, HOURS, at(clock))).toEqual(state);
  });
  it('says nothing of times where no hours are set', () => {
    expect(issuingNow(OPEN, null, at('03:00'))).toEqual({ kind: 'giving', until: null });
    expect(issuingNow(NOT_YET, null, at('09:00'))).toEqual({ kind: 'over', nextAt: null });
  });
  it('knows when a full queue gives numbers again: on a later day', () => {
    expect(givenAgain('queue.full', OPEN, HOURS, at('09:00', '2026-05-27'))).toBe(at('08:10'));
    expect(givenAgain('queue.full', OPEN, HOURS, at('14:00'))).toBe(at('08:10', '2026-06-01'));
    expect(givenAgain('queue.full', OPEN, { week: [], special: [] }, at('14:00'))).toBeNull();
  });
  it('[D5] does not send a citizen home till tomorrow from a hall that is late to open', () => {
    expect(givenAgain('day.closed', NOT_YET, HOURS, at('09:00'))).toBeNull();
    expect(givenAgain('day.closed', NOT_YET, HOURS, at('12:00'))).toBe(at('13:10'));
    expect(givenAgain('day.closed', SHUT, HOURS, at('12:00'))).toBe(at('08:10', '2026-06-01'));
    expect(givenAgain('day.closed', null, HOURS, at('07:00'))).toBe(at('08:10'));
  });
});

describe('a press before the doors open', () => {
  const before = { kind: 'before', opensAt: 100_000 } as const;
  it.each([
    [98_999, 0.5, null],
    [99_000, 0, 100_000],
    [99_500, 0.5, 100_400],
    [99_999, 1, 100_800],
  ])('at %d ms with chance %d goes out at %j', (now, chance, sent) => {
    expect(sendAt(before, now, chance)).toBe(sent);
  });
  it('goes out at once while numbers are given, and never when they are not', () => {
    expect(sendAt({ kind: 'giving', until: null }, 5, 0.9)).toBe(5);
    expect(sendAt({ kind: 'over', nextAt: 9 }, 5, 0.9)).toBeNull();
    expect(sendAt({ kind: 'recovering' }, 5, 0.9)).toBeNull();
  });
});

describe('the week as the kiosk shows it', () => {
  it('writes spans by the clock', () => {
    expect(spanText(WORKDAY.serve)).toBe('8:30–12:00  13:30–17:30');
  });
  it('names the days that differ soon', () => {
    expect(comingDays(HOURS, '2026-05-28', 3).map(day => day.date)).toEqual(['2026-05-29']);
    expect(comingDays(HOURS, '2026-05-30', 3)).toEqual([]);
  });
  it.each([
    [null, null, true],
    ['2026-05-28', '2026-05-28', true],
    ['2026-05-29', null, false],
    [null, '2026-05-27', false],
  ])('a bulletin from %j until %j', (from, until, shown) => {
    expect(isShown({ from, until }, '2026-05-28')).toBe(shown);
  });
});
