import type { phoneZh } from './phone-zh.ts';

/** The same in English. */
export const phoneEn: typeof phoneZh = {
  phone: {
    state: 'State',
    ahead: 'Ahead of you',
    people: '{n}',
    where: 'Where to wait',
    go: 'Please go to counter {n}',
    calls: 'Call {n}',
    beingServed: 'Being served at counter {n}',
    missed: 'You missed your call. See the guide desk; your number stays',
    done: 'Done. Thank you for coming',
    left: 'This number was given up',
    voided: 'Service is over for today and this number is void',
    leave: 'I will not wait',
    sure: 'A number that is given up does not come back. Give it up?',
    yes: 'Give up this number',
    stay: 'Keep waiting',
    none: 'There is no number of yours today',
    noneWay: 'A slip is valid on its day only. Please take a new number if you need one',
    updated: 'Updated {time}',
    private: 'Valid today. Holds neither your name nor your ID',
    next: 'You are next. Please wait near the counter',
  },
};
