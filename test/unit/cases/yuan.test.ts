import { describe, expect, it } from 'vitest';
import { readYuan, yuan } from '../../../server/domain/cases/fees/yuan.ts';

describe('amounts of money', () => {
  it('are shown with two decimals', () => {
    expect([0, 5, 80, 8_000, 123_456_789, -1_050].map(yuan)).toEqual([
      '0.00',
      '0.05',
      '0.80',
      '80.00',
      '1234567.89',
      '-10.50',
    ]);
  });

  it('are read to the fen, and nothing else is an amount', () => {
    expect(['80', ' 80.5 ', '80.05', '0', '80．25'].map(readYuan)).toEqual([8_000, 8_050, 8_005, 0, 8_025]);
    for (const text of ['', '-1', '1.234', '1e3', '八十', '1,000', '12345678', '.5'])
      expect(readYuan(text)).toBeNull();
  });

  it('come back as they were', () => {
    for (let fen = 0; fen < 10_000; fen += 7) expect(readYuan(yuan(fen))).toBe(fen);
  });
});
