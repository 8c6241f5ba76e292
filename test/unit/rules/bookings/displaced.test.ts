import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDisplaced } from '../../../../server/domain/bookings/displaced.ts';
import { decideBookingOver } from '../../../../server/domain/bookings/over.ts';
import { slotsOn } from '../../../../server/domain/bookings/slots.ts';
import type { Act } from '../../../../server/domain/decision.ts';
import { decideSetHours, type SetHoursInput } from '../../../../server/domain/hours/set.ts';
import type { Hours, Span } from '../../../../server/domain/hours/hours.ts';
import { decideBeginMessage, decideSetMessages } from '../../../../server/domain/messages/decide.ts';
import { decideAnnounceYear } from '../../../../server/domain/time/calendar/announce.ts';
import type { Hall } from '../../../../server/domain/state/hall.ts';
import { book, bookableHall, wallAt } from '../../../support/hall/bookings.ts';
import { WORKING_HOURS } from '../../../support/hall/hours.ts';
import { CLOCK, type PracticeHall } from '../../../support/hall/practice-hall.ts';

const TUESDAY = '2026-11-24';
const at = (time: string): number => wallAt(TUESDAY, time);
const tuesday = (...serve: Span[]): Hours => ({
  ...WORKING_HOURS,
  special: [{ date: TUESDAY, name: { zh: '检修', en: 'Works' }, hours: { serve, issue: serve } }],
});
/** As the hall's handler does it. */
const setHours = (hall: Hall, act: Act<SetHoursInput>) =>
  moveDisplaced(hall, decideSetHours(hall, act), { now: act.now, utcOffsetMinutes: 480 });
const made = (hall: PracticeHall, who: string, slotAt: number): string => {
  const answer = book(hall, who, slotAt);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data.bookingId;
};
const of = (hall: PracticeHall, id: string) => {
  const { state, slotAt } = hall.hall.bookings.get(id)!;
  return [state, slotAt];
};

