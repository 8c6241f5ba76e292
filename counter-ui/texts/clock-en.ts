import type { clockZh } from './clock-zh.ts';

/** The page of a case's clock; what is counted comes in words of its own (server/domain/cases/clocks/tell). */
export const clockEn: typeof clockZh = {
  clock: { title: 'How the time is counted', toCase: 'Back to the case', print: 'Print', today: 'Today' },
};
