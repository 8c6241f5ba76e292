import type { hallZh } from './hall-zh.ts';

/** The same in English. */
export const hallEn: typeof hallZh = {
  hall: {
    calling: 'Now calling',
    last: 'Last called',
    counter: 'Counter',
    again: 'Call {n}',
    badge: { booked: 'Booked', priority: 'Priority' },
    recent: 'Recent calls',
    counterHead: 'Counter',
    where: 'Where',
    none: 'No calls at present',
    nobody: 'Nobody is waiting',
    welcome: 'Please take a number at a kiosk',
    missed: 'Missed: guide desk',
    noMissed: 'No missed numbers',
    listen: 'Please listen for your number. It is still valid',
    until: 'Numbers until {time} today',
    from: 'Numbers start at {time}',
    over: 'No more numbers today',
    recovering: 'Numbers are being restored. One moment',
    closed: 'The hall is not in service now',
    closedUntil: 'Service is over for today. We open {time}',
    free: 'Closed today. We open {time}',
    late: 'Service has not started yet today',
    notYet: 'Service starts at {time}',
    bulletin: 'Notice to visitors',
    page: '{page}/{pages}',
  },
  pairing: {
    title: 'This screen is not registered yet',
    hint: 'A director enters this code under Settings, Devices, and says which screen it is',
    waiting: 'Asking for a code',
  },
};
