import { z } from 'zod';
import { commands } from '../command.ts';
import { count, id, line, seat, time } from '../fields.ts';

const inHand = z.strictObject({ counterId: id, seat, ticketId: id });
const label = z.object({ label: z.string() });

export const queueCommands = commands({
  'ticket:take': {
    says: 'Takes a number for an item or a queue.',
    input: z.strictObject({
      queueId: id.optional(),
      itemCode: line(80).optional(),
      idNumber: z.string().max(40).optional(),
      phone: z.string().max(40).optional(),
    }),
    data: z.object({
      ticketId: id,
      label: z.string(),
      queueId: id,
      ahead: count,
      takenAt: time,
      url: z.string(),
      printed: z.boolean(),
    }),
  },
  'ticket:leave': {
    says: 'Gives up a place in line.',
    input: z.strictObject({ ticketId: id }),
    data: label,
  },
  'ticket:return': {
    says: 'Brings a missed ticket back into its line.',
    input: z.strictObject({ ticketId: id }),
    data: z.object({ label: z.string(), ahead: count }),
  },
  'counter:call': {
    says: 'Calls the next ticket to a counter.',
    input: z.strictObject({ counterId: id, seat }),
    data: z.object({ ticketId: id, label: z.string(), counterId: id }),
  },
  'counter:recall': { says: 'Calls the ticket in hand once more.', input: inHand, data: label },
  'counter:start': { says: 'The citizen sits down; service begins.', input: inHand, data: label },
  'counter:finish': { says: 'Service ends.', input: inHand, data: label },
  'counter:miss': { says: 'The called citizen did not come.', input: inHand, data: label },
});
