import { z } from 'zod';
import { LEGS_LIMITS, MOST_OFFERS, type RouteOffer } from '../../domain/queue/routes/offers.ts';
import { LEG_STATES, ROUTE_MODES, SKIP_REASONS } from '../../domain/queue/routes/route.ts';
import { commands } from '../command.ts';
import { count, id, line, none, seat, text, lasting } from '../fields.ts';
import { taken } from './commands.ts';

export {
  LEGS_LIMITS,
  MOST_OFFERS,
  offerFaults,
  type OfferFault,
  type RouteOffer,
} from '../../domain/queue/routes/offers.ts';
export { SKIP_REASONS, type SkipReason } from '../../domain/queue/routes/route.ts';

const name = z.strictObject({ zh: line(40), en: line(80) });

/** A route that the hall offers: its legs are queues, or items that bring theirs. */
export const routeOffer = z.strictObject({
  id,
  name,
  mode: z.enum(ROUTE_MODES),
  legs: z
    .array(z.strictObject({ queueId: id.nullable(), itemCode: line(80).nullable() }))
    .min(1)
    .max(LEGS_LIMITS.most)
    .readonly(),
  atKiosk: z.boolean(),
}) satisfies z.ZodType<RouteOffer>;

/** A route for which a number is given. */
export const offeredRoute = z.object({
  id,
  name: text,
  mode: z.enum(ROUTE_MODES),
  legs: z.array(z.object({ queueId: id, item: z.string().nullable() })),
});

/** A route as staff and its holder see it: each leg with its queue, where that is, and how it stands. */
export const routeShown = z.object({
  name: text.nullable(),
  mode: z.enum(ROUTE_MODES),
  legs: z.array(
    z.object({
      /** Its place on the list. */
      at: count,
      queueId: id,
      queue: text,
      place: text,
      item: z.string().nullable(),
      state: z.enum(LEG_STATES),
      reason: z.enum(SKIP_REASONS).nullable(),
      /** The counter where it was done. */
      counter: count.nullable(),
      visits: count,
      /** How long it waited there until its first call, ms; null: it was not called yet. */
      waitedMs: lasting.nullable(),
    }),
  ),
});

const inHand = z.strictObject({ counterId: id, seat, ticketId: id });
const skip = { leg: z.int().min(0).max(LEGS_LIMITS.most), reason: z.enum(SKIP_REASONS) };
const altered = z.object({ label: z.string(), queueId: id.nullable() });

export const routeCommands = commands({
  'routes:set': {
    says: 'Sets the routes that the hall offers: one number over several queues, in order or in any order.',
    input: z.strictObject({
      offers: z.array(routeOffer).max(MOST_OFFERS).readonly(),
      base: count.optional(),
    }),
    data: none,
  },
  'ticket:takeRoute': {
    says: 'Takes one number for a route of several queues.',
    input: z.strictObject({
      routeId: id,
      idNumber: z.string().max(40).optional(),
      phone: z.string().max(40).optional(),
      agentIdNumber: z.string().max(40).optional(),
      elder: z.boolean().optional(),
    }),
    data: taken,
  },
  'counter:addLeg': {
    says: 'Adds a leg after the one on which the ticket in hand is: a queue, or an item, which brings its queue.',
    input: inHand.extend({ queueId: id.optional(), itemCode: line(80).optional() }),
    data: altered,
  },
  'counter:skipLeg': {
    says: 'Skips a leg of the ticket in hand, with a reason that stays on record; from the one on which it is, it goes on.',
    input: inHand.extend(skip),
    data: altered,
  },
  'ticket:skipLeg': {
    says: "Skips a leg of a live ticket at the guide's desk, with a reason that stays on record.",
    input: z.strictObject({ ticketId: id, ...skip }),
    data: altered,
  },
});
