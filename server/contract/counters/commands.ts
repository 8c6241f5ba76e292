import { z } from 'zod';
import { PAUSE_REASONS } from '../../domain/counters/reasons.ts';
import { commands } from '../command.ts';
import type { ReliefPair } from '../../domain/counters/relief/pairs.ts';
import type { TideRules } from '../../domain/counters/tide/rules.ts';
import { TIDE_REASONS } from '../../domain/counters/tide/tide.ts';
import { count, id, minutes, none, seat, time } from '../fields.ts';

export { type TideRules, USUAL_TIDE } from '../../domain/counters/tide/rules.ts';
export type { ReliefPair } from '../../domain/counters/relief/pairs.ts';

/** When tidal counters are proposed. */
export const tideRules = z.strictObject({
  waiting: z.int().min(1).max(200),
  minutes: z.int().min(1).max(240),
  closeWaiting: z.int().min(0).max(199),
  shortest: z.int().min(1).max(240),
  automatic: z.boolean(),
}) satisfies z.ZodType<TideRules>;

/** A tidal counter as it stands, and what the load asks for. */
export const tide = z.object({
  counterId: id,
  usualId: id,
  profileId: id,
  since: time,
  reason: z.enum(TIDE_REASONS),
  closedAt: time.nullable(),
});
export const tideProposals = z.object({
  proposals: z
    .array(
      z.discriminatedUnion('act', [
        z.object({ act: z.literal('open'), counterId: id, profileId: id, queueId: id, waiting: count }),
        z.object({ act: z.literal('close'), counterId: id, waiting: count }),
      ]),
    )
    .readonly(),
});

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
  'tide:open': {
    says: 'Opens a counter for what the load asks for, by another profile of its list (tidal counters).',
    input: z.strictObject({ counterId: id, profileId: id, reason: z.enum(TIDE_REASONS) }),
    data: none,
  },
  'tide:close': {
    says: 'Brings a tidal counter back to its usual profile.',
    input: z.strictObject({ counterId: id, reason: z.enum(TIDE_REASONS) }),
    data: none,
  },
  'tide:set': {
    says: 'Sets when tidal counters are proposed, and whether they open by themselves.',
    input: z.strictObject({ rules: tideRules, base: count.optional() }),
    data: none,
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
