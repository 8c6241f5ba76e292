import type { HallDraft } from '../../state/hall.ts';
import type { Text } from '../../hall/plan.ts';
import { legOut } from '../leg.ts';
import { tallyLeg } from '../tally.ts';
import type { Ticket } from '../ticket.ts';
import { currentOf, legToDo, type LegWish, type OfLeg, type RouteLeg, type RouteMode } from './route.ts';

/** What a number for a route was taken for; `at`: the place on the list of the leg on which it begins. */
export interface RouteTaken {
  readonly name: Text;
  readonly mode: RouteMode;
  readonly legs: readonly LegWish[];
  readonly at: number;
}

/** A number was taken for a route: it waits on the leg on which it begins. */
export function beginRoute(hall: HallDraft, ticketId: string, taken: RouteTaken, at: number): void {
  const { name, mode } = taken;
  const legs = taken.legs.map((leg, place): RouteLeg =>
    place === taken.at ? { ...legToDo(leg), state: 'current', from: at } : legToDo(leg),
  );
  hall.routes.put(ticketId, { ticketId, name, mode, legs });
}

function editCurrent(hall: HallDraft, ticketId: string, change: (leg: RouteLeg) => RouteLeg): void {
  const route = hall.routes.get(ticketId);
  if (!route) return;
  const at = currentOf(route);
  const legs = route.legs.map((leg, place) => (place === at ? change(leg) : leg));
  hall.routes.put(ticketId, { ...route, legs });
}

/** Called to a counter: a visit of the leg on which it is, also where that is the fee window in between (DOMAIN C35). */
export function visitLeg(hall: HallDraft, ticketId: string, at: number): void {
  editCurrent(hall, ticketId, leg => ({ ...leg, visits: leg.visits + 1, calledAt: leg.calledAt ?? at }));
}

/** What was done to the ticket is of the leg on which it is: of another queue, unless it comes back, or another item. */
export function followTicket(hall: HallDraft, ticket: Ticket): void {
  const { id, itemCode } = ticket;
  if (!hall.routes.has(id)) return;
  const isAway = legOut(hall, id) !== undefined;
  editCurrent(hall, id, leg => ({ ...leg, itemCode, queueId: isAway ? leg.queueId : ticket.queueId }));
}

/** The finish of a leg is taken back (rule T19): it stands there again, and what the ticket was taken for with it. */
export function takeLegBack(
  hall: HallDraft,
  ticketId: string,
  at: number,
): OfLeg & { itemCode: string | null } {
  const route = hall.routes.get(ticketId);
  const served = route?.legs[at]?.served;
  if (!route || !served) throw new Error('a leg that is not done was taken back');
  tallyLeg(hall.tallies, route.legs[at]!, -1);
  const legs = route.legs.map((leg, place): RouteLeg => {
    if (place === at) return { ...leg, state: 'current', served: null };
    return leg.state === 'current' ? { ...leg, state: 'todo', from: null, missesBefore: 0 } : leg;
  });
  hall.routes.put(ticketId, { ...route, legs });
  const { exception, selfCheck, caseId } = served;
  return { exception, selfCheck, caseId, itemCode: route.legs[at]!.itemCode };
}
