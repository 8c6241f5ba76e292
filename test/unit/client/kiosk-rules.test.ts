import { describe, expect, it } from 'vitest';
import { idleState, NUMBER_PATIENCE, PATIENCE } from '../../../kiosk-ui/idle-time.ts';
import { NOTHING_SEEN, noteLabels, readSeen } from '../../../kiosk-ui/highest.ts';

describe('a citizen who may have gone', () => {
  it.each([
    [0, { kind: 'quiet' }],
    [59_999, { kind: 'quiet' }],
    [60_000, { kind: 'counting', seconds: 20 }],
    [60_001, { kind: 'counting', seconds: 20 }],
    [79_001, { kind: 'counting', seconds: 1 }],
    [80_000, { kind: 'over' }],
  ])('%d ms after the last touch', (since, state) => {
    expect(idleState(since, PATIENCE)).toEqual(state);
  });
  it('counts down at once while a number is shown', () => {
    expect(idleState(0, NUMBER_PATIENCE)).toEqual({ kind: 'counting', seconds: 12 });
    expect(idleState(12_000, NUMBER_PATIENCE)).toEqual({ kind: 'over' });
  });
});

describe('what a kiosk can testify', () => {
  it('keeps the highest of each prefix, for one day', () => {
    const first = noteLabels(NOTHING_SEEN, 'd1', ['A002', 'A001', 'GS1000', 'A-K2-009']);
    expect(first).toEqual({ dayId: 'd1', highest: { A: 2, GS: 1_000 } });
    expect(noteLabels(first, 'd1', ['A001', 'B001'])).toEqual({
      dayId: 'd1',
      highest: { A: 2, GS: 1_000, B: 1 },
    });
    expect(noteLabels(first, 'd2', ['A001'])).toEqual({ dayId: 'd2', highest: { A: 1 } });
  });
  it.each([
    ['{"dayId":"d1","highest":{"A":7}}', { dayId: 'd1', highest: { A: 7 } }],
    ['{"dayId":"d1","highest":{"A":7,"a b":1,"B":-1,"C":"9"}}', { dayId: 'd1', highest: { A: 7 } }],
    ['{"dayId":"d1"', NOTHING_SEEN],
    ['null', NOTHING_SEEN],
    [null, NOTHING_SEEN],
  ])('reads back %j', (text, seen) => {
    expect(readSeen(text)).toEqual(seen);
  });
});
