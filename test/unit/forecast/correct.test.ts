import { describe, expect, it } from 'vitest';
import { Calibration } from '../../../server/domain/forecast/correct/calibration.ts';
import { Corrector } from '../../../server/domain/forecast/correct/corrector.ts';
import { type Hints, Leftover } from '../../../server/domain/forecast/correct/leftover.ts';
import { normal } from '../../../server/domain/forecast/laws/shape.ts';
import { Chance } from '../../support/hall/chance.ts';

const MINUTE = 60_000;
const hints = (lesMs: number): Hints => ({ lesMs, holMs: lesMs, minuteOfDay: 600, perCounter: 3 });

describe('what was told is held to what became of it', () => {
  it.each([
    ['far too narrow', 1],
    ['too wide', 14],
    ['right', 5.1],
  ])('[W7] a band that is %s holds four in five after some hundred outcomes', (_how, half) => {
    const chance = new Chance(3);
    const calibration = new Calibration();
    let inside = 0;
    for (let i = 0; i < 3_000; i += 1) {
      const mid = (20 + 20 * chance.next()) * MINUTE;
      const wait = mid + 4 * MINUTE * normal(() => chance.next());
      const band = { lowMs: mid - half * MINUTE, highMs: mid + half * MINUTE };
      const { lowMs, highMs } = calibration.correct(band);
      if (i >= 1_000 && lowMs <= wait && wait <= highMs) inside += 1;
      calibration.saw(band, wait);
    }
    expect(inside / 2_000).toBeGreaterThan(0.77);
    expect(inside / 2_000).toBeLessThan(0.83);
  });

  it('[W7] nothing is moved before enough was seen, and no band goes below nothing or turns over', () => {
    const calibration = new Calibration();
    const band = { lowMs: 60_000, highMs: 120_000 };
    expect(calibration.correct(band)).toEqual(band);
    for (let i = 0; i < 60; i += 1) calibration.saw(band, 0);
    const { lowMs, highMs } = calibration.correct(band);
    expect(lowMs).toBe(0);
    expect(highMs).toBeGreaterThanOrEqual(lowMs);
  });

  it('[W8] what the forecast leaves over is used where it follows the last waits, and not where it is chance', () => {
    const chance = new Chance(5);
    const [following, blind] = [new Leftover(), new Leftover()];
    for (let i = 0; i < 800; i += 1) {
      const mid = 20 * MINUTE;
      const les = (10 + 30 * chance.next()) * MINUTE;
      following.saw(mid, hints(les), mid + 0.6 * (les - mid) + MINUTE * normal(() => chance.next()));
      blind.saw(mid, hints(les), mid + 5 * MINUTE * normal(() => chance.next()));
    }
    expect(following.helps).toBe(true);
    expect(following.of(20 * MINUTE, hints(40 * MINUTE)) / MINUTE).toBeGreaterThan(8);
    expect(blind.helps).toBe(false);
    expect(blind.of(20 * MINUTE, hints(40 * MINUTE))).toBe(0);
  });

  it('[W7] each class is held to its own outcomes, and who went away teaches nothing', () => {
    const corrector = new Corrector();
    const told = { lowMs: 9 * MINUTE, midMs: 10 * MINUTE, highMs: 11 * MINUTE, ahead: 3 };
    for (let i = 0; i < 100; i += 1) {
      corrector.note(`o${i}`, 'ordinary', told, hints(0));
      corrector.note(`p${i}`, 'priority', told, hints(0));
      corrector.note(`l${i}`, 'ordinary', told, hints(0));
      corrector.outcome(`o${i}`, (5 + (i % 10)) * MINUTE);
      corrector.outcome(`p${i}`, (9.5 + (i % 10) / 10) * MINUTE);
      corrector.outcome(`l${i}`, null);
      corrector.outcome(`l${i}`, 500 * MINUTE);
    }
    const ordinary = corrector.correct('ordinary', told, hints(0));
    const priority = corrector.correct('priority', told, hints(0));
    expect(ordinary.highMs - ordinary.lowMs).toBeGreaterThan(6 * MINUTE);
    expect(priority.highMs - priority.lowMs).toBeLessThan(2 * MINUTE);
    // A class of which nothing was seen goes by all.
    expect(corrector.correct('booked', told, hints(0))).not.toEqual(told);
  });
});
