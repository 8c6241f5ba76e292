import { z } from 'zod';
import type { BookingRules } from '../../domain/bookings/rules.ts';
import { commands } from '../command.ts';
import { count, id, line, none, time } from '../fields.ts';
import { taken } from '../queue/commands.ts';

export { type BookingRules, NO_BOOKINGS, type QueueSlots } from '../../domain/bookings/rules.ts';
export { noShowShare } from '../../domain/bookings/showings.ts';
export { mostPlaces } from '../../domain/bookings/places.ts';

const ofDays = (most: number) => z.int().min(1).max(most);
const window = z.int().min(0).max(240);

/** How appointments are given. A bar is told within half a year: longer than that nobody can be told again. */
export const bookingRules = z.strictObject({
  queues: z
    .array(z.strictObject({ queueId: id, minutes: z.int().min(5).max(240), places: z.int().min(1).max(200) }))
    .max(200)
    .readonly(),
  daysAhead: z.int().min(0).max(10),
  sameDay: z.boolean(),
  provePhone: z.boolean().optional(),
  onePer: z.enum(['hall', 'queue']),
  earlyMinutes: window,
  lateMinutes: window,
  cancelMinutes: z.int().min(0).max(2_880),
  bar: z
    .strictObject({ misses: z.int().min(1).max(20), withinDays: ofDays(180), days: ofDays(180) })
    .nullable(),
}) satisfies z.ZodType<BookingRules>;

/** As it stands for who has its code, with the token that cancels it. */
export const bookingSaid = z.object({
  bookingId: id,
  queueId: id,
  itemCode: z.string().nullable(),
  slotAt: time,
  state: z.enum(['booked', 'arrived', 'missed', 'cancelled', 'lapsed']),
  /** The number it became. */
  label: z.string().nullable(),
  /** Where it was before the hall moved it; null: it was not. */
  movedFrom: time.nullable(),
  /** Between these one checks in, and until then a citizen cancels; epoch ms. */
  from: time,
  until: time,
  cancelUntil: time,
  code: z.string(),
  token: z.string(),
  /** What the sign of the booking leads to. */
  url: z.string(),
});
export type BookingSaid = z.output<typeof bookingSaid>;

export const bookingCommands = commands({
  'booking:set': {
    says: 'Sets which queues may be booked, with what slots and places, and the rules for booking, checking in and staying away.',
    input: z.strictObject({ rules: bookingRules, base: count.optional() }),
    data: none,
  },
  'booking:book': {
    says: 'Books a slot of a queue for a person, who gives an ID number.',
    input: z.strictObject({
      queueId: id.optional(),
      itemCode: line(80).optional(),
      slotAt: time,
      idNumber: z.string().max(40),
      phone: z.string().max(40).optional(),
      /** The code that was sent to the mobile number, and what came with it; needed where the hall asks for it. */
      proof: z.strictObject({ token: z.string().max(80), code: z.string().max(12) }).optional(),
    }),
    data: bookingSaid,
  },
  'booking:sendCode': {
    says: 'Sends a code to a mobile number, by which it is proved when one books. For five minutes.',
    input: z.strictObject({ phone: z.string().max(40) }),
    data: z.object({ token: z.string(), seconds: count }),
  },
  'booking:cancel': {
    says: 'Cancels a booking, by the token that its code has brought.',
    input: z.strictObject({ token: z.string().max(120) }),
    data: z.object({ slotAt: time }),
  },
  'booking:checkIn': {
    says: 'Turns a booking into a number, by its code or by ID number; late, into an ordinary one.',
    input: z.strictObject({
      code: z.string().max(40).optional(),
      idNumber: z.string().max(40).optional(),
      elder: z.boolean().optional(),
    }),
    data: taken.extend({ slotAt: time, late: z.boolean() }),
  },
});
