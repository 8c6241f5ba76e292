export { hoursOn, issuing, serving, wallOf } from '../domain/hours/when.ts';
export { hoursAfterToday, hoursWhileClosed } from '../domain/hours/next.ts';
export { hoursMoved } from '../domain/hours/moves.ts';
export type { MovedHours } from '../domain/hours/moves.ts';
export type { Wall, Within } from '../domain/hours/when.ts';
export { checkHours } from '../domain/hours/check-hours.ts';
export type { HoursFault, HoursFaultCode } from '../domain/hours/check-hours.ts';
export type { DayHours, Hours, HoursRow, Span, SpecialDay } from '../domain/hours/hours.ts';
