import { describe, expect, it } from 'vitest';
import { Chance } from '../../support/hall/chance.ts';
import { checkLegal } from '../../support/time/brute-legal.ts';
import { checkOpen } from '../../support/time/brute-open.ts';

const CASES = 2_000;

describe('working time against a walk from step to step', () => {
  it('[L1-L3] legal days: due, add, between, left', () => {
    expect(() => checkLegal(new Chance(20_261_126), CASES)).not.toThrow();
  });

  it('[L5] open time: due with stops, between, open, back', () => {
    expect(() => checkOpen(new Chance(20_261_126), CASES)).not.toThrow();
  });
});
