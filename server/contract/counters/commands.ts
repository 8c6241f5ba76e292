import { z } from 'zod';
import { PAUSE_REASONS } from '../../domain/counters/reasons.ts';
import { commands } from '../command.ts';
import { id, minutes, none, seat } from '../fields.ts';

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
  'counter:pause': {
    says: 'Pauses a counter, with a reason: it calls nobody until it goes on.',
    input: z.strictObject({
      counterId: id,
      seat,
      reason: z.enum(PAUSE_REASONS),
      minutes: minutes.optional(),
    }),
    data: none,
  },
  'counter:automatic': {
    says: 'Turns the automatic call of a counter off or on.',
    input: z.strictObject({ counterId: id, seat, on: z.boolean() }),
    data: none,
  },
  'counter:continue': {
    says: 'Goes on at a paused counter.',
    input: z.strictObject({ counterId: id, seat }),
    data: none,
  },
});
