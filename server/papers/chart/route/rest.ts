import type { Door } from './directions.ts';
import type { Lattice } from './lattice.ts';

/** What a bend costs: as much as so many units of length. */
export const BEND = 60;

/**
 * What is left to one of the doors from a state (vertex * 4 + direction) on, never more than the truth: the length as
 * if nothing were in the way, the bends that even then cannot be spared, and the door's own cost.
 */
export function leastRest({ xs, ys }: Lattice, doors: readonly Door[]): (state: number) => number {
  const width = xs.length;
  const goalX = Float64Array.from(doors, ({ vertex }) => xs[vertex % width]!);
  const goalY = Float64Array.from(doors, ({ vertex }) => ys[Math.floor(vertex / width)]!);
  const costs = Float64Array.from(doors, ({ cost }) => cost);
  const directions = Uint8Array.from(doors, ({ direction }) => direction);
  return state => {
    const vertex = state >> 2;
    const heading = state & 3;
    const row = (vertex / width) | 0;
    const x = xs[vertex - row * width]!;
    const y = ys[row]!;
    let least = Infinity;
    for (let goal = 0; goal < costs.length; goal += 1) {
      const right = goalX[goal]! - x;
      const down = goalY[goal]! - y;
      const length = Math.abs(right) + Math.abs(down) + costs[goal]!;
      if (length >= least) continue;
      const whole = length + BEND * bendsTo(right, down, heading, (directions[goal]! - heading) & 3);
      if (whole < least) least = whole;
    }
    return least;
  };
}

/** The fewest bends on a free plane to a place so far right and down, from a heading; `turn`: by which to arrive there. */
function bendsTo(right: number, down: number, heading: number, turn: number): number {
  // As if heading right: how far ahead the place is, and how far to the right hand, which is down.
  const ahead = heading === 0 ? right : heading === 1 ? down : heading === 2 ? -right : -down;
  const aside = heading === 0 ? down : heading === 1 ? -right : heading === 2 ? -down : right;
  if (turn === 0) return aside === 0 ? (ahead >= 0 ? 0 : 4) : ahead > 0 ? 2 : 4;
  if (turn === 2) return aside === 0 ? 4 : 2;
  return ahead >= 0 && (turn === 1 ? aside > 0 : aside < 0) ? 1 : 3;
}
