import { z } from 'zod';
import { commands } from '../command.ts';
import { id, none, nothing, time } from '../fields.ts';

export const helpCommands = commands({
  'help:ask': {
    says: 'A kiosk asks for a person to come; asked again, the open call is told.',
    input: nothing,
    data: z.object({ helpId: id, at: time }),
  },
  'help:answer': {
    says: 'Somebody goes there; the call is over.',
    input: z.strictObject({ helpId: id }),
    data: none,
  },
});
