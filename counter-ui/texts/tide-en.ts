import type { tideZh } from './tide-zh.ts';

/** What is said of tidal counters. */
export const tideEn: typeof tideZh = {
  tide: {
    title: 'Tidal counters',
    standing: 'Tide: {profile}, since {time}',
    openAsk: 'Open counter {n} for {queue}: {waiting} have waited too long',
    closeAsk: 'Bring counter {n} back: {waiting} still wait',
    isOpen: 'Counter {n} serves {profile}, since {time}',
    open: 'Open',
    close: 'Bring back',
    none: 'There is no counter to open or bring back',
    page: 'Tidal counters',
    intro:
      'Where many wait too long one more counter is proposed, and it is brought back when few wait. Which counter may do what is chosen under Counters.',
    waiting: 'More than so many',
    minutes: 'have waited so many minutes',
    closeWaiting: 'Bring back when so many wait',
    shortest: 'Open, or shut, so many minutes at least',
    automatic: 'Open and bring back by itself',
    fault: 'Fewer must wait to close than to open, and all is to be filled in',
    profiles: 'May also serve as, when the load asks for it',
    reason: { load: 'many wait', over: 'few wait', staff: 'staff', ordered: 'ordered' },
  },
};
