import type { TellWords } from './words.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const UNITS = { G: 'working day', Z: 'day', M: 'month', Y: 'year' } as const;
const day = (month: number, date: number): string => `${date} ${MONTHS[month - 1]!}`;

export const TELL_EN: TellWords = {
  title: 'How the time is counted',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  monthDay: day,
  date: (year, month, date) => `${day(month, date)}${year === null ? '' : ` ${year}`}`,
  days: (n, unit) => `${n} ${UNITS[unit]}${n === 1 ? '' : 's'}`,
  began: {
    notice: date => `received on ${date}`,
    decision: date => `accepted on ${date}`,
    delivery: date => `decided on ${date}`,
    deemed: date => `received on ${date} and, as nothing was told in time, accepted from that day`,
  },
  startDay: { notice: 'Received', decision: 'Accepted', delivery: 'Decided', deemed: 'Counts as accepted' },
  today: 'Today',
  todayIs: date => `today is ${date}`,
  paused: (ground, from, to) => `stopped for ${ground.toLowerCase()} from ${from} to ${to}`,
  extended: days => `extended by ${days}`,
  ...{ join: ', ', end: '' },
  ...{
    weekend: 'Weekend',
    holiday: () => 'Holiday',
    worked: 'Worked',
    rolled: 'Day off',
    provisional: 'Expected',
  },
  light: {
    ...{ off: 'No clock', green: 'On time', remind: 'Reminder', yellow: 'Yellow', red: 'Red' },
    ...{ overdue: 'Past the statute', paused: 'Paused' },
  },
  limit: {
    promised: 'Promised',
    statutory: 'By statute',
    notice: 'To tell what is lacking',
    delivery: 'To hand over',
  },
  due: {
    ...{ promised: 'Promise ends', statutory: 'Statute ends', both: 'Both end' },
    ...{ notice: 'Notice due', delivery: 'Delivery due' },
  },
  ...{ left: days => `${days} left`, over: days => `${days} over`, lastDay: 'Due today' },
  sums: days => `From the first day to today: ${days} days`,
  notCounted: what => `${what}, not counted`,
  used: { G: 'Working days used', Z: 'Days used' },
  beyond: 'After the promise',
  limits: 'The two limits',
  lights: 'The light: when due, when lit',
  lightDue: (light, date) => `${light} due ${date}`,
  ...{ lit: at => `lit ${at}`, unlit: 'never lit by itself' },
  litOnly: (light, at) => `${light} lit ${at}`,
  explainLate:
    'Who is later than the promise says why in public (Regulation on the Business Environment, Art. 36).',
  basis: 'By what law',
  law: article => `Licensing Law ${article}`,
  register: 'The item’s register',
  of: {
    working: 'Limits count in working days, without public holidays.',
    natural: 'The limit counts calendar days.',
    start: 'The day it begins is not counted; the count begins the day after.',
    rolled: 'A last day that is a day off moves to the day after it ends.',
    notice:
      'What is lacking is told once and whole within five working days; who was not told counts as accepted from the day of receipt.',
    delivery: 'Handed over within ten working days of the decision.',
    statutory: 'Decided within the statutory limit from acceptance.',
    pause: (ground, told, notice) =>
      `${ground}: its time, ${told}, is not counted; told in writing${notice === null ? '' : `: ${notice}`}.`,
    extension: (days, on, notice) =>
      `Extended by ${days} with the head’s approval on ${on}${notice === null ? '' : `: ${notice}`}.`,
    worked: dates => `${dates}: worked in place of a day off, and counted as a working day.`,
    provisional:
      'Where “Expected” stands the days off are not announced yet: they go by weekends and the days the law fixes, and are counted anew.',
  },
  legend: {
    ...{ counted: 'Counted', coming: 'To be counted', paused: 'Stopped by law', holiday: 'Public holiday' },
    weekend: 'No frame: weekend, not counted',
  },
  none: 'No limit runs now',
};
