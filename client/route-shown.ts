import type { ViewSnapshot } from '../server/contract/views/specs.ts';

/** A ticket's route as views show it. */
export type RouteShown = NonNullable<ViewSnapshot<'ticket'>['ticket'][string]['route']>;
export type LegShown = RouteShown['legs'][number];

/** Where a finish leads, as far as that stands fixed: the next leg of an order, or the only one left; null: not yet, or nowhere. */
export function nextFixed({ mode, legs }: RouteShown): LegShown | null {
  const todo = legs.filter(({ state }) => state === 'todo');
  return mode === 'ordered' || todo.length === 1 ? (todo[0] ?? null) : null;
}

/** How many legs are still to do after the present one. */
export const legsLeft = ({ legs }: RouteShown): number => legs.filter(({ state }) => state === 'todo').length;
