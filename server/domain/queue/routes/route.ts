import type { Text } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import type { Hand } from '../hands.ts';
import type { Outcome } from '../outcomes.ts';
import type { SelfCheck } from '../self-check.ts';

/** In the order of the list, or whichever is soonest (rule Q12). */
export const ROUTE_MODES = ['ordered', 'any'] as const;
export type RouteMode = (typeof ROUTE_MODES)[number];

/** Why a leg is skipped. */
export const SKIP_REASONS = ['not_needed', 'done_elsewhere', 'lacks_materials', 'wish', 'other'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const LEG_STATES = ['todo', 'current', 'done', 'skipped'] as const;
export type LegState = (typeof LEG_STATES)[number];

/** What is asked for on a leg; an item brings its queue. */
export interface LegWish {
  readonly queueId: string;
  readonly itemCode: string | null;
}

/** What of a ticket belongs to the leg it was taken for alone. */
export interface OfLeg {
  readonly exception: string | null;
  readonly selfCheck: SelfCheck | null;
  readonly caseId: string | null;
}

/** One queue of a route; times epoch ms. `current` is where the ticket stands, and where it ended once it did. */
export interface RouteLeg extends LegWish {
  readonly state: LegState;
  /** Why it was skipped; null: it was not. */
  readonly reason: SkipReason | null;
  /** From when it has waited there; null: it was not there yet. */
  readonly from: number | null;
  /** How often it was called to a counter there (DOMAIN C35). */
  readonly visits: number;
  /** When it was called there first; null: it was not. */
  readonly calledAt: number | null;
  /** Misses of the ticket before it came there: each leg has its own (rule T25). */
  readonly missesBefore: number;
  /** How it was served there, once it is done. */
  readonly served: LegServed | null;
}

export interface LegServed extends OfLeg {
  readonly counterId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: Outcome | null;
  /** Who served it there (rule C7); absent where that is not on record. */
  readonly hands?: readonly Hand[];
}

/** One number over several queues (一件事, rule T21). */
export interface Route {
  readonly ticketId: string;
  /** What the hall calls it; null: an officer made it of an ordinary number. */
  readonly name: Text | null;
  readonly mode: RouteMode;
  readonly legs: readonly RouteLeg[];
}

type Routes = Pick<Hall, 'routes'>;

/** A leg on which nobody was yet. */
export const legToDo = ({ queueId, itemCode }: LegWish): RouteLeg => ({
  ...{ queueId, itemCode, state: 'todo', reason: null, from: null },
  ...{ visits: 0, calledAt: null, missesBefore: 0, served: null },
});

/** The place on its list of the leg on which a ticket is. */
export const currentOf = ({ legs }: Pick<Route, 'legs'>): number =>
  legs.findIndex(({ state }) => state === 'current');

/** The places on its list of the legs that are still to do. */
export const todoOf = ({ legs }: Pick<Route, 'legs'>): number[] =>
  legs.flatMap(({ state }, at) => (state === 'todo' ? [at] : []));

/** The queues of the legs that are not done and not skipped: of all of them it is its holder's one number (rule T24). */
export const queuesLeft = ({ legs }: Pick<Route, 'legs'>): string[] =>
  legs.flatMap(({ state, queueId }) => (state === 'todo' || state === 'current' ? [queueId] : []));

/** From when a ticket has waited on the leg on which it is (rule T25), epoch ms; one without a route since its issue. */
export function waitsFrom(
  hall: Routes,
  { id, takenAt }: { readonly id: string; readonly takenAt: number },
): number {
  const route = hall.routes.get(id);
  return (route && route.legs[currentOf(route)]!.from) ?? takenAt;
}

/** How often a ticket missed its call on the leg on which it is (rule T25); one without a route has one leg. */
export function missesHere(
  hall: Routes,
  { id, misses }: { readonly id: string; readonly misses: number },
): number {
  const route = hall.routes.get(id);
  return route ? misses - route.legs[currentOf(route)]!.missesBefore : misses;
}
