import { z } from 'zod';
import type { Limits } from '../../domain/queue/limits/limits.ts';
import { commands } from '../command.ts';
import { count, id, none } from '../fields.ts';

export {
  type IssuingBand,
  type Limits,
  NO_LIMITS,
  type QueueLimits,
} from '../../domain/queue/limits/limits.ts';

/** Numbers a day; null: as many as are asked for. */
const perDay = z.int().min(1).max(99).nullable();
const minuteOfDay = z.int().min(0).max(1_440);
const band = z.strictObject({ from: minuteOfDay, to: minuteOfDay, limit: z.int().min(0).max(9_999) });

/** What keeps numbers from being hoarded. */
export const limits = z.strictObject({
  personQueue: perDay,
  personHall: perDay,
  forOthers: perDay,
  lastMinutes: z.int().min(0).max(240).nullable(),
  byWait: z.boolean(),
  queues: z
    .array(z.strictObject({ queueId: id, named: z.boolean(), bands: z.array(band).max(8).readonly() }))
    .max(200)
    .readonly(),
}) satisfies z.ZodType<Limits>;

export const limitCommands = commands({
  'limits:set': {
    says: 'Sets the limits against hoarding: numbers a person and an agent a day, bands of the day, the last number before closing.',
    input: z.strictObject({ limits, base: count.optional() }),
    data: none,
  },
});
