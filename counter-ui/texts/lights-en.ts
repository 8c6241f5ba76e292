import type { lightsZh } from './lights-zh.ts';

/** The page on which a hall sets when the lights of cases turn. */
export const lightsEn: typeof lightsZh = {
  lights: {
    intro: 'Within minutes of saving, the lights of all open cases follow',
    remindDays: 'Reminder at how many days left',
    remindHint: 'In the limit’s own unit, working days or calendar days, 0 to 60',
    yellowDays: 'Yellow at how many days left',
    yellowHint: 'Not more than for the reminder, 0 to 60',
    yellowShare: 'Yellow at how many per cent used',
    shareHint: '50 to 100; whichever comes first, days or share',
    fixed:
      'Red the day after the promise, past the statute the day after that, grey while the clock is stopped: these follow from the rules and cannot be set.',
    fault: {
      days: 'Days are whole numbers from 0 to 60',
      share: 'The share is a whole number from 50 to 100',
      order: 'The reminder cannot come after yellow: it needs at least as many days',
    },
    sample: 'What this means',
    sampleSays: 'On which day of the promise the light turns; the day it begins is not counted',
    promise: 'Promise',
    days: '{n} days',
    onDay: 'Day {n}',
    left: '{n} left',
    never: 'Not by itself',
  },
};
