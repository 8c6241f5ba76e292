import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBookingOver } from '../../../../server/domain/bookings/over.ts';
import { mostPlaces } from '../../../../server/domain/bookings/places.ts';
import {
  type BookingDay,
  LEAST_NO_SHOW,
  MOST_NO_SHOW,
  noShowShare,
  SHOWN_DAYS,
  USUAL_NO_SHOW,
} from '../../../../server/domain/bookings/showings.ts';
import { slotsOn } from '../../../../server/domain/bookings/slots.ts';
import { decideCloseDay } from '../../../../server/domain/day/open-close.ts';
import { book, bookableHall, checkIn, setBookings, wallAt } from '../../../support/hall/bookings.ts';
import { CLOCK } from '../../../support/hall/practice-hall.ts';
import { openDayOn } from '../../../support/hall/ready-hall.ts';

const day = (came: number, missed: number) => ({ came, missed });
const TUESDAY = '2026-11-24';

describe('the share of those who do not come', () => {
  it.each([
    ['nothing is known', [], 0.1],
    ['one stayed away, of one', [day(0, 1)], 4 / 31],
    ['all of thirty came', [day(30, 0)], 0.05],
    ['a fifth of three hundred stayed away', [day(120, 30), day(120, 30)], 63 / 330],
    ['all of a thousand came', [day(1_000, 0)], LEAST_NO_SHOW],
    ['all of a hundred stayed away', [day(0, 100)], MOST_NO_SHOW],
  ])('[Y13] where %s', (_why, days, share) => {
    expect(noShowShare(days)).toBeCloseTo(share, 10);
  });

  it('[Y13] lies between what is usual and what was seen, within its bounds, and rises with each who stays away', () => {
    const days = fc.array(fc.record({ came: fc.nat(60), missed: fc.nat(60) }), { maxLength: 60 });
    fc.assert(
      fc.property(days, seen => {
        const share = noShowShare(seen);
        const all = seen.reduce((sum, { came, missed }) => sum + came + missed, 0);
        const raw = all === 0 ? USUAL_NO_SHOW : seen.reduce((sum, { missed }) => sum + missed, 0) / all;
        const [low, high] = [Math.min(raw, USUAL_NO_SHOW), Math.max(raw, USUAL_NO_SHOW)];
        expect(share).toBeGreaterThanOrEqual(Math.min(Math.max(low, LEAST_NO_SHOW), MOST_NO_SHOW) - 1e-9);
        expect(share).toBeLessThanOrEqual(Math.min(Math.max(high, LEAST_NO_SHOW), MOST_NO_SHOW) + 1e-9);
        expect(noShowShare([...seen, day(0, 1)])).toBeGreaterThanOrEqual(share);
        expect(noShowShare([...seen, day(1, 0)])).toBeLessThanOrEqual(share);
      }),
    );
  });

  it('[Y13] bounds the places of a slot, also of one that was set before', () => {
    const hall = bookableHall();
    setBookings(hall, { queues: [{ queueId: 'q-a', minutes: 60, places: 12 }] });
    expect(slotsOn(hall.hall, 'q-a', TUESDAY, 480)[0]).toMatchObject({ places: 12 });
    const bad = new Map<string, BookingDay>([['2026-11-20', { date: '2026-11-20', came: 0, missed: 400 }]]);
    const learnt = {
      ...hall.hall,
      bookingDays: { values: () => bad.values() },
    } as unknown as typeof hall.hall;
    // Of 22 services half are expected, and of them three fifths given away.
    expect(mostPlaces(learnt, { queueId: 'q-a', minutes: 60 })).toBe(6);
    expect(slotsOn(learnt, 'q-a', TUESDAY, 480)[0]).toMatchObject({ places: 6, left: 6 });
  });

  it('[Y13] is learnt from how bookings ended: who came, late or not, who did not, and nobody else', () => {
    const hall = bookableHall({ earlyMinutes: 240, lateMinutes: 15 });
    const at = (time: string): number => wallAt(TUESDAY, time);
    const made = ['a', 'b', 'c', 'd'].map((who, n) => {
      const answer = book(hall, who, at(n < 2 ? '10:00' : '10:30'));
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.data.bookingId;
    });
    hall.must(decideCloseDay, {});
    openDayOn(hall, TUESDAY);
    hall.now = at('09:50');
    expect(checkIn(hall, 'a').ok).toBe(true);
    hall.now = at('10:20');
    for (const subject of made.slice(0, 2))
      hall.must(decideBookingOver, { at: hall.now, kind: 'booking.over', subject }, { sender: CLOCK });
    hall.now = at('10:50');
    for (const subject of made.slice(2))
      hall.must(decideBookingOver, { at: hall.now, kind: 'booking.over', subject }, { sender: CLOCK });
    expect(checkIn(hall, 'c').ok).toBe(true);
    hall.must(decideCloseDay, {});
    openDayOn(hall, '2026-11-25');
    expect([...hall.hall.bookingDays.values()]).toEqual([{ date: TUESDAY, came: 2, missed: 2 }]);
    expect(SHOWN_DAYS).toBe(60);
  });
});
