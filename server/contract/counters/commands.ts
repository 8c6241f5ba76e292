import { z } from 'zod';
import { commands } from '../command.ts';
import { id, none, seat } from '../fields.ts';

export const counterCommands = commands({
  'counter:open': {
    says: 'Opens a counter, or sits down again at one that is open.',
    input: z.strictObject({ counterId: id, seat, takeOver: z.boolean().optional() }),
    data: z.object({ counterId: id, ticketId: id.nullable() }),
  },
  'counter:close': {
    says: 'Closes a counter.',
    input: z.strictObject({ counterId: id, seat }),
    data: none,
  },
});
