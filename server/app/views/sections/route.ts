import { isPublished, nameOf } from '../../../domain/catalogue/versions/version.ts';
import { legOf, offersOf, type RouteOffer } from '../../../domain/queue/routes/offers.ts';
import type { RouteLeg } from '../../../domain/queue/routes/route.ts';
import type { Ticket } from '../../../domain/queue/ticket.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';

/** A leg as screens show it; the one on which a ticket ended that is done is done too. */
function showLeg(hall: Hall, leg: RouteLeg, at: number, ticket: Ticket) {
  const { queueId, itemCode, reason, visits, from, calledAt } = leg;
  const queue = hall.queues.get(queueId);
  if (!queue) return null;
  const isLast = leg.state === 'current' && ticket.state === 'done';
  const counterId = leg.served?.counterId ?? (isLast && 'counterId' in ticket ? ticket.counterId : null);
  return {
    ...{ at, queueId, queue: queue.name, place: queue.place, reason, visits },
    item: itemCode !== null && isPublished(hall, itemCode) ? nameOf(hall, itemCode) : null,
    state: isLast ? 'done' : leg.state,
    counter: (counterId !== null && hall.counters.get(counterId)?.number) || null,
    waitedMs: calledAt === null || from === null ? null : Math.max(0, calledAt - from),
  };
}

/** The route of a ticket, as staff and its holder see it; null: it has none. */
export function showRoute(hall: Hall, ticket: Ticket) {
  const route = hall.routes.get(ticket.id);
  if (!route) return null;
  const { name, mode, legs } = route;
  return {
    name,
    mode,
    legs: legs.map((leg, at) => showLeg(hall, leg, at, ticket)).filter(leg => leg !== null),
  };
}

/** A route that is offered, with the queues of its legs; null: it leads nowhere now. */
function showOffer(hall: Hall, { id, name, mode, legs }: RouteOffer) {
  const shown = legs.map(leg => {
    const chosen = legOf(hall, leg);
    const code = chosen?.itemCode ?? null;
    if (!chosen || (code !== null && !isPublished(hall, code))) return null;
    return { queueId: chosen.queueId, item: code === null ? null : nameOf(hall, code) };
  });
  return shown.includes(null) ? null : { id, name, mode, legs: shown };
}

const ONE = ['hall'];
const always = (): string[] => ONE;

/** The routes for which a number is given now, in the order of the hall's list; one record of all of them. */
const offered = (isMeant: (offer: RouteOffer) => boolean): Section<unknown> => ({
  ids: always,
  one: hall => ({
    routes: offersOf(hall)
      .filter(isMeant)
      .map(offer => showOffer(hall, offer))
      .filter(one => one !== null),
  }),
  on: {
    routeOffers: always,
    queues: always,
    items: always,
    standings: always,
    versions: always,
    drafts: always,
  },
});

/** Those that kiosks give. */
export const kioskRoutesSection = offered(({ atKiosk }) => atKiosk);

/** Those that a guide gives: all. */
export const guideRoutesSection = offered(() => true);
