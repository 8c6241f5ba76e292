import { bookingRules } from '../../../domain/bookings/rules.ts';
import { countersOpen } from '../../../domain/counters/staffing.ts';
import { messageSettings } from '../../../domain/messages/due.ts';
import { newestDay, openDay } from '../../../domain/day/facts.ts';
import { enquiryQueue } from '../../../domain/queue/enquiries.ts';
import { snagsQueue } from '../../../domain/snags/window.ts';
import type { Section } from '../view.ts';

const whole = (): string[] => ['hall'];

/** The head of every screen. */
export const hallSection: Section<unknown> = {
  ids: whole,
  one: hall => {
    const about = hall.about.get('hall');
    if (!about) return null;
    const day = newestDay(hall);
    const recovering = hall.recovery.has('hall');
    const open = openDay(hall) !== undefined;
    const anyTime = open && day?.anyTime === true;
    return { name: about.name, date: day?.date ?? null, open, anyTime, recovering };
  },
  on: { about: whole, days: whole, recovery: whole },
};

/** How many counters work now, in all. */
export const staffedSection: Section<unknown> = {
  ids: whole,
  one: hall => ({ openCounters: countersOpen(hall) }),
  on: { desks: whole },
};

/** The same with the service day's id, for devices that report the numbers they saw of it, whether the hall tells by telephone, whether one may book, and where one says what could not be done. */
export const hallWithDaySection: Section<unknown> = {
  ...hallSection,
  one: (hall, id, params) => {
    const shown = hallSection.one(hall, id, params) as object | null;
    const tells = messageSettings(hall).isOn;
    const mayBook = bookingRules(hall).queues.length > 0;
    const snagsId = snagsQueue(hall)?.id ?? null;
    const enquiryId = enquiryQueue(hall)?.id ?? null;
    const dayId = newestDay(hall)?.id ?? null;
    return shown && { ...shown, dayId, tells, mayBook, snagsId, enquiryId };
  },
  on: { ...hallSection.on, messageSettings: whole, bookingRules: whole, queues: whole },
};
