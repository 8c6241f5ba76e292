import { z } from 'zod';
import { commands } from '../command.ts';
import { count, date, id, nothing } from '../fields.ts';

export const dayCommands = commands({
  'day:open': {
    says: 'Opens the service day; the date of the newest day re-opens it.',
    input: z.strictObject({ date, anyTime: z.boolean().optional() }),
    data: z.object({ dayId: id }),
  },
  'day:close': {
    says: 'Closes the service day and voids every number that is still live.',
    input: nothing,
    data: z.object({ voided: count }),
  },
});
