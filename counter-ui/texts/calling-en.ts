import type { callingZh } from './calling-zh.ts';

/** By what the hall calls, and how it is called otherwise than in turn. */
export const callingEn: typeof callingZh = {
  calling: {
    intro:
      'Holds from the next call on, without a restart. Within one class whoever came first is called first',
    rate: {
      ordinary: 'Ordinary',
      booked: 'Booked',
      priority: 'Priority',
      green: 'Green channel',
    },
    rateHint: 'Credit for a minute of waiting; most credit is called. 0.1 to 100, not below ordinary',
    bookedWithin: 'Booked numbers are next so many minutes after their slot',
    bookedWithinHint: 'At the first free counter that serves them; 0 to 120',
    early: 'Their wait counts from so many minutes before the slot at the earliest',
    earlyHint: 'Checking in sooner gains nothing; 0 to 120',
    inARow: 'Priority calls in a row of one queue at most',
    inARowHint: 'While somebody else of it waits; 1 to 20, empty for any number',
    fault: {
      rate_out_of_range: 'A rate is from 0.1 to 100',
      rate_below_ordinary: 'No class may gain more slowly than ordinary numbers',
      minutes_out_of_range: 'Minutes are whole numbers from 0 to 120',
      in_a_row_out_of_range: 'In a row: a whole number from 1 to 20, or empty for any',
    },
    sample: 'What this means',
    sampleRow: '{of}: {a} min of waiting are called together with {b} min of an ordinary number',
    sampleFor: 'How long each class and an ordinary number wait to be called together',
    automaticCounter: 'Calls by itself when free',
    automaticHint: 'To pause or close, turn it off first and finish the number in hand',
    outOfTitle: 'Why call {label} out of turn',
    outOfSubmit: 'Call {label}',
    outOfRecorded: 'The reason goes on record, for supervision to read.',
    outOfReason: {
      urgent: 'Urgent',
      together: 'Goes with the case in hand',
      papers: 'Back with papers',
      wrong_queue: 'Took a number of the wrong queue',
      ordered: 'Ordered from above',
    },
    outOfOrder: 'Out of turn: {reason}',
    weight: 'How each queue is regarded',
    weightHint:
      'A neighbour is called only while nobody of its own queues waits; a share counts that part of the wait',
    own: 'Own queue',
    neighbour: 'Neighbour, when idle',
    share: 'Counted at {n}%',
  },
};
