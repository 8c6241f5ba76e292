import type { deskZh } from './desk-zh.ts';

/** The same in English. */
export const deskEn: typeof deskZh = {
  counters: {
    title: 'Choose a counter',
    none: 'No counters are set up yet',
    open: 'Open',
    mine: 'You are here',
    back: 'Back to it',
    taken: 'In use by a colleague',
    free: 'Closed',
    dayClosed: 'The hall is not open yet. Counters open after the director opens the day',
  },
  desk: {
    queues: 'Queues',
    noQueues: 'This counter serves no queue',
    next: 'Next',
    nobody: 'Nobody is waiting',
    call: 'Call next',
    recall: 'Call again',
    start: 'Start',
    finish: 'Finish',
    miss: 'Missed',
    close: 'Close counter',
    idle: 'Free. You can call the next number',
    busyFirst: 'Finish {label} before calling the next',
    calledTimes: 'Call {n}',
    sinceCall: 'Since the call',
    waited: 'Waited {n} min',
    missed: 'Missed',
    noMissed: 'No missed numbers',
    at: 'Missed at {time}',
    elsewhereTitle: 'This counter is open in another browser',
    elsewhere:
      'One counter is worked from one browser. When you take over, the other one can only watch; the number in hand is not affected.',
    takeOver: 'Go on here',
    takenTitle: 'A colleague has this counter open',
    closedTitle: 'The counter is closed',
    openHere: 'Open counter',
    choose: 'Choose another',
    unknown: 'There is no such counter',
  },
};
