import { decideAddLeg, decideSkipLeg, decideSkipLegInHand } from '../../domain/queue/routes/alter.ts';
import type { Forecasts } from '../../domain/queue/routes/next.ts';
import { legOf, offersOf } from '../../domain/queue/routes/offers.ts';
import { queuesLeft } from '../../domain/queue/routes/route.ts';
import { decideSetRoutes } from '../../domain/queue/routes/set.ts';
import {
  decideTakeRoute,
  type TakeRouteInput,
  type TakeRoutePrepared,
} from '../../domain/queue/routes/take.ts';
import { decideInHand } from '../../domain/queue/serve.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import type { HandlerParts } from './parts.ts';
import { identify, pageOf, type Who } from './queue.ts';

/** Waits of some queues as they were forecast last; those that are not there cannot be told. */
function forecastsOf({ waits, clock }: HandlerParts, queueIds: readonly string[]): Forecasts {
  const now = clock.wall();
  return new Map(
    queueIds.flatMap(queueId => {
      const told = waits.fresh(queueId, now);
      return told ? [[queueId, told] as const] : [];
    }),
  );
}

const leftOf = (hall: Hall, ticketId: string): string[] => {
  const route = hall.routes.get(ticketId);
  return route?.mode === 'any' ? queuesLeft(route) : [];
};

const offered = (hall: Hall, routeId: string): string[] =>
  offersOf(hall).flatMap(({ id, legs }) =>
    id === routeId ? legs.flatMap(leg => legOf(hall, leg)?.queueId ?? []) : [],
  );

/** The commands of routes, and the finish that goes on along one. */
export function addRouteHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { utcOffsetMinutes } = parts;
  const ahead = async ({ input, hall }: Preparing<{ readonly ticketId: string }>) => ({
    forecasts: forecastsOf(parts, leftOf(hall, input.ticketId)),
  });
  table
    .add('routes:set', { decide: decideSetRoutes })
    .add('ticket:takeRoute', {
      prepare: async (asked: Preparing<TakeRouteInput & Who>): Promise<TakeRoutePrepared> => {
        const ticketId = asked.newId();
        const queueIds = offered(asked.hall, asked.input.routeId);
        const forecasts = forecastsOf(parts, queueIds);
        const known = await identify(parts, asked);
        return { ...known, forecasts, ticketId, url: pageOf(parts, ticketId), utcOffsetMinutes };
      },
      decide: decideTakeRoute,
    })
    .add('counter:finish', { prepare: ahead, decide: decideInHand('finish') })
    .add('counter:addLeg', { prepare: async () => ({ utcOffsetMinutes }), decide: decideAddLeg })
    .add('counter:skipLeg', { prepare: ahead, decide: decideSkipLegInHand })
    .add('ticket:skipLeg', { prepare: ahead, decide: decideSkipLeg });
}
