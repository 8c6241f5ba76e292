import { z } from 'zod';
import { CORRECT_REASONS, SUBSTITUTE_REASONS } from '../../domain/duty/roster.ts';
import { dutyHead } from '../duty/commands.ts';
import { count, date, id, time } from '../fields.ts';
import { cells, hall, named } from './parts.ts';

/** Who heads a zone on a date, and when they were there. */
export const rosterLine = z.object({
  date,
  zoneId: id,
  head: dutyHead,
  substitute: z.object({ of: dutyHead, reason: z.enum(SUBSTITUTE_REASONS) }).nullable(),
  arrivedAt: time.nullable(),
  leftAt: time.nullable(),
  recordedBy: z.enum(['self', 'guide']).nullable(),
  corrections: z.array(
    z.object({
      at: time,
      reason: z.enum(CORRECT_REASONS),
      arrivedAt: time.nullable(),
      leftAt: time.nullable(),
    }),
  ),
  /** The hours of service of that date, minutes of the wall day. */
  serve: z.array(z.tuple([count, count])),
});

export const dutyViews = {
  duty: {
    says: 'Who heads which zone on the days of a month, and when they were there: by badge and post.',
    params: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    snapshot: z.object({
      hall: cells(hall),
      zones: cells(named.extend({ floor: z.int() })),
      entries: cells(rosterLine),
    }),
  },
} as const;
