import { z } from 'zod';
import { OUTCOMES } from '../../domain/queue/outcomes.ts';
import type { TicketRules } from '../../domain/queue/rules/rules.ts';
import { commands } from '../command.ts';
import { count, minutes, none } from '../fields.ts';

const few = (least: number, most: number) => z.int().min(least).max(most);

/** How a hall calls, waits for and gives up tickets. */
export const ticketRules = z.strictObject({
  recalls: few(0, 20),
  missCalls: few(1, 10),
  gapSeconds: few(0, 300),
  backMinutes: minutes.nullable(),
  returns: few(0, 9).nullable(),
  places: few(0, 20),
  holdMinutes: minutes.nullable(),
  outcomes: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).readonly(),
  outcomeRequired: z.boolean(),
}) satisfies z.ZodType<TicketRules>;

export const ticketRuleCommands = commands({
  'tickets:set': {
    says: 'Sets how often a number is called, when it counts as missed, how one comes back, and when a held one ends.',
    input: z.strictObject({ rules: ticketRules, base: count.optional() }),
    data: none,
  },
});
