import type { limitsZh } from './limits-zh.ts';

/** The same in English. */
export const limitsEn: typeof limitsZh = {
  limits: {
    intro: 'Binds kiosks only; the guide desk may make exceptions. In force as soon as it is saved',
    personQueue: 'Numbers a person a day, of one service',
    personHall: 'Numbers a person a day, in this hall',
    forOthers: 'Numbers a day that one takes for others',
    lastMinutes: 'Minutes before closing without numbers',
    byHours: 'By the issuing hours',
    byWait: 'Stop when the wait would reach beyond closing',
    queue: 'Queue',
    id: 'By name',
    named: 'Needs an ID number',
    bands: 'Parts of the day, and the numbers of each',
    allDay: 'All day',
    bandsHow: 'Write it like 8:00-12:00 40, 13:00-17:00 30; on whole quarters of an hour',
  },
};
