import type { ticketRulesZh } from './ticket-rules-zh.ts';

/** The page on which a hall sets how numbers are called, missed, brought back and ended. */
export const ticketRulesEn: typeof ticketRulesZh = {
  ticketRules: {
    intro: 'The next act after saving follows the new rules',
    recalls: 'Calls that may be repeated',
    missCalls: 'Calls before a number is missed',
    gapSeconds: 'Seconds between two calls, at least',
    backMinutes: 'Minutes to come back in after a miss',
    returns: 'Times one may come back',
    places: 'Places behind the head of the line',
    holdMinutes: 'Minutes overdue until a held number ends',
    hint: {
      recalls: 'Without the first call, 0 to 20',
      missCalls: 'With the first call, 1 to 10',
      gapSeconds: 'The last call waits as long before the miss, 0 to 300',
      backMinutes: '1 to 240; empty: all day',
      returns: '0 to 9; empty: without limit. A miss beyond it ends the number',
      places: 'The number stays the same, 0 to 20',
      holdMinutes: 'From the time it was expected, 1 to 240; empty: it does not end by itself',
    },
    outcomes: 'Outcomes to choose from when a service ends',
    outcomeRequired: 'An outcome is wanted each time',
    fault: {
      order: 'A miss cannot need more calls than the first one and its repeats',
      outcomes: 'To want an outcome, put at least one on the list',
    },
    range: '“{field}” is not right',
    sample: {
      title: 'What this means',
      callOnce: 'One call without anybody coming, and the number may be missed',
      calls: 'Called {n} times, at least {seconds} s apart, before the number may be missed',
      earliest: 'Missed {seconds} s after the first call at the earliest',
      back: 'At the guide desk within {minutes} minutes of the miss, with the same number',
      backToday: 'At the guide desk on the same day, with the same number',
      places: 'Behind {n} people at the head of the line',
      alwaysBack: 'Missed again, one may come back again',
      often: 'One may come back {n} times; a miss after that ends the number',
      never: 'A miss ends the number; a new one has to be taken',
      held: 'A held number ends {minutes} minutes after the time it was expected',
      heldStays: 'A held number stays until the hall closes',
    },
  },
};
