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
    estimatedAt: 'Wait estimated at {time}',
    moved: {
      fewer_counters: 'Fewer counters: longer wait',
      more_counters: 'More counters: shorter wait',
      went_before: 'Priority and booked first',
      slower: 'Slow service: longer wait',
      faster: 'Quick service: shorter wait',
    },
    caption: 'Ticket {label}, please go to counter {counter}',
  },
};
