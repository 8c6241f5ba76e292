import { z } from 'zod';
import {
  type CallingRules,
  MOST_IN_A_ROW,
  MOST_MINUTES,
  RATE_LIMITS,
  TICKET_CLASSES,
} from '../../domain/queue/calling/rules.ts';
import { commands } from '../command.ts';
import { count, none } from '../fields.ts';

export { order } from '../../domain/queue/calling/order.ts';
export {
  callingFaults,
  type CallingRules,
  MOST_IN_A_ROW,
  MOST_MINUTES,
  RATE_LIMITS,
  TICKET_CLASSES,
  type TicketClass,
  USUAL_CALLING,
} from '../../domain/queue/calling/rules.ts';
export { GREEN_GROUNDS, type GreenGround } from '../../domain/queue/calling/green-grounds.ts';

export const ticketClass = z.enum(TICKET_CLASSES);
const rate = z.number().min(RATE_LIMITS.least).max(RATE_LIMITS.most);
const within = z.int().min(0).max(MOST_MINUTES);

/** By what the hall decides who is called. */
export const callingRules = z.strictObject({
  rates: z.strictObject({ ordinary: rate, booked: rate, priority: rate, green: rate }),
  bookedWithinMinutes: within,
  earlyMinutes: within,
  mostInARow: z.int().min(1).max(MOST_IN_A_ROW).nullable(),
}) satisfies z.ZodType<CallingRules>;

export const callingCommands = commands({
  'calling:set': {
    says: 'Sets by what the hall calls, from the next call on.',
    input: z.strictObject({ rules: callingRules, base: count.optional() }),
    data: none,
  },
});
