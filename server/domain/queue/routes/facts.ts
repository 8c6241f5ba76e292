import type { HallDraft } from '../../state/hall.ts';
import { freeDesk, standerIn, placeOf, settle } from '../facts.ts';
import { forgetHolder, rememberHolder } from '../holders.ts';
import { handsUntil } from '../hands.ts';
import { rememberFinish } from '../finished.ts';
import { join, leaveLine } from '../line.ts';
import type { Outcome } from '../outcomes.ts';
import { tallyLeg } from '../tally.ts';
import type { Ticket } from '../ticket.ts';
import {
  currentOf,
  type LegServed,
  legToDo,
  type LegWish,
  type Route,
  type RouteLeg,
  type SkipReason,
} from './route.ts';

/** What happened to a ticket on its route; legs are told by their places on its list. */
export type RouteFact =
  /** The leg is done, and it waits on another. */
  | { kind: 'ticket.went_on'; ticketId: string; to: number; outcome?: Outcome; officerId?: string }
  /** An ordinary ticket has a route from then on, of which the first leg is the one it is on. */
  | ({ kind: 'ticket.leg_added'; ticketId: string; at: number } & LegWish)
  /** `to`: where it waits from then on, where that was the leg on which it was. */
  | { kind: 'ticket.leg_skipped'; ticketId: string; leg: number; reason: SkipReason; to?: number };

const KINDS: readonly string[] = [
  'ticket.went_on',
  'ticket.leg_added',
  'ticket.leg_skipped',
] satisfies RouteFact['kind'][];

/** Whether a fact is one of these. */
export const isOfRoute = (fact: { readonly kind: string }): fact is RouteFact => KINDS.includes(fact.kind);

function putLeg(hall: HallDraft, route: Route, at: number, leg: Partial<RouteLeg>): Route {
  const legs = route.legs.map((one, place) => (place === at ? { ...one, ...leg } : one));
  const after = { ...route, legs };
  hall.routes.put(route.ticketId, after);
  return after;
}

const routeOf = (hall: HallDraft, ticketId: string): Route => {
  const route = hall.routes.get(ticketId);
  if (!route) throw new Error('a ticket without a route');
  return route;
};

/** It waits on another leg from its own place, for that leg's item (rule T22); its holder was forgotten before. */
function waitOn(hall: HallDraft, ticket: Ticket, route: Route, to: number, at: number): void {
  const { queueId, itemCode } = route.legs[to]!;
  if (ticket.state === 'waiting') leaveLine(hall.lines.edit(ticket.queueId), ticket);
  freeDesk(hall, ticket, at);
  if (hall.legs.has(ticket.id)) hall.legs.drop(ticket.id);
  putLeg(hall, route, to, { state: 'current', from: at, missesBefore: ticket.misses });
  const after: Ticket = {
    ...{ ...placeOf(ticket), queueId, itemCode },
    ...{ exception: null, selfCheck: null, caseId: null, hands: [], state: 'waiting' },
  };
  rememberHolder(hall, after);
  settle(hall, ticket, after);
  join(hall.lines.edit(queueId), after, standerIn(hall));
}

function goOn(
  hall: HallDraft,
  ticket: Ticket,
  { to, outcome, officerId }: Extract<RouteFact, { kind: 'ticket.went_on' }>,
  at: number,
): void {
  if (ticket.state !== 'serving') throw new Error('went on while not serving');
  const route = routeOf(hall, ticket.id);
  const leg = currentOf(route);
  rememberFinish(hall, ticket, at, { leg, officerId });
  const hands = handsUntil(hall, ticket, at, officerId);
  const { counterId, startedAt, exception, selfCheck, caseId } = ticket;
  const served: LegServed = {
    counterId,
    startedAt,
    endedAt: at,
    outcome: outcome ?? null,
    exception,
    selfCheck,
    caseId,
    ...(hands.length > 0 && { hands }),
  };
  forgetHolder(hall, ticket);
  const done = putLeg(hall, route, leg, { state: 'done', served });
  tallyLeg(hall.tallies, done.legs[leg]!, 1);
  waitOn(hall, ticket, done, to, at);
}

function addLeg(
  hall: HallDraft,
  ticket: Ticket,
  { at: place, queueId, itemCode }: Extract<RouteFact, { kind: 'ticket.leg_added' }>,
): void {
  const route = hall.routes.get(ticket.id) ?? soleRoute(ticket);
  const legs = [...route.legs.slice(0, place), legToDo({ queueId, itemCode }), ...route.legs.slice(place)];
  forgetHolder(hall, ticket);
  hall.routes.put(ticket.id, { ...route, legs });
  rememberHolder(hall, ticket);
}

/** A route of the one leg on which an ordinary ticket is, from where it comes back to where it is on its way. */
function soleRoute(ticket: Ticket): Route {
  const { id: ticketId, queueId, itemCode, takenAt, misses } = ticket;
  const calledAt = 'calledAt' in ticket ? ticket.calledAt : null;
  const leg: RouteLeg = {
    ...legToDo({ queueId, itemCode }),
    ...{ state: 'current', from: takenAt, visits: ticket.called, calledAt },
    missesBefore: misses,
  };
  return { ticketId, name: null, mode: 'ordered', legs: [leg] };
}

function skipLeg(
  hall: HallDraft,
  ticket: Ticket,
  { leg, reason, to }: Extract<RouteFact, { kind: 'ticket.leg_skipped' }>,
  at: number,
): void {
  const route = routeOf(hall, ticket.id);
  forgetHolder(hall, ticket);
  const skipped = putLeg(hall, route, leg, { state: 'skipped', reason });
  if (to !== undefined) return waitOn(hall, ticket, skipped, to, at);
  rememberHolder(hall, ticket);
}

/** Changes the hall by a fact about a ticket's route; `at`: epoch ms. */
export function evolveRoute(hall: HallDraft, fact: RouteFact, at: number): void {
  const ticket = hall.tickets.get(fact.ticketId);
  if (!ticket) throw new Error(`${fact.kind} of an unknown ticket`);
  switch (fact.kind) {
    case 'ticket.went_on':
      return goOn(hall, ticket, fact, at);
    case 'ticket.leg_added':
      return addLeg(hall, ticket, fact);
    case 'ticket.leg_skipped':
      return skipLeg(hall, ticket, fact, at);
  }
}
