import type { figuresZh } from './figures-zh.ts';

/** The same in English. */
export const figuresEn: typeof figuresZh = {
  title: 'Cases in figures',
  ofYear: '{year}',
  ofMonth: '{year}-{month}',
  none: 'There are no cases yet',
  open: 'In progress',
  cases: 'cases',
  openFoot: 'received and not ended',
  decided: 'Decided',
  decidedFoot: '{granted} granted, {denied} denied',
  instant: 'On the spot',
  instantFoot: '{n} decided on the spot',
  mean: 'Mean time to decide',
  days: 'working days',
  meanFoot: 'with a promised limit: {n}',
  meanFootNone: 'none with a promised limit yet',
  saved: 'Faster than the statute',
  savedOver: 'Slower than the statute',
  savedFoot: 'allowed {allowed} days, used {used}',
  percent: '{n}%',
  unknown: 'Of {n} more the kind is not on record; they are in no share',
  definitions: 'How these are counted',
  defineMean:
    'Mean time = working days from the day after acceptance to the day of the decision, over decided cases; special procedures are left out.',
  defineInstant: 'On the spot = decided cases of that kind, over all decided.',
  defineSaved:
    'Faster than the statute = (working days the statutes allow − days used) over days allowed; cases without a statutory limit are left out.',
  defineShort: 'Working days from the day after acceptance to the decision',
  bureau: 'Bureau',
  all: 'All bureaus',
  byBureau: 'Cases by bureau',
  byMonth: 'Cases by month',
  month: 'Month',
  received: 'Received',
  meanHead: 'Mean time (working days)',
};
