import { z } from 'zod';
import { LIGHTS } from '../../domain/cases/clocks/light.ts';
import { CASE_STATES } from '../../domain/cases/life.ts';
import { count, nothing } from '../fields.ts';
import { cells, hall, named } from './parts.ts';

/** How many cases stand where, live; lists of them are read from /api/cases. */
export const caseloadViews = {
  caseload: {
    says: 'How many cases of each bureau stand in each state and under each light.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(named),
      loads: cells(
        z.object({
          states: z.record(z.enum(CASE_STATES), count),
          lights: z.record(z.enum(LIGHTS), count),
          /** Number of the newest fact about one of them: lists older than it are old. */
          seq: count,
        }),
      ),
    }),
  },
} as const;
