import { type BookPrepared, decideBook } from '../../../server/domain/bookings/book.ts';
import { decideCheckIn } from '../../../server/domain/bookings/check-in.ts';
import { keyOf, type KeysPrepared, nextKey } from '../../../server/domain/bookings/keys.ts';
import { type BookingRules, NO_BOOKINGS } from '../../../server/domain/bookings/rules.ts';
import { decideSetBookings } from '../../../server/domain/bookings/set.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import type { Hours } from '../../../server/domain/hours/hours.ts';
import { WORKING_HOURS } from './hours.ts';
import { device, type PracticeHall } from './practice-hall.ts';
import { makeHall, preparedFor } from './ready-hall.ts';

/** A moment of the hall's wall, epoch ms. */
export const wallAt = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`);

const keysOn = (today: string): KeysPrepared => ({
  today,
  keys: [keyOf(today), nextKey(today)].map(id => ({ id, sealed: `sealed ${id}` })),
});

/** The small hall, open on Monday 2026-11-23 at 9:00, that lets one book queue A by these rules. */
export function bookableHall(rules: Partial<BookingRules> = {}, hours: Hours = WORKING_HOURS): PracticeHall {
  const hall = makeHall();
  hall.must(decideSetHours, { hours });
  setBookings(hall, rules);
  return hall;
}

export function setBookings(hall: PracticeHall, rules: Partial<BookingRules>): void {
  const queues = [{ queueId: 'q-a', minutes: 30, places: 2 }];
  const input = { rules: { ...NO_BOOKINGS, queues, ...rules } };
  hall.must(decideSetBookings, input, { prepared: keysOn('2026-11-23') });
}

const marks = (who: string): Record<string, string> =>
  Object.fromEntries(['bookings-2026-2', 'bookings-2027-1'].map(key => [key, `${key}~${who}`]));

/** What a check before the lock finds of who books. */
export function bookPrepared(hall: PracticeHall, who: string): BookPrepared {
  const bookingId = hall.newId();
  const person = { id: `person-of-${bookingId}`, idNumberSealed: 'sealed', phoneSealed: null };
  return { marks: marks(who), bookingId, codeMark: `code-of-${bookingId}`, person, utcOffsetMinutes: 480 };
}

export function book(hall: PracticeHall, who: string, slotAt: number, queueId = 'q-a') {
  const sender = { kind: 'public' as const };
  return hall.run(decideBook, { queueId, slotAt }, { sender, prepared: bookPrepared(hall, who) });
}

/** Checks in at kiosk 1, by ID number, or by the code of a booking. */
export function checkIn(hall: PracticeHall, who: string, bookingId?: string) {
  const codeMark = bookingId === undefined ? null : `code-of-${bookingId}`;
  const found = { codeMark, marks: codeMark === null ? Object.values(marks(who)) : [] };
  const prepared = { ...preparedFor(hall, who), ...found };
  return hall.run(decideCheckIn, {}, { sender: device('k-1'), prepared });
}
