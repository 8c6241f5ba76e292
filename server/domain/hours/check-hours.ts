import type { DayHours, Hours, Span } from './hours.ts';

export type HoursFaultCode =
  'week_not_seven' | 'bad_span' | 'spans_overlap' | 'issue_after_serve' | 'duplicate_date' | 'empty_name';

/** What is wrong, on which day: 1-7 for a weekday, Monday first, a date for a special day, empty for the whole. */
export interface HoursFault {
  readonly code: HoursFaultCode;
  readonly day: string;
}

const DAY_MINUTES = 1_440;

/** Takes the opening hours; gives every fault that keeps them from being used (rule D4), none when they are sound. */
export function checkHours({ week, special }: Hours): HoursFault[] {
  const dates = special.map(day => day.date);
  const twice = new Set(dates.filter((date, at) => dates.indexOf(date) !== at));
  return [
    ...(week.length === 7 ? [] : [{ code: 'week_not_seven' as const, day: '' }]),
    ...week.flatMap((hours, at) => dayFaults(hours, String(at + 1))),
    ...[...twice].map(day => ({ code: 'duplicate_date' as const, day })),
    ...special.flatMap(({ date, name, hours }) => [
      ...(name.zh.trim() === '' || name.en.trim() === '' ? [{ code: 'empty_name' as const, day: date }] : []),
      ...(hours === null ? [] : dayFaults(hours, date)),
    ]),
  ];
}

function dayFaults({ serve, issue }: DayHours, day: string): HoursFault[] {
  const codes: HoursFaultCode[] = [];
  if (![...serve, ...issue].every(isSpan)) codes.push('bad_span');
  if (overlap(serve) || overlap(issue)) codes.push('spans_overlap');
  if (lastOf(issue) > lastOf(serve)) codes.push('issue_after_serve');
  return codes.map(code => ({ code, day }));
}

function isSpan([from, to]: Span): boolean {
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return whole && 0 <= from && from < to && to <= DAY_MINUTES;
}

/** Whether one span begins before the one before it has ended: they stand in the order of the day. */
const overlap = (spans: readonly Span[]): boolean =>
  spans.some(([from], at) => at > 0 && from < spans[at - 1]![1]);

const lastOf = (spans: readonly Span[]): number => Math.max(0, ...spans.map(([, to]) => to));
