import type { DayHours, Hours, Span } from '../../../server/domain/hours/hours.ts';

const CLOSED: DayHours = { serve: [], issue: [] };

/** The same spans every day of the week, for counters and kiosks alike. */
export function hoursOf(spans: readonly Span[]): Hours {
  return { week: Array.from({ length: 7 }, () => ({ serve: spans, issue: spans })), special: [] };
}

const WORKDAY: DayHours = {
  serve: [
    [510, 720],
    [810, 1_050],
  ],
  issue: [
    [490, 705],
    [790, 1_020],
  ],
};

/** Monday to Friday, with a break at noon; numbers from 8:10 to 11:45 and 13:10 to 17:00. */
export const WORKING_HOURS: Hours = {
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? WORKDAY : CLOSED)),
  special: [{ date: '2027-01-01', name: { zh: '元旦', en: "New Year's Day" }, hours: null }],
};
