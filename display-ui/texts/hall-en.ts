import type { hallZh } from './hall-zh.ts';

/** The same in English. */
export const hallEn: typeof hallZh = {
  hall: {
    calling: 'Now calling',
    last: 'Last called',
    counter: 'Counter',
    again: 'Call {n}',
    recent: 'Recent calls',
    counterHead: 'Counter',
    where: 'Where',
    none: 'No calls at present',
    nobody: 'Nobody is waiting',
    welcome: 'Please take a number at a kiosk',
    closed: 'The hall is not in service now',
    missed: 'Missed: see the guide desk',
    noMissed: 'No missed numbers',
    waiting: 'People waiting',
    people: '{n}',
    listen: 'Please listen for your number. It is still valid',
  },
};
