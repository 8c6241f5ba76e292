import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barredUntil } from '../../../../server/domain/bookings/bars.ts';
import { decideCancel } from '../../../../server/domain/bookings/cancel.ts';
import { holdsPlace } from '../../../../server/domain/bookings/booking.ts';
import { decideBookingOver } from '../../../../server/domain/bookings/over.ts';
import { decideCloseDay, decideOpenDay } from '../../../../server/domain/day/open-close.ts';
import { book, bookableHall, checkIn, setBookings, wallAt } from '../../../support/hall/bookings.ts';
import { CLOCK, type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { openDayOn, take } from '../../../support/hall/ready-hall.ts';

const TUESDAY = '2026-11-24';
const TEN = wallAt(TUESDAY, '10:00');
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.ok ? 'done' : (answer.refusal?.code ?? '');
const idOf = (answer: ReturnType<typeof book>): string => (answer.ok ? answer.data.bookingId : '');
const cancel = (hall: PracticeHall, bookingId: string, sender: Parameters<typeof staff>[0] | null = null) =>
  hall.run(
    decideCancel,
    {},
    { sender: sender === null ? { kind: 'public' } : staff(sender), prepared: { bookingId } },
  );

/** The hall on the day of the booking, at a time of it. */
function onTuesday(hall: PracticeHall, time: string): PracticeHall {
  if ([...hall.hall.days.values()][0]?.date !== TUESDAY) {
    hall.must(decideCloseDay, {});
    openDayOn(hall, TUESDAY);
  }
  hall.now = wallAt(TUESDAY, time);
  return hall;
}
const over = (hall: PracticeHall, bookingId: string) =>
  hall.run(decideBookingOver, { at: hall.now, kind: 'booking.over', subject: bookingId }, { sender: CLOCK });

describe('booking', () => {
  it.each([
    ['2026-11-24', '10:00', 'done'],
    ['2026-11-24', '10:10', 'booking.no_slot'],
    ['2026-11-24', '12:30', 'booking.no_slot'],
    ['2026-11-23', '10:00', 'booking.not_yet'],
    ['2026-11-23', '08:30', 'booking.slot_over'],
    ['2026-11-28', '10:00', 'booking.not_yet'],
    ['2026-11-30', '10:00', 'done'],
    ['2026-12-01', '10:00', 'booking.not_yet'],
  ])('[Y1] [Y3] %s %s: %s, and a no says which is next', (date, time, code) => {
    const answer = book(bookableHall(), 'li', wallAt(date, time));
    expect(codeOf(answer)).toBe(code);
    if (!answer.ok) expect(answer.refusal.params['nextAt']).toBe(wallAt(TUESDAY, '08:30'));
  });

  it('[Y3] a full slot is refused with the next that is free', () => {
    const hall = bookableHall();
    for (const who of ['a', 'b']) expect(codeOf(book(hall, who, wallAt(TUESDAY, '08:30')))).toBe('done');
    expect(book(hall, 'c', wallAt(TUESDAY, '08:30'))).toMatchObject({
      refusal: { code: 'booking.full', params: { nextAt: wallAt(TUESDAY, '09:00') } },
    });
  });

  it('[Y4] one a day, in the hall or of each queue', () => {
    const hall = bookableHall();
    const queues = ['q-a', 'q-b'].map(queueId => ({ queueId, minutes: 30, places: 2 }));
    setBookings(hall, { queues });
    expect(codeOf(book(hall, 'li', TEN))).toBe('done');
    expect(codeOf(book(hall, 'li', wallAt(TUESDAY, '11:00')))).toBe('booking.one_a_day');
    expect(codeOf(book(hall, 'li', TEN, 'q-b'))).toBe('booking.one_a_day');
    expect(codeOf(book(hall, 'li', wallAt('2026-11-25', '10:00')))).toBe('done');
    setBookings(hall, { queues, onePer: 'queue' });
    expect(codeOf(book(hall, 'li', TEN, 'q-b'))).toBe('done');
    expect(codeOf(book(hall, 'wang', TEN, 'q-c'))).toBe('booking.not_offered');
  });

  it('[Y3] [Y4] never more than there are places, nor two of one person a day, in any order of booking and cancelling', () => {
    const act = fc.record({
      who: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
      at: fc.constantFrom('08:30', '09:00', '09:30'),
      cancels: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50 }), acts => {
        const hall = bookableHall();
        for (const { who, at, cancels } of acts) {
          const own = [...hall.hall.bookings.values()].find(b => b.who.endsWith(who) && b.state === 'booked');
          if (cancels && own) hall.must(decideCancel, {}, { prepared: { bookingId: own.id } });
          else book(hall, who, wallAt(TUESDAY, at));
        }
        const held = [...hall.hall.bookings.values()].filter(holdsPlace);
        for (const at of ['08:30', '09:00', '09:30'])
          expect(held.filter(({ slotAt }) => slotAt === wallAt(TUESDAY, at)).length).toBeLessThanOrEqual(2);
        expect(new Set(held.map(({ who }) => who)).size).toBe(held.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cancelling', () => {
  it.each([
    ['07:59', null, 'done'],
    ['08:00', null, 'done'],
    ['08:01', null, 'booking.cancel_over'],
    ['09:59', 'staff-guide', 'done'],
    ['10:01', 'staff-guide', 'booking.cancel_over'],
  ])('[Y5] two hours before, at %s by %s: %s', (time, by, code) => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, time);
    expect(codeOf(cancel(hall, id, by))).toBe(code);
  });
  it('[Y5] gives the place back, and is done once', () => {
    const hall = bookableHall({ queues: [{ queueId: 'q-a', minutes: 30, places: 1 }] });
    const id = idOf(book(hall, 'li', TEN));
    expect(codeOf(book(hall, 'wang', TEN))).toBe('booking.full');
    expect(codeOf(cancel(hall, id))).toBe('done');
    expect(codeOf(cancel(hall, id))).toBe('booking.wrong_state');
    expect(codeOf(book(hall, 'li', TEN))).toBe('done');
    expect(codeOf(cancel(hall, 'nobody'))).toBe('booking.unknown');
  });
});

describe('checking in', () => {
  it.each([
    ['09:44', 'booking.early', null],
    ['09:45', 'done', false],
    ['10:15', 'done', false],
    ['10:16', 'done', true],
    ['16:00', 'done', true],
  ])('[Y7] at %s for 10:00: %s, late %s', (time, code, late) => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, time);
    const answer = checkIn(hall, 'li', id);
    expect(codeOf(answer)).toBe(code);
    if (answer.ok) {
      expect(answer.data.late).toBe(late);
      expect(hall.hall.bookings.get(id)).toMatchObject({ state: 'arrived', ticketId: answer.data.ticketId });
      const taken = hall.journal.map(({ fact }) => fact).find(fact => fact.kind === 'ticket.taken');
      expect(taken?.slotAt).toBe(late ? undefined : TEN);
    }
  });
  it('[Y7] is found by ID number, once, on its own day, and is the holder’s one number of the queue', () => {
    const hall = bookableHall();
    book(hall, 'li', TEN);
    hall.now = wallAt('2026-11-23', '10:00');
    expect(codeOf(checkIn(hall, 'li'))).toBe('booking.unknown');
    expect(codeOf(checkIn(hall, 'li', [...hall.hall.bookings.ids()][0]))).toBe('booking.other_day');
    onTuesday(hall, '09:55');
    expect(codeOf(checkIn(hall, 'li'))).toBe('done');
    expect(codeOf(checkIn(hall, 'li'))).toBe('booking.used');
    expect(codeOf(take(hall, { queueId: 'q-a' }, { holder: 'li' }))).toBe('ticket.already_holding');
    expect(codeOf(checkIn(hall, 'wang'))).toBe('booking.unknown');
  });
});

describe('staying away', () => {
  it('[Y8] is missed when the window has passed, and not missed by who comes after all', () => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, '10:16');
    over(hall, id);
    expect(hall.hall.bookings.get(id)!.state).toBe('missed');
    expect([...hall.hall.noShows.values()].map(({ dates }) => dates)).toEqual([[TUESDAY]]);
    expect(checkIn(hall, 'li', id)).toMatchObject({ ok: true, data: { late: true } });
    expect(hall.hall.noShows.size).toBe(0);
  });
  it.each([
    ['10:16', 'missed', 1],
    ['10:10', 'lapsed', 0],
  ])('[Y8] a day that closes at %s leaves it %s', (time, state, misses) => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, time).must(decideCloseDay, {});
    expect(hall.hall.bookings.get(id)!.state).toBe(state);
    expect(hall.hall.noShows.size).toBe(misses);
  });
  it('[Y8] [Y11] where the hall did not open it lapses, and goes with its day', () => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    hall.must(decideCloseDay, {});
    hall.now = wallAt(TUESDAY, '10:16');
    over(hall, id);
    expect(hall.hall.bookings.get(id)!.state).toBe('booked');
    const prepared = { dayId: 'day-25', sealedKey: 'sealed' };
    const decision = hall.decide(decideOpenDay, { date: '2026-11-25' }, { prepared });
    expect(decision.facts.map(({ kind }) => kind)).toEqual(['booking.lapsed', 'day.opened']);
    expect(decision.rows).toContainEqual({ table: 'person', eraseDays: ['booking-2026-11-24'] });
    hall.must(decideOpenDay, { date: '2026-11-25' }, { prepared });
    expect([hall.hall.bookings.size, hall.hall.noShows.size]).toEqual([0, 0]);
  });
  const bar = { misses: 3, withinDays: 30, days: 30 };
  it.each([
    [['2026-11-02', '2026-11-10'], null],
    [['2026-11-02', '2026-11-10', '2026-11-20'], '2026-12-20'],
    [['2026-11-20', '2026-11-02', '2026-11-10'], '2026-12-20'],
    [['2026-10-21', '2026-11-10', '2026-11-20'], null],
    [['2026-10-22', '2026-11-10', '2026-11-20'], '2026-12-20'],
    [['2026-11-20', '2026-11-20', '2026-11-20'], '2026-12-20'],
    [[], null],
  ])('[Y9] misses on %j: barred until %s', (dates, until) => {
    expect(barredUntil(dates, { bar })).toBe(until);
    expect(barredUntil(dates, { bar: null })).toBeNull();
  });
  it('[Y9] who is barred books nothing until then, under either half-year’s mark, and may take a number', () => {
    const hall = bookableHall({ bar: { misses: 1, withinDays: 30, days: 7 } });
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, '10:16');
    over(hall, id);
    const friday = wallAt('2026-11-27', '10:00');
    expect(book(hall, 'li', friday)).toMatchObject({
      refusal: { code: 'booking.barred', params: { until: '2026-12-01' } },
    });
    expect(codeOf(take(hall, { queueId: 'q-a' }, { holder: 'li' }))).toBe('done');
    hall.now = wallAt('2026-12-01', '09:00');
    expect(codeOf(book(hall, 'li', wallAt('2026-12-02', '10:00')))).toBe('done');
  });
  it('[Y11] keys of before the last half-year go, with the misses that were told by them', () => {
    const hall = bookableHall();
    const id = idOf(book(hall, 'li', TEN));
    onTuesday(hall, '10:16');
    over(hall, id);
    hall.must(decideCloseDay, {});
    hall.now = wallAt('2027-07-01', '09:00');
    const keys = [{ id: 'bookings-2027-2', sealed: 'x' }];
    const prepared = { dayId: 'day-far', sealedKey: 'x', bookings: { today: '2027-07-01', keys } };
    const decision = hall.decide(decideOpenDay, { date: '2027-07-01' }, { prepared });
    expect(decision.rows).toContainEqual({ table: 'person', eraseDays: ['bookings-2026-2'] });
    hall.must(decideOpenDay, { date: '2027-07-01' }, { prepared });
    expect([...hall.hall.bookingKeys.ids()]).toEqual(['bookings-2027-1', 'bookings-2027-2']);
    expect(hall.hall.noShows.size).toBe(0);
  });
});
