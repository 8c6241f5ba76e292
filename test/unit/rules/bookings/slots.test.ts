import { describe, expect, it } from 'vitest';
import { keyBefore, keyOf, nextKey } from '../../../../server/domain/bookings/keys.ts';
import { mostPlaces } from '../../../../server/domain/bookings/places.ts';
import { decideSetBookings } from '../../../../server/domain/bookings/set.ts';
import { NO_BOOKINGS } from '../../../../server/domain/bookings/rules.ts';
import { bookableDates, nextFree, servedOn, slotsOn } from '../../../../server/domain/bookings/slots.ts';
import { decideSetHours } from '../../../../server/domain/hours/set.ts';
import { bookableHall, setBookings, wallAt } from '../../../support/hall/bookings.ts';
import { hoursOf, WORKING_HOURS } from '../../../support/hall/hours.ts';
import { MORNING } from '../../../support/hall/practice-hall.ts';

const MONDAY_NINE = MORNING;
const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

describe('the slots of a day', () => {
  it.each([
    [30, ['08:30', '09:00', '11:30', '13:30', '17:00'], 7 + 8],
    [60, ['08:30', '09:30', '10:30', '13:30', '16:30'], 3 + 4],
    [240, ['13:30'], 1],
  ])('[Y1] of %i minutes are whole ones within the hours of service', (minutes, some, count) => {
    const hall = bookableHall({ queues: [{ queueId: 'q-a', minutes, places: 1 }] });
    const told = slotsOn(hall.hall, 'q-a', '2026-11-24', 480).map(({ at }) => clock(at));
    expect(told.length).toBe(count);
    expect(told).toEqual(expect.arrayContaining(some));
    expect(slotsOn(hall.hall, 'q-b', '2026-11-24', 480)).toEqual([]);
  });

  it('[Y1] working days alone count, as many as the hall sets, and today where it wishes', () => {
    const hall = bookableHall();
    const week = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
    expect(bookableDates(hall.hall, MONDAY_NINE, 480)).toEqual(week);
    setBookings(hall, { sameDay: true, daysAhead: 1 });
    expect(bookableDates(hall.hall, MONDAY_NINE, 480)).toEqual(['2026-11-23', '2026-11-24']);
    setBookings(hall, { daysAhead: 0 });
    expect(bookableDates(hall.hall, MONDAY_NINE, 480)).toEqual([]);
  });

  it.each([
    ['2027-01-01', 'a day off by law', 0],
    ['2026-11-28', 'a Saturday on which the hall serves nobody', 0],
    ['2026-11-27', 'a Friday', 2],
  ])('[Y1] %s, %s', (date, _why, spans) => {
    expect(servedOn(bookableHall({}, { ...WORKING_HOURS, special: [] }).hall, date).length).toBe(spans);
  });

  it('[Y1] a holiday on which the hall says that it serves, and a Saturday of its own, are booked', () => {
    const always = hoursOf([[540, 600]]);
    const special = [{ date: '2027-01-01', name: { zh: '元旦', en: 'New Year' }, hours: always.week[0]! }];
    const hall = bookableHall({}, { ...always, special });
    expect(servedOn(hall.hall, '2027-01-01')).toEqual([[540, 600]]);
    expect(servedOn(hall.hall, '2026-11-28')).toEqual([[540, 600]]);
    hall.must(decideSetHours, { hours: { ...always, special: [{ ...special[0]!, hours: null }] } });
    expect(servedOn(hall.hall, '2027-01-01')).toEqual([]);
  });

  it('[Y1] the next that is free is the first of the first day', () => {
    expect(nextFree(bookableHall().hall, 'q-a', MONDAY_NINE, 480)).toBe(wallAt('2026-11-24', '08:30'));
    const today = bookableHall({ sameDay: true });
    expect(nextFree(today.hall, 'q-a', MONDAY_NINE, 480)).toBe(wallAt('2026-11-23', '09:30'));
  });
});

describe('the places of a slot', () => {
  it('[Y2] are the booked share of what the counters of the queue can do, and one at least', () => {
    const { hall } = bookableHall();
    // Queue A has three counters, 8 minutes each: 60 minutes are 22 services, of which 54 % are 12.
    expect(mostPlaces(hall, { queueId: 'q-a', minutes: 60 })).toBe(12);
    expect(mostPlaces(hall, { queueId: 'q-a', minutes: 5 })).toBe(1);
  });
  it('[Y2] more are refused, with how many it may be', () => {
    const hall = bookableHall();
    const queues = [{ queueId: 'q-a', minutes: 60, places: 13 }];
    const prepared = { today: '2026-11-23', keys: [] };
    expect(hall.run(decideSetBookings, { rules: { ...NO_BOOKINGS, queues } }, { prepared })).toMatchObject({
      refusal: { code: 'booking.too_many_places', params: { queueId: 'q-a', most: 12 } },
    });
  });
});

it.each([
  ['2026-01-01', 'bookings-2025-2', 'bookings-2026-1', 'bookings-2026-2'],
  ['2026-06-30', 'bookings-2025-2', 'bookings-2026-1', 'bookings-2026-2'],
  ['2026-07-01', 'bookings-2026-1', 'bookings-2026-2', 'bookings-2027-1'],
  ['2026-12-31', 'bookings-2026-1', 'bookings-2026-2', 'bookings-2027-1'],
])('[Y11] %s has the key of its half-year, and one before and after it', (date, before, own, after) => {
  expect([keyBefore(date), keyOf(date), nextKey(date)]).toEqual([before, own, after]);
});
