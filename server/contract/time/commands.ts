import { z } from 'zod';
import type { PublishedYear } from '../../domain/time/legal/calendar.ts';
import { displaced } from '../bookings/displaced.ts';
import { commands } from '../command.ts';
import { count, date } from '../fields.ts';

/** The years an office hall may still have to do with. */
const year = z.int().min(2_000).max(2_100);

/** A year's days off and worked days as announced; a year has some forty of them. */
export const publishedYear = z.strictObject({
  year,
  source: z.string().max(500),
  days: z.array(z.strictObject({ date, name: z.string().max(50), off: z.boolean() })).max(150),
}) satisfies z.ZodType<PublishedYear>;

export const timeCommands = commands({
  'calendar:announce': {
    says: "Takes in a year's days off and worked days as announced; limits in working days are counted by them.",
    input: z.strictObject({ published: publishedYear, base: count.optional() }),
    data: displaced,
  },
  'calendar:withdraw': {
    says: 'Takes a year out that was announced by mistake; what leans on it is provisional again.',
    input: z.strictObject({ year, base: count.optional() }),
    data: displaced,
  },
});
