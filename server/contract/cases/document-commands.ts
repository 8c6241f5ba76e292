import { z } from 'zod';
import { REPRINT_REASONS } from '../../domain/cases/documents/document.ts';
import { ASKED_KINDS } from '../../domain/cases/documents/kinds.ts';
import { commands } from '../command.ts';
import { count, id, none } from '../fields.ts';

const ofCase = z.strictObject({ caseId: id });

export const documentCommands = commands({
  'document:issue': {
    says: 'Issues a form that staff ask for; what an act brings is issued with it.',
    input: ofCase.extend({ kind: z.enum(ASKED_KINDS) }),
    data: z.object({ documentId: z.string(), number: z.string() }),
  },
  'document:reprint': {
    says: 'Makes one more copy of a document, marked as such and with why it is made.',
    input: ofCase.extend({ documentId: id, reason: z.enum(REPRINT_REASONS) }),
    data: z.object({ copy: count }),
  },
  'document:slip': {
    says: 'Prints a document at a thermal printer; one that was printed before is a copy, and says why.',
    input: ofCase.extend({ documentId: id, printerId: id, reason: z.enum(REPRINT_REASONS).optional() }),
    data: z.object({ jobId: id, copy: count }),
  },
  'attachment:remove': {
    says: 'Takes a file away from a case.',
    input: ofCase.extend({ attachmentId: id }),
    data: none,
  },
});
