import { describe, expect, it } from 'vitest';
import { USUAL_LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import { sampleLights } from '../../../server/domain/cases/clocks/sample.ts';

const days = (n: number, rules = USUAL_LIGHTS) =>
  sampleLights(rules, n).map(({ light, day, left }) => `${light} ${day} ${left}`);

describe('what rules for lights mean', () => {
  it('[G46] by the usual rules of DOMAIN: reminded at two days left, yellow at one or nine tenths, red past the last', () => {
    expect(days(10)).toEqual(['green 0 10', 'remind 8 2', 'yellow 9 1', 'red 11 -1']);
    expect(days(45)).toEqual(['green 0 45', 'yellow 41 4', 'red 46 -1']);
    expect(days(1)).toEqual(['green 0 1', 'yellow 1 0', 'red 2 -1']);
  });

  it('[G46] another rule moves the days with it', () => {
    expect(days(20, { remindDays: 5, yellowDays: 3, yellowShare: 0.8 })).toEqual([
      ...['green 0 20', 'remind 15 5', 'yellow 16 4', 'red 21 -1'],
    ]);
  });
});
