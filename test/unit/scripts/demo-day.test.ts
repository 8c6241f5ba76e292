import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../../scripts/demo/chance.ts';
import { arrivalsAt, untilNext } from '../../../scripts/demo/crowd.ts';
import { BadOption, readOptions } from '../../../scripts/demo/options.ts';

describe('the played day', () => {
  it('is the same again from the same seed', () => {
    const [one, two, other] = [chanceFrom(7), chanceFrom(7), chanceFrom(8)];
    const draws = (chance: ReturnType<typeof chanceFrom>) => Array.from({ length: 50 }, () => chance.next());
    const drawn = draws(one);
    expect(draws(two)).toEqual(drawn);
    expect(draws(other)).not.toEqual(drawn);
    for (const draw of drawn) expect(draw >= 0 && draw < 1).toBe(true);
  });

  it('picks by weight', () => {
    const chance = chanceFrom(1);
    const hits = Array.from({ length: 4_000 }, () =>
      chance.weighed([
        ['a', 3],
        ['b', 1],
      ] as const),
    );
    expect(hits.filter(one => one === 'a').length / 4_000).toBeCloseTo(0.75, 1);
  });

  it.each([
    [8 * 60, 0],
    [8 * 60 + 30, 120],
    [9 * 60 + 45, 230],
    [12 * 60 + 10, 60],
    [16 * 60 + 29, 100],
    [16 * 60 + 30, 0],
    [17 * 60, 0],
  ])('at minute %i of the day has %i comers an hour', (minute, anHour) => {
    expect(arrivalsAt(minute)).toBe(anHour);
    expect(untilNext(minute, 0.5) === null).toBe(anHour === 0);
  });

  it('is read from what stands behind the command, and nothing else', () => {
    expect(readOptions([])).toMatchObject({ speed: 20, seed: 1, minutes: null, keep: false, port: 0 });
    expect(readOptions(['--speed', '60', '--minutes', '1', '--keep'])).toMatchObject({
      ...{ speed: 60, minutes: 1, keep: true },
    });
    for (const wrong of [['--fast'], ['--speed', '0'], ['--speed'], ['--port', 'x']])
      expect(() => readOptions(wrong)).toThrow(BadOption);
  });
});
