import type { waitingZh } from './waiting-zh.ts';

/** The same in English. */
export const waitingEn: typeof waitingZh = {
  waiting: {
    queue: 'Service',
    counters: 'Counters {numbers}',
    lastCalled: 'Last called',
    people: 'Waiting',
    band: 'Est. wait',
    person: 'people',
    minutes: 'min',
    none: 'No wait',
    unknown: 'Not known',
    caption: 'Ticket {label}, please go to counter {counter}',
  },
};
