import { z } from 'zod';
import type { Hours } from '../../domain/hours/hours.ts';
import { displaced } from '../bookings/displaced.ts';
import { commands } from '../command.ts';
import { count, date, text } from '../fields.ts';

const minute = z.int().min(0).max(1_440);
const spans = z.array(z.tuple([minute, minute])).max(12);
const dayHours = z.strictObject({ serve: spans, issue: spans });

/** The opening hours as one document; seven days, Monday first. */
export const hours = z.strictObject({
  week: z.array(dayHours).max(7),
  special: z.array(z.strictObject({ date, name: text, hours: dayHours.nullable() })).max(800),
}) satisfies z.ZodType<Hours>;

export const hoursCommands = commands({
  'hours:set': {
    says: 'Sets the opening hours as a whole; kiosks give numbers within them.',
    input: z.strictObject({ hours, base: count.optional() }),
    data: displaced,
  },
});
