import type { Hall } from '../state/hall.ts';

/** A queue that may be booked: how long a slot is, and how many may come to it. */
export interface QueueSlots {
  readonly queueId: string;
  readonly minutes: number;
  readonly places: number;
}

/** How appointments are given, as one document. */
export interface BookingRules {
  readonly queues: readonly QueueSlots[];
  /** Working days ahead, today not counted (DOMAIN (c): 1 to 5). */
  readonly daysAhead: number;
  /** Whether slots of today that are yet to come are given too. */
  readonly sameDay: boolean;
  /** One booking a person a day: in the whole hall, or of each queue. */
  readonly onePer: 'hall' | 'queue';
  /** So long before the slot one may check in, and so long after its beginning. */
  readonly earlyMinutes: number;
  readonly lateMinutes: number;
  /** So long before the slot a citizen may still cancel. */
  readonly cancelMinutes: number;
  /** Whether citizens prove a mobile number by a code that is sent to it (rule Y14); not said: no. */
  readonly provePhone?: boolean | undefined;
  /** Who misses so many within so many days books nothing for so many days from the last; null: nobody is barred. */
  readonly bar: { readonly misses: number; readonly withinDays: number; readonly days: number } | null;
}

/** As set by a fact, whose number is the revision. */
export interface BookingRulesRow {
  readonly rules: BookingRules;
  readonly revision: number;
}

/** Where nobody has set any: no queue may be booked (DOMAIN (c), Appointments: five days, two hours, fifteen minutes, three misses in a month). */
export const NO_BOOKINGS: BookingRules = {
  queues: [],
  daysAhead: 5,
  sameDay: false,
  onePer: 'hall',
  earlyMinutes: 15,
  lateMinutes: 15,
  cancelMinutes: 120,
  bar: { misses: 3, withinDays: 30, days: 30 },
};

/** The rules in force. */
export const bookingRules = (hall: Pick<Hall, 'bookingRules'>): BookingRules =>
  hall.bookingRules.get('hall')?.rules ?? NO_BOOKINGS;

/** How a queue is booked; undefined: it is not. */
export const slotsOf = (hall: Pick<Hall, 'bookingRules'>, queueId: string): QueueSlots | undefined =>
  bookingRules(hall).queues.find(row => row.queueId === queueId);
