import { describe, expect, it } from 'vitest';
import { callingFaults, USUAL_CALLING } from '../../../../server/domain/queue/calling/rules.ts';

const rated = (rates: Partial<typeof USUAL_CALLING.rates>) => ({
  ...USUAL_CALLING,
  rates: { ...USUAL_CALLING.rates, ...rates },
});

describe('a document of calling rules', () => {
  it.each([
    ['the usual ones', USUAL_CALLING, []],
    ['any number in a row', { ...USUAL_CALLING, mostInARow: null }, []],
    ['no rate', rated({ priority: 0 }), [{ code: 'rate_out_of_range', class: 'priority' }]],
    ['a rate that is no number', rated({ green: NaN }), [{ code: 'rate_out_of_range', class: 'green' }]],
    ['a rate without end', rated({ green: Infinity }), [{ code: 'rate_out_of_range', class: 'green' }]],
    [
      'who booked after who did not',
      rated({ booked: 0.5 }),
      [{ code: 'rate_below_ordinary', class: 'booked' }],
    ],
    [
      'part of a minute',
      { ...USUAL_CALLING, earlyMinutes: 0.5 },
      [{ code: 'minutes_out_of_range', field: 'earlyMinutes' }],
    ],
    [
      'more than two hours',
      { ...USUAL_CALLING, bookedWithinMinutes: 121 },
      [{ code: 'minutes_out_of_range', field: 'bookedWithinMinutes' }],
    ],
    ['none in a row', { ...USUAL_CALLING, mostInARow: 0 }, [{ code: 'in_a_row_out_of_range' }]],
  ])('[Q3] %s', (_, rules, faults) => {
    expect(callingFaults(rules)).toEqual(faults);
  });
});
