import { z } from 'zod';
import { NO_COUNTS } from '../../domain/cases/figures/tally.ts';
import { CASE_STATES } from '../../domain/cases/life.ts';
import { count, nothing } from '../fields.ts';
import { cells, hall, named } from './parts.ts';

const counted = Object.fromEntries(Object.keys(NO_COUNTS).map(key => [key, count])) as {
  [K in keyof typeof NO_COUNTS]: typeof count;
};
/** Counts of a period and what follows from them: see `CaseFigures`. */
const figures = z.object({
  ...counted,
  decided: count,
  instantShare: count.nullable(),
  meanDays: count.nullable(),
  promisedMean: count.nullable(),
  saved: z.int().nullable(),
});

/** How cases stand and how long they take: the same for anybody, on every screen (rule G80). */
export const figureViews = {
  figures: {
    says: 'How many cases stand in each state, and by year and month how many were decided, how fast, and how far below the statute. Public.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(named),
      /** By bureau, and `*` of all. */
      states: cells(z.record(z.enum(CASE_STATES), count)),
      /** By period and bureau: `2026/*`, `2026/<bureau>`, `2026-11/*`. */
      periods: cells(figures),
    }),
  },
} as const;
