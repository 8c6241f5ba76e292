import { z } from 'zod';
import { commands } from '../command.ts';
import { count, none } from '../fields.ts';
import type { MessageSettings } from '../../domain/messages/message.ts';

export { USUAL_MESSAGES } from '../../domain/messages/message.ts';

export const messageSettings = z.strictObject({
  isOn: z.boolean(),
  nearPlaces: z.int().min(1).max(20),
}) satisfies z.ZodType<MessageSettings>;

export const messageCommands = commands({
  'message:set': {
    says: 'Sets whether citizens who left a mobile number are told that their turn is near or called.',
    input: z.strictObject({ settings: messageSettings, base: count.optional() }),
    data: none,
  },
});
