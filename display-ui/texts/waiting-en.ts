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
    estimatedAt: 'as of {time}',
    moved: {
      fewer_counters: 'Fewer counters',
      more_counters: 'More counters',
      went_before: 'Priority and booked first',
      slower: 'Slow service',
      faster: 'Quick service',
    },
    caption: 'Ticket {label}, please go to counter {counter}',
  },
};
