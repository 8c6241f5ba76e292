import type { BookingOffer, OfferedDay } from '../../contract/bookings/offer.ts';
import { bookingRules } from '../../domain/bookings/rules.ts';
import { bookableDates, nextFree, slotsOn } from '../../domain/bookings/slots.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { dateOf, dayOf } from '../../domain/time/civil.ts';

/** What the hall lets one book at `now` (epoch ms), queues by their prefix. */
export function offerOf(hall: Hall, now: number, utcOffsetMinutes: number): BookingOffer {
  const {
    queues,
    daysAhead,
    onePer,
    earlyMinutes,
    lateMinutes,
    cancelMinutes,
    provePhone = false,
  } = bookingRules(hall);
  return {
    ...{
      hall: hall.about.get('hall')!.name,
      now,
      daysAhead,
      onePer,
      earlyMinutes,
      lateMinutes,
      cancelMinutes,
      provePhone,
    },
    queues: queues
      .flatMap(({ queueId, minutes }) => {
        const queue = hall.queues.get(queueId);
        if (!queue) return [];
        const { prefix, name, place } = queue;
        return {
          queueId,
          prefix,
          name,
          place,
          minutes,
          nextAt: nextFree(hall, queueId, now, utcOffsetMinutes),
        };
      })
      .sort((a, b) => a.prefix.length - b.prefix.length || a.prefix.localeCompare(b.prefix)),
  };
}

/** The days of a queue from the first that may be booked to the last, those on which the hall is shut among them. */
export function daysOf(hall: Hall, queueId: string, now: number, utcOffsetMinutes: number): OfferedDay[] {
  const dates = bookableDates(hall, now, utcOffsetMinutes);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days: OfferedDay[] = [];
  for (let day = dayOf(first); day <= dayOf(last); day += 1) {
    const date = dateOf(day);
    const slots = dates.includes(date) ? slotsOn(hall, queueId, date, utcOffsetMinutes) : [];
    const said = slots.map(slot => {
      const no = slot.at <= now ? ('over' as const) : slot.left === 0 ? ('full' as const) : null;
      return { ...slot, no };
    });
    days.push({ date, slots: said });
  }
  return days;
}
