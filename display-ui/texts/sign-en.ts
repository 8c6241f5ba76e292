import type { signZh } from './sign-zh.ts';

/** The same in English. */
export const signEn: typeof signZh = {
  sign: {
    counter: 'Counter',
    counterBeside: 'Counter {n}',
    called: 'Please come',
    again: 'Call {n}',
    againShort: 'Call {n}',
    serving: 'Now serving',
    idle: 'One moment',
    paused: 'Paused',
    closed: 'Closed',
    instead: 'Please go to counter {n}',
    guide: 'Please see the guide desk',
    badge: 'No. {badge}',
    duty: 'On duty',
    waiting: 'Waiting',
    people: 'people',
    nowhere: 'No counter is chosen for this screen',
  },
};
