import { describe, expect, it } from 'vitest';
import { clockText, dateOf, dayText, lapseText } from '../../../client/hall-time.ts';
import { splitLabel } from '../../../client/label.ts';

describe('the hall’s clock', () => {
  const at = Date.UTC(2026, 4, 27, 18, 4, 5);
  it('is China’s, wherever the browser stands', () => {
    expect(clockText(at)).toBe('02:04');
    expect(dateOf(at)).toBe('2026-05-28');
    expect(dayText(at, 'zh')).toBe('5月28日 星期四');
    expect(dayText(at, 'en')).toMatch(/Thu,? 28 May/);
  });
  it.each([
    [0, '00:00'],
    [372_900, '06:12'],
    [3_972_000, '1:06:12'],
    [-5, '00:00'],
  ])('%d ms lapsed: %s', (ms, text) => {
    expect(lapseText(ms)).toBe(text);
  });
});

describe('splitLabel', () => {
  it.each([
    ['F035', 'F', '035'],
    ['GS1000', 'GS', '1000'],
    ['A-K2-001', 'A-K2-001', ''],
  ])('%s', (label, prefix, figures) => {
    expect(splitLabel(label)).toEqual({ prefix, figures });
  });
});
