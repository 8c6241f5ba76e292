import { expect, it } from 'vitest';
import { DAY_ACTS } from '../support/queue-day/acts.ts';
import { faultsOf, manyDays } from '../support/queue-day/many.ts';

/** Ten thousand days, in twenty parts so that a broken one is soon said. */
it.each(Array.from({ length: 20 }, (_, part) => 1_000 + part * 500))(
  '[Q11] five hundred random days from seed %i break none of the properties',
  from => {
    const days = manyDays(from, 500);
    expect([...days.acts.keys()].sort()).toEqual(Object.keys(DAY_ACTS).sort());
    expect(faultsOf(days)).toEqual([]);
  },
);
