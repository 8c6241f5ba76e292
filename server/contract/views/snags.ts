import { z } from 'zod';
import { SNAG_OUTCOMES, TOLD_HOW, TROUBLES } from '../../domain/snags/snag.ts';
import { count, date, id } from '../fields.ts';
import { snagRules } from '../snags/commands.ts';
import { cells, hall, named } from './parts.ts';

const owner = z.object({
  bureauId: id.nullable(),
  staffId: id.nullable(),
  badge: z.string().nullable(),
});

/** What a citizen could not get done, in a list: no words, and nothing of the citizen. */
export const snagLine = z.object({
  number: z.string(),
  state: z.enum(['received', 'assigned', 'answered', 'told', 'closed']),
  bureauId: id.nullable(),
  itemCode: z.string().nullable(),
  item: z.string().nullable(),
  trouble: z.enum(TROUBLES),
  label: z.string(),
  openedBy: id,
  openedOn: date,
  owner,
  dueOn: date,
  overdueOn: date.nullable(),
  wasLate: z.boolean(),
  extendedBy: count.nullable(),
  outcome: z.enum(SNAG_OUTCOMES).nullable(),
  toldOn: date.nullable(),
  toldHow: z.enum(TOLD_HOW).nullable(),
  closedOn: date.nullable(),
  reopened: count,
  hasContact: z.boolean(),
  /** Rises with each act. */
  acts: count,
});

export const snagViews = {
  snags: {
    says: 'What citizens could not get done and who has it: those that are open, or those of a month.',
    params: z.strictObject({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(named),
      rules: cells(snagRules),
      snags: cells(snagLine),
    }),
  },
} as const;
