import { z } from 'zod';
import { PAUSE_REASONS } from '../../domain/counters/reasons.ts';
import { commands } from '../command.ts';
import type { ReliefPair } from '../../domain/counters/relief/pairs.ts';
import { count, id, minutes, none, seat } from '../fields.ts';

export type { ReliefPair } from '../../domain/counters/relief/pairs.ts';

/** Who may relieve whom. */
export const reliefPairs = z
  .array(z.strictObject({ officerId: id, reliefIds: z.array(id).min(1).max(20).readonly() }))
  .max(500)
  .readonly() satisfies z.ZodType<readonly ReliefPair[]>;

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
  'counter:relieve': {
    says: 'Takes a colleague’s counter over as it stands, or one’s own again (AB posts).',
    input: z.strictObject({
      counterId: id,
      seat,
      reason: z.enum(PAUSE_REASONS).optional(),
      minutes: minutes.optional(),
    }),
    data: z.object({ counterId: id, ticketId: id.nullable(), label: z.string().nullable() }),
  },
  'counter:takeFrom': {
    says: 'Takes the ticket that a colleague serves to one’s own counter, or one’s own ticket back (AB posts).',
    input: z.strictObject({
      counterId: id,
      seat,
      fromCounterId: id,
      reason: z.enum(PAUSE_REASONS).optional(),
      minutes: minutes.optional(),
    }),
    data: z.object({ ticketId: id, label: z.string() }),
  },
  'relief:set': {
    says: 'Sets who may relieve whom at the counters (AB posts).',
    input: z.strictObject({ pairs: reliefPairs, base: count.optional() }),
    data: none,
  },
  'counter:continue': {
    says: 'Goes on at a paused counter.',
    input: z.strictObject({ counterId: id, seat }),
    data: none,
  },
});
