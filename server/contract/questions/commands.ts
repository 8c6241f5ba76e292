import { z } from 'zod';
import { DECLINE_REASONS } from '../../domain/questions/question.ts';
import { commands } from '../command.ts';
import { id, none, paragraph } from '../fields.ts';

export { DECLINE_REASONS, type DeclineReason } from '../../domain/questions/question.ts';

const one = z.strictObject({ questionId: id });

export const questionCommands = commands({
  'question:open': {
    says: 'Puts on record that one was asked first, from the ticket in hand or without one: one answers for it.',
    input: z.strictObject({
      ticketId: id.optional(),
      itemCode: z.string().max(80).optional(),
      bureauId: id.optional(),
      words: paragraph(500).optional(),
    }),
    data: z.object({ questionId: id }),
  },
  'question:offer': {
    says: 'Hands it to a bureau, to one of the staff or to a counter; it stays with its owner until that one acknowledges it.',
    input: one.extend({
      to: z.union([
        z.strictObject({ bureauId: id }),
        z.strictObject({ staffId: id }),
        z.strictObject({ counterId: id }),
      ]),
    }),
    data: none,
  },
  'question:acknowledge': { says: 'Takes it over.', input: one, data: none },
  'question:decline': {
    says: 'Does not take it over, with a reason: it stays with its owner.',
    input: one.extend({ reason: z.enum(DECLINE_REASONS) }),
    data: none,
  },
  'question:finish': { says: 'Says that it is answered.', input: one, data: none },
});
