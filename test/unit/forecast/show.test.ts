import { describe, expect, it } from 'vitest';
import { bandOf, type Circumstances, type Shown, showNext } from '../../../server/domain/forecast/show.ts';

const MINUTE = 60_000;
const estimate = (low: number, high: number) => ({
  ...{ lowMs: low * MINUTE, midMs: ((low + high) / 2) * MINUTE, highMs: high * MINUTE, ahead: 5 },
});
const here: Circumstances = { counters: 3, ahead: 5 };
const shown = (lowMinutes: number, highMinutes: number, more: Partial<Shown> = {}): Shown => ({
  ...here,
  ...{ band: { lowMinutes, highMinutes }, since: 0, reason: null, reasonAt: 0 },
  ...more,
});

describe('a band as it is shown', () => {
  it.each([
    [0, 0, [0, 0]],
    [0, 0.4, [0, 0]],
    [0, 0.6, [0, 5]],
    [1, 3, [0, 5]],
    [6, 14, [5, 15]],
    [10, 10, [10, 15]],
    [12.1, 25.1, [10, 30]],
    [200, 300, [200, 240]],
  ])('[W9] from %d to %d minutes is told as %j', (low, high, [lowMinutes, highMinutes]) => {
    expect(bandOf(estimate(low, high))).toEqual({ lowMinutes, highMinutes });
  });

  it('[W9] is not told beyond four hours', () => {
    expect(bandOf(estimate(250, 300))).toBeNull();
  });

  it('[W9] of a queue stays as it is while the new one is within a step', () => {
    const before = shown(10, 20);
    expect(showNext(before, estimate(6, 24), here, MINUTE, false)!.band).toEqual(before.band);
    expect(showNext(before, estimate(16, 29), here, MINUTE, false)!.band.highMinutes).toBe(30);
  });

  it.each([
    ['fewer counters', { counters: 1, ahead: 5 }, estimate(40, 60), 'fewer_counters'],
    ['others before', { counters: 3, ahead: 8 }, estimate(40, 60), 'went_before'],
    ['slow service', here, estimate(40, 60), 'slower'],
    ['more counters', { counters: 6, ahead: 5 }, estimate(1, 4), 'more_counters'],
    ['quick service', here, estimate(1, 4), 'faster'],
  ] as const)('[W9] one that moves by more than its width says why: %s', (_why, now, next, reason) => {
    expect(showNext(shown(20, 30), next, now, MINUTE, false)).toMatchObject({ reason });
  });

  it('[W9] one that moves by less says nothing, and a reason stays for five minutes', () => {
    expect(showNext(shown(10, 20), estimate(16, 28), here, MINUTE, false)!.reason).toBeNull();
    const told = showNext(shown(10, 20), estimate(40, 60), { counters: 1, ahead: 5 }, MINUTE, false)!;
    const after = { counters: 1, ahead: 5 };
    expect(showNext(told, estimate(40, 60), after, 3 * MINUTE, false)!.reason).toBe('fewer_counters');
    expect(showNext(told, estimate(40, 60), after, 7 * MINUTE, false)!.reason).toBeNull();
  });

  it('[W9] of a ticket the time that has passed is no jump, but standing still for longer than the width is', () => {
    const before = shown(20, 30);
    expect(showNext(before, estimate(8, 17), here, 12 * MINUTE, true)!.reason).toBeNull();
    expect(showNext(before, estimate(20, 30), here, 25 * MINUTE, true)!.reason).toBe('slower');
  });
});
