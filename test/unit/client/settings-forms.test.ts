import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../counter-ui/settings/board-reach.ts';
import { readSpans, spansText } from '../../../counter-ui/settings/hours-text.ts';
import { faultsIn } from '../../../counter-ui/settings/plan-faults.ts';
import { columnsOf } from '../../../counter-ui/settings/slip-columns.ts';

describe('hours as one types them', () => {
  it.each([
    ['8:30-12:00 13:30-17:30', '8:30–12:00 13:30–17:30'],
    ['8:30 – 12:00，13:30—17:30', '8:30–12:00 13:30–17:30'],
    ['08：30至12：00', '8:30–12:00'],
    ['9-24', '9:00–24:00'],
    ['', ''],
  ])('%j is read as %j', (typed, text) => {
    expect(spansText(readSpans(typed)!)).toBe(text);
  });

  it.each(['8:30', '8:30-', '8:60-12:00', '25-26', 'morning', '8:30-12:00-13:00'])(
    '%j is not read',
    typed => {
      expect(readSpans(typed)).toBeNull();
    },
  );
});

describe('how far a board reaches', () => {
  it.each([
    ['hall', false, 65, 10],
    ['hall', false, 55, 8.5],
    ['hall', true, 65, 7.8],
    ['waiting', false, 65, 8.4],
    ['sign', false, 32, 22.5],
    ['wall', false, 65, 4.1],
  ] as const)('a %s board, upright %s, of %d inches is read from %d m', (shows, upright, inches, metres) => {
    expect(reachOf({ shows, upright, inches })).toBeCloseTo(metres, 0);
    expect(Math.abs(reachOf({ shows, upright, inches }) - metres)).toBeLessThanOrEqual(0.11);
  });
});

describe('what the settings read', () => {
  it('counts a Han character as two columns', () => {
    expect(columnsOf('过号 A012。')).toBe(4 + 5 + 2);
  });

  it('takes the faults out of a refusal, and none out of another', () => {
    const fault = { code: 'bad_prefix', part: 'queue', id: 'q-1', value: 'O' };
    const faults = [JSON.stringify(fault)];
    expect(faultsIn({ code: 'hall.plan_faulty', params: { faults } })).toEqual([fault]);
    expect(faultsIn({ code: 'settings.changed', params: {} })).toEqual([]);
    expect(faultsIn(null)).toEqual([]);
  });
});