describe('bookings that new hours leave unserved', () => {
  it('[Y12] go to the next slot of the day with a place, in the order of their times, or lapse', () => {
    const hall = bookableHall();
    const [a, b] = [made(hall, 'a', at('09:00')), made(hall, 'b', at('09:30'))];
    const [c, d] = [made(hall, 'c', at('09:30')), made(hall, 'd', at('10:00'))];
    const e = made(hall, 'e', at('16:00'));
    // From ten to eleven alone: two slots of two places, one of which is taken.
    const told = hall.must(setHours, { hours: tuesday([600, 660]) });
    expect(told).toEqual({
      moved: [
        { queueId: 'q-a', from: at('09:00'), to: at('10:00') },
        { queueId: 'q-a', from: at('09:30'), to: at('10:30') },
        { queueId: 'q-a', from: at('09:30'), to: at('10:30') },
      ],
      lapsed: [{ queueId: 'q-a', from: at('16:00') }],
    });
    expect([a, b, c, d, e].map(id => of(hall, id))).toEqual([
      ['booked', at('10:00')],
      ['booked', at('10:30')],
      ['booked', at('10:30')],
      ['booked', at('10:00')],
      ['lapsed', at('16:00')],
    ]);
    expect(hall.hall.bookings.get(a)!.movedFrom).toBe(at('09:00'));
  });

  it('[Y12] lapse all on a day off, announced too, and none of another day', () => {
    const hall = bookableHall();
    const [own, other] = [made(hall, 'a', at('09:00')), made(hall, 'b', wallAt('2026-11-25', '09:00'))];
    const published = { year: 2026, source: '示例', days: [{ date: TUESDAY, name: '示例', off: true }] };
    const announce = (now: Hall, act: Act<{ published: typeof published }>) =>
      moveDisplaced(now, decideAnnounceYear(now, act), { now: act.now, utcOffsetMinutes: 480 });
    expect(hall.must(announce, { published }).lapsed).toHaveLength(1);
    expect([of(hall, own)[0], of(hall, other)[0]]).toEqual(['lapsed', 'booked']);
  });

  it('[Y12] are not missed at the time they were moved from, but at the new one', () => {
    const hall = bookableHall({ sameDay: true });
    const today = (time: string): number => wallAt('2026-11-23', time);
    const id = made(hall, 'a', today('10:00'));
    const closed: Hours = { ...tuesday(), special: [{ ...tuesday().special[0]!, date: '2026-11-23' }] };
    const later = { serve: [[840, 960]] as Span[], issue: [[840, 960]] as Span[] };
    hall.must(setHours, { hours: { ...closed, special: [{ ...closed.special[0]!, hours: later }] } });
    expect(of(hall, id)).toEqual(['booked', today('14:00')]);
    const over = () =>
      hall.must(decideBookingOver, { at: hall.now, kind: 'booking.over', subject: id }, { sender: CLOCK });
    hall.now = today('10:16');
    over();
    expect(of(hall, id)[0]).toBe('booked');
    hall.now = today('14:16');
    over();
    expect(of(hall, id)[0]).toBe('missed');
  });

  it('[M3] tell who left a mobile number where the hall tells people, what is so then', () => {
    const hall = bookableHall();
    const [a, b] = [made(hall, 'a', at('09:00')), made(hall, 'b', at('16:00'))];
    hall.must(setHours, { hours: tuesday([600, 1_000]) });
    expect(hall.hall.messages.size).toBe(0);
    hall.must(decideSetMessages, { settings: { isOn: true, nearPlaces: 3 } });
    hall.must(setHours, { hours: tuesday([660, 720]) });
    const begin = (ticketId: string, message: 'booking_moved' | 'booking_lapsed') =>
      hall.must(decideBeginMessage, { ticketId, message }, { sender: CLOCK });
    expect(begin(a, 'booking_moved')).toMatchObject({
      slotAt: at('11:00'),
      movedFrom: at('10:00'),
      label: '',
    });
    // Once, and not that it lapsed, which it did not.
    expect(begin(a, 'booking_moved')).toBeNull();
    expect(begin(a, 'booking_lapsed')).toBeNull();
    expect(begin(b, 'booking_lapsed')).toMatchObject({ slotAt: at('16:00'), movedFrom: null });
    expect(JSON.stringify(hall.journal)).not.toMatch(/phone|\b1[3-9]\d{9}\b/);
  });

  it('[Y12] whatever the hours become: none is lost, none is left unserved, no slot has more than its places', () => {
    const span = fc.tuple(fc.integer({ min: 480, max: 1_000 }), fc.integer({ min: 15, max: 240 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.nat(50)), { maxLength: 12 }),
        fc.array(span, { maxLength: 2 }),
        (wishes, spans) => {
          const hall = bookableHall();
          const ids = wishes.flatMap(([slot, who]) => {
            const answer = book(hall, `p${who}`, at('08:30') + slot * 1_800_000);
            return answer.ok ? [answer.data.bookingId] : [];
          });
          const serve = spans.map(([from, long]): Span => [from, from + long]);
          const [first, second] = serve;
          if (first && second && second[0] < first[1]) return;
          const answer = hall.run(setHours, { hours: tuesday(...serve) });
          if (!answer.ok) return;
          const { moved, lapsed } = answer.data;
          const states = ids.map(id => hall.hall.bookings.get(id)!);
          expect(states.filter(({ state }) => state === 'lapsed')).toHaveLength(lapsed.length);
          expect(states.filter(one => one.movedFrom !== undefined)).toHaveLength(moved.length);
          for (const { state, slotAt } of states) {
            const minute = (slotAt - at('00:00')) / 60_000;
            if (state === 'booked')
              expect(serve.some(([a, b]) => a <= minute && minute + 30 <= b)).toBe(true);
          }
          for (const { at: slotAt, places } of slotsOn(hall.hall, 'q-a', TUESDAY, 480))
            expect(
              states.filter(one => one.state === 'booked' && one.slotAt === slotAt).length,
            ).toBeLessThanOrEqual(places);
        },
      ),
      { numRuns: 300 },
    );
  });
});
