import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import { textsHoldPersonal } from '../../text/personal.ts';
import { offerFaults, type RouteOffer } from './offers.ts';

export type RouteOffersFact = { kind: 'routes.set'; offers: readonly RouteOffer[] };

/**
 * Sets the routes that the hall offers (rule T26): they hold for numbers taken from now on, those on their way keep theirs.
 * Refuses a base that is not the present one (rule H4; 0: none was set), a route with a fault, and a number of a person in
 * a name (rule B1).
 */
export function decideSetRoutes(
  hall: Hall,
  act: Act<{ readonly offers: readonly RouteOffer[]; readonly base?: number | undefined }>,
): Decision<null> {
  const { offers, base } = act.input;
  if (base !== undefined && base !== (hall.routeOffers.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const [fault] = offerFaults(hall, offers);
  if (fault) return refuse('routes.faulty', { fault: fault.code, id: fault.id });
  if (textsHoldPersonal(...offers.map(({ name }) => name))) return refuse('text.personal');
  return accept([{ kind: 'routes.set', offers }], null);
}

/** Changes the hall by a fact about the routes it offers. */
export function evolveRouteOffers(hall: HallDraft, { offers }: RouteOffersFact, seq: number): void {
  hall.routeOffers.put('hall', { offers, revision: seq });
}
