import { type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { issue, type IssuePrepared, issuingDay, type Taken } from '../issue.ts';
import { choose } from '../take.ts';
import { type Forecasts, NO_FORECASTS, soonest } from './next.ts';
import { offersOf } from './offers.ts';
import type { LegWish } from './route.ts';

export interface TakeRouteInput {
  readonly routeId: string;
  /** Asks for the larger slip. */
  readonly elder?: boolean | undefined;
}

export interface TakeRoutePrepared extends IssuePrepared {
  readonly forecasts?: Forecasts | undefined;
}

/**
 * Takes one number for a route that the hall offers (rule T21): it is the next of the queue where the route begins, which
 * of any order is the soonest (Q12), and by that queue's limits. Refuses what a number is refused for, a route that is not
 * offered there, a leg that leads nowhere, and a person who holds a number of any of its queues (T24).
 */
export function decideTakeRoute(hall: Hall, act: Act<TakeRouteInput, TakeRoutePrepared>): Decision<Taken> {
  const day = issuingDay(hall);
  if ('facts' in day) return day;
  const offer = offersOf(hall).find(({ id }) => id === act.input.routeId);
  if (!offer || (act.sender.kind === 'device' && !offer.atKiosk)) return refuse('route.unknown');
  const { name, mode } = offer;
  const legs: LegWish[] = [];
  for (const { queueId, itemCode } of offer.legs) {
    const wish = { queueId: queueId ?? undefined, itemCode: itemCode ?? undefined };
    const chosen = choose(hall, wish, false);
    if ('facts' in chosen) return chosen;
    legs.push({ queueId: chosen.queueId, itemCode: chosen.itemCode });
  }
  const { ticketId, forecasts = NO_FORECASTS } = act.prepared;
  const newcomer = {
    ...{ id: ticketId, class: 'ordinary' as const, since: act.now, order: Infinity, slotAt: null },
  };
  const all = legs.map((_, at) => at);
  const at = mode === 'ordered' ? 0 : soonest(hall, legs, all, newcomer, act.now, forecasts)!;
  const { queueId, itemCode } = legs[at]!;
  return issue(hall, act, day, { queueId, itemCode, route: { name, mode, legs, at } });
}
