import { afterEach, describe, expect, it } from 'vitest';
import { clockText, dateOf, momentText, setHallOffset } from '../../../client/hall-time.ts';

const at = (date: string, hour: number, minute = 0): number =>
  Date.parse(date) + ((hour - 8) * 60 + minute) * 60_000;
const now = at('2026-05-28', 23, 50);

describe('a moment, as one says it', () => {
  it.each([
    ['2026-05-28', 8, 30, '8:30', '8:30'],
    ['2026-05-28', 23, 55, '23:55', '23:55'],
    ['2026-05-29', 0, 5, '明天 0:05', 'tomorrow at 0:05'],
    ['2026-05-29', 8, 30, '明天 8:30', 'tomorrow at 8:30'],
    ['2026-06-01', 8, 30, '6月1日 8:30', 'on 1 June at 8:30'],
    ['2026-05-27', 8, 30, '5月27日 8:30', 'on 27 May at 8:30'],
  ])('%s %i:%i', (date, hour, minute, zh, en) => {
    expect(momentText(at(date, hour, minute), now, 'zh')).toBe(zh);
    expect(momentText(at(date, hour, minute), now, 'en')).toBe(en);
  });
});

describe('a hall whose wall clock is not China’s', () => {
  afterEach(() => setHallOffset(480));
  const evening = Date.UTC(2026, 4, 28, 20, 30);
  it.each([
    [480, '04:30', '2026-05-29'],
    [0, '20:30', '2026-05-28'],
    [-300, '15:30', '2026-05-28'],
    [525, '05:15', '2026-05-29'],
  ])('%i minutes east of UTC', (minutes, clock, date) => {
    setHallOffset(minutes);
    expect(clockText(evening)).toBe(clock);
    expect(dateOf(evening)).toBe(date);
  });
});
