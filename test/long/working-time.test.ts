import { describe, expect, it } from 'vitest';
import { Chance } from '../support/hall/chance.ts';
import { checkLegal } from '../support/time/brute-legal.ts';
import { checkOpen } from '../support/time/brute-open.ts';

const CASES = 100_000;
/** Another seed each time, said aloud so that a difference can be found again. */
const seed = Date.now() >>> 0;

describe(`working time against a walk from step to step, ${CASES} random cases each, seed ${seed}`, () => {
  it('[L1-L3] legal days', () => {
    expect(() => checkLegal(new Chance(seed), CASES)).not.toThrow();
  });

  it('[L5] open time', () => {
    expect(() => checkOpen(new Chance(seed), CASES)).not.toThrow();
  });
});
