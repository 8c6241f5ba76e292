import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

describe('any day in the hall', () => {
  it('[T2] leaves no ticket in two places, no officer at two counters, no number twice, at any moment', () => {
    fc.assert(
      fc.property(batches(25), story => {
        const hall = makeHall();
        for (const attempts of story) {
          batchIn(hall, attempts);
          expect(contradictions(hall.hall)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[J3] is told again by its facts: an empty hall that takes them in becomes the same hall', () => {
    fc.assert(
      fc.property(batches(25), fc.integer({ min: 1, max: 40 }), (story, atOnce) => {
        const hall = makeHall();
        for (const attempts of story) batchIn(hall, attempts);
        const kept = JSON.parse(JSON.stringify(hall.journal)) as typeof hall.journal;
        expect(wholeOf(replayed(kept, atOnce))).toEqual(wholeOf(hall.hall));
      }),
      { numRuns: 100 },
    );
  });
});
