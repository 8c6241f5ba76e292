import type { rollsZh } from './rolls-zh.ts';

/** What the guide’s desk says of paper numbers. */
export const rollsEn: typeof rollsZh = {
  rolls: {
    title: 'Paper numbers (power cut)',
    none: 'No paper numbers are reserved',
    noneHint: 'A director reserves and prints a roll to be kept at the guide’s desk.',
    left: '{size} numbers, {entered} entered',
    print: 'Print A4',
    reserve: 'Reserve a paper roll',
    queue: 'Service',
    size: 'How many',
    reserved: '{first} to {last} are reserved: print and cut them',
    enter: 'Enter what was handed out',
    roll: 'Which roll',
    from: 'From number',
    to: 'To number',
    firstAt: 'First handed out at',
    lastAt: 'Last handed out at',
    fate: { waiting: 'Waits', served: 'Served by hand', left: 'Gone' },
    fates: 'How each number stands',
    counter: 'Counter',
    endedAt: 'Done at',
    minutes: 'Minutes',
    badge: 'Badge (optional)',
    noCounter: 'Choose',
    submit: 'Enter {n} numbers',
    badRange: 'Fill in numbers of this roll, the smaller first',
    entered: 'Entered: {waiting} join the line, {served} served, {left} gone',
    keeps:
      'Who waits joins by when the number was handed out; who was served by hand counts today, marked as entered.',
  },
};
