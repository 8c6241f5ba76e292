import { z } from 'zod';
import { REGISTERED, WITHHELD } from '../../domain/cases/register/record.ts';
import { commands } from '../command.ts';
import { id } from '../fields.ts';

export const registerCommands = commands({
  'register:review': {
    says: 'Reviews the record of a case that has ended: opens it to all where its item is, or withholds it on a ground.',
    input: z.strictObject({ caseId: id, withheld: z.enum(WITHHELD).nullable() }),
    data: z.object({ as: z.enum(REGISTERED).exclude(['due']) }),
  },
});
