import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openHallClock } from '../../../client/connection/hall-clock.ts';

const NOW = 1_780_000_000_000;

describe('the hall’s clock as pushes tell it', () => {
  it('is this machine’s own until the first word', () => expect(openHallClock().ahead).toBe(0));

  it('is never set back by words that were late, as long as one in ten seconds was not', () => {
    const words = fc.array(
      fc.record({ passed: fc.integer({ min: 0, max: 2_000 }), late: fc.integer({ min: 0, max: 4_900 }) }),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), words, (ahead, heard) => {
        const clock = openHallClock();
        let own = NOW;
        let promptAt = -Infinity;
        for (const { passed, late } of heard) {
          own += passed;
          const isPrompt = own - promptAt > 5_000;
          if (isPrompt) promptAt = own;
          clock.hear(own + ahead - (isPrompt ? 0 : late), own);
          expect(clock.ahead).toBe(ahead);
        }
      }),
    );
  });

  it.each([
    ['a quicker word is believed at once', 0, 1_000, 40, 40],
    ['a slower one when the quick one is old', 0, 20_000, -300, -300],
    ['a clock of the hall that was set back', 0, 1_000, -5_000, -5_000],
    ['a first word from a hall behind us', null, 0, -700, -700],
    ['a slower one, when this machine’s clock was set back', 0, -60_000, -10, -10],
  ] as const)('%s', (_name, first, passed, told, ahead) => {
    const clock = openHallClock();
    if (first !== null) clock.hear(NOW + first, NOW);
    clock.hear(NOW + passed + told, NOW + passed);
    expect(clock.ahead).toBe(ahead);
  });
});
