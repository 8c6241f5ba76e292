import { z } from 'zod';
import type { Displaced } from '../../domain/bookings/displaced.ts';
import { id, time } from '../fields.ts';

/** What became of bookings that new hours left unserved. */
export const displaced = z.object({
  moved: z.array(z.object({ queueId: id, from: time, to: time })),
  lapsed: z.array(z.object({ queueId: id, from: time })),
}) satisfies z.ZodType<Displaced>;
