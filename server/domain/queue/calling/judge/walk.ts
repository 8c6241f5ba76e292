import type { Entry, Walk } from './book.ts';

/** A leg is over, and the ticket waits on another. */
export function goesOn(one: Entry, over: number, to: number): void {
  const { route } = one;
  if (!route?.legs[to]) return;
  route.legs[over]!.isOver = true;
  route.at = to;
  Object.assign(one, { queueId: route.legs[to]!.queueId, goesTo: null, leg: null });
}

/** The end of a leg is taken back. */
export function walkBack(route: Walk, at: number): void {
  route.legs[at]!.isOver = false;
  route.at = at;
}

/** Another leg; an ordinary ticket has a route from then on. */
export function withLeg(one: Entry, at: number, queueId: string): void {
  const route = one.route ?? { ordered: true, legs: [{ queueId: one.queueId, isOver: false }], at: 0 };
  route.legs.splice(at, 0, { queueId, isOver: false });
  one.route = route;
}

/** The leg on which a ticket is, is where it waits or is served, unless it comes back. */
export function followWalk({ route, leg, queueId }: Entry): void {
  if (route && leg === null) route.legs[route.at]!.queueId = queueId;
}

/** The legs that are neither over nor the one on which it is. */
export const legsLeft = ({ legs, at }: Walk): number[] =>
  legs.flatMap(({ isOver }, place) => (isOver || place === at ? [] : [place]));

/** Whether a ticket may go on to a leg from the one on which it is (rule T22). */
export function mayGoOnTo(route: Walk | null, to: number): boolean {
  if (!route) return false;
  const left = legsLeft(route);
  return route.ordered ? left[0] === to : left.includes(to);
}
