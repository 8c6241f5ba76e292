import { describe, expect, it } from 'vitest';
import { momentText } from '../../../client/hall-time.ts';

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
