import { staffedNow } from '../../counters/staffing.ts';
import type { Hall } from '../../state/hall.ts';
import { aheadOf, type Waiter } from '../calling/ahead.ts';
import type { Forecast } from '../promised.ts';
import { type LegWish, type Route, todoOf } from './route.ts';

/** How long somebody who takes a number of a queue now would wait, as far as it was forecast lately, by queue. */
export type Forecasts = ReadonlyMap<string, Pick<Forecast, 'band' | 'ahead'>>;

export const NO_FORECASTS: Forecasts = new Map();

interface Choice {
  readonly at: number;
  readonly isServed: boolean;
  readonly ahead: number;
  /** Minutes; null: nothing is forecast. */
  readonly minutes: number | null;
}

/**
 * Expected minutes of one who is before some of those whom a newcomer would have ahead: the middle of what is forecast for
 * a newcomer, by the share of them that is called before this one too.
 */
function minutesOf(forecast: Pick<Forecast, 'band' | 'ahead'> | undefined, ahead: number): number | null {
  if (!forecast) return null;
  const { band } = forecast;
  const middle = (band.lowMinutes + band.highMinutes) / 2;
  return middle * Math.min(1, (ahead + 1) / (forecast.ahead + 1));
}

/**
 * On which of some legs a ticket goes on soonest (rule Q12), `now` in epoch ms: of those whose queue a counter serves the
 * shortest expected wait where each of them is forecast, else the fewest ahead by the rule that calls; of equals the first
 * on the list; those that nobody serves are last. Null: of none.
 */
export function soonest(
  hall: Hall,
  legs: readonly LegWish[],
  among: readonly number[],
  ticket: Omit<Waiter, 'queueId'>,
  now: number,
  forecasts: Forecasts,
): number | null {
  const choices = among.map((at): Choice => {
    const { queueId } = legs[at]!;
    const ahead = aheadOf(hall, { ...ticket, queueId }, now);
    const isServed = staffedNow(hall, queueId).open > 0;
    return { at, isServed, ahead, minutes: minutesOf(forecasts.get(queueId), ahead) };
  });
  const byMinutes = choices.every(({ isServed, minutes }) => !isServed || minutes !== null);
  const wait = ({ isServed, minutes, ahead }: Choice): number => (isServed && byMinutes ? minutes! : ahead);
  const best = choices.sort(
    (a, b) => Number(b.isServed) - Number(a.isServed) || wait(a) - wait(b) || a.at - b.at,
  )[0];
  return best?.at ?? null;
}

/** The leg on which a ticket goes on when this one ends (rule T22): the next of the list, or the soonest; null: it was the last. */
export function nextLeg(
  hall: Hall,
  route: Route,
  ticket: Omit<Waiter, 'queueId'>,
  now: number,
  forecasts: Forecasts,
): number | null {
  const todo = todoOf(route);
  return route.mode === 'ordered'
    ? (todo[0] ?? null)
    : soonest(hall, route.legs, todo, ticket, now, forecasts);
}
