import { z } from 'zod';
import type { SnagRules } from '../../domain/snags/rules.ts';
import { SNAG_OUTCOMES, TOLD_HOW, TROUBLES } from '../../domain/snags/snag.ts';
import { commands } from '../command.ts';
import { count, date, id, none, paragraph, seat } from '../fields.ts';

export { type SnagRules, USUAL_SNAG_RULES } from '../../domain/snags/rules.ts';
export { USUAL_ACK_MINUTES } from '../../domain/questions/handle.ts';

export const snagRules = z.strictObject({
  days: z.int().min(1).max(60),
  extendDays: z.int().min(0).max(60),
  ackMinutes: z.int().min(1).max(240).optional(),
}) satisfies z.ZodType<SnagRules>;

const words = paragraph(2_000);
const due = z.object({ dueOn: date });

export const snagCommands = commands({
  'snag:set': {
    says: 'Sets within how many working days one is told what became of what could not be done, and how much longer it may be made; and within how many minutes who is handed a question acknowledges it.',
    input: z.strictObject({ rules: snagRules, base: count.optional() }),
    data: none,
  },
  'snag:open': {
    says: 'Takes down what a citizen could not get done, from the ticket in hand.',
    input: z.strictObject({
      counterId: id,
      seat,
      ticketId: id,
      bureauId: id.nullable(),
      itemCode: z.string().max(80).optional(),
      trouble: z.enum(TROUBLES),
      words,
      phone: z.string().max(40).optional(),
    }),
    /** `code`: with the number it lets the citizen follow it; `url` leads there. */
    data: due.extend({ snagId: id, number: z.string(), code: z.string(), url: z.string() }),
  },
  'snag:assign': {
    says: 'Passes it to a bureau (null: the centre itself), or to one of its staff.',
    input: z.strictObject({
      snagId: id,
      bureauId: id.nullable(),
      staffId: id.optional(),
      words: words.optional(),
    }),
    data: none,
  },
  'snag:answer': {
    says: 'Answers it in words: done after all, or explained.',
    input: z.strictObject({ snagId: id, outcome: z.enum(SNAG_OUTCOMES), words }),
    data: none,
  },
  'snag:tell': {
    says: 'The citizen was told the answer, and how.',
    input: z.strictObject({ snagId: id, how: z.enum(TOLD_HOW) }),
    data: none,
  },
  'snag:close': {
    says: 'Closes it after the citizen was told; the telephone is forgotten.',
    input: z.strictObject({ snagId: id }),
    data: none,
  },
  'snag:reopen': {
    says: 'Opens it again for a citizen who is not content, with the whole limit.',
    input: z.strictObject({ snagId: id, words }),
    data: due,
  },
  'snag:extend': {
    says: 'Gives it more working days, once, with a reason.',
    input: z.strictObject({ snagId: id, days: z.int().min(1).max(60), words }),
    data: due,
  },
});
