export { dateOf as dateOfDay, dayOf, weekdayOf } from '../domain/time/civil.ts';
export { checkYear } from '../domain/time/calendar/check.ts';
export type { CalendarFault, CalendarFaultCode } from '../domain/time/calendar/check.ts';
export { movesOf } from '../domain/time/calendar/moves.ts';
export type { CalendarMoves, MovedDay, MovedLimits } from '../domain/time/calendar/moves.ts';
export { legalCalendar } from '../domain/time/legal/calendar.ts';
export type { LegalCalendar, NamedDay, PublishedYear } from '../domain/time/legal/calendar.ts';
export { workingBetween } from '../domain/time/legal/count.ts';
export type { LegalLength } from '../domain/time/legal/due.ts';
