import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Direction, Door } from '../../../server/papers/chart/route/directions.ts';
import { latticeOf, type Lattice } from '../../../server/papers/chart/route/lattice.ts';
import { BEND } from '../../../server/papers/chart/route/rest.ts';
import { Pathfinder, type Tolls } from '../../../server/papers/chart/route/search.ts';

const place = fc.integer({ min: 0, max: 400 });
const places = fc.uniqueArray(place, { minLength: 2, maxLength: 7 });
const area = fc.record({ x: place, y: place, w: place, h: place });
const door = (vertices: number): fc.Arbitrary<Door> =>
  fc.record({
    vertex: fc.nat({ max: vertices - 1 }),
    direction: fc.constantFrom<Direction>(0, 1, 2, 3),
    cost: fc.constantFrom(0, 24, 80, 900),
  });
const doors = (vertices: number) =>
  fc.uniqueArray(door(vertices), {
    ...{ minLength: 1, maxLength: 4 },
    selector: ({ vertex, direction }) => vertex * 4 + direction,
  });
const world = fc
  .record({ xs: places, ys: places, bars: fc.array(area, { maxLength: 3 }) })
  .map(({ xs, ys, bars }) => latticeOf({ xs, ys }, bars))
  .chain(lattice => {
    const count = lattice.xs.length * lattice.ys.length;
    const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: count, maxLength: count });
    const toll = each(fc.constantFrom(0, 0, 0, 4_000)).map(all => Float64Array.from(all));
    return fc.record({
      lattice: fc.constant(lattice),
      tolls: fc.record<Tolls>({
        ...{ right: toll, down: toll },
        strangers: each(fc.constantFrom(0, 0, 1)).map(all => Uint16Array.from(all)),
      }),
      out: doors(count),
      into: doors(count),
    });
  });

const STEPS = [1, 0, -1, 0] as const;

/** What a step from a vertex in a direction costs, without the turn; null: there is no way. */
function stepFrom({ xs, ys, barredRight, barredDown }: Lattice, tolls: Tolls, at: number, way: Direction) {
  const [i, j] = [at % xs.length, Math.floor(at / xs.length)];
  const [right, down] = [i + STEPS[way], j + STEPS[(way + 3) & 3]!];
  if (xs[right] === undefined || ys[down] === undefined) return null;
  const to = down * xs.length + right;
  const low = Math.min(at, to);
  const lies = down === j;
  if ((lies ? barredRight : barredDown)[low]) return null;
  const length = Math.abs(xs[right] - xs[i]!) + Math.abs(ys[down] - ys[j]!);
  return { to, cost: length + (lies ? tolls.right : tolls.down)[low]! };
}

/** The least cost from door to door, by trying every state until nothing becomes cheaper. */
function leastCost(lattice: Lattice, tolls: Tolls, out: readonly Door[], into: readonly Door[]): number {
  const best = new Map<number, number>();
  for (const { vertex, direction, cost } of out) {
    const state = vertex * 4 + direction;
    best.set(state, Math.min(cost, best.get(state) ?? Infinity));
  }
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [state, cost] of [...best])
      for (const turn of [0, 1, 3]) {
        const way = ((state + turn) & 3) as Direction;
        const step = stepFrom(lattice, tolls, state >> 2, way);
        if (step === null) continue;
        const passed = tolls.strangers[state >> 2]! * (turn === 0 ? 70 : 500);
        const sum = cost + step.cost + passed + (turn === 0 ? 0 : BEND);
        const to = step.to * 4 + way;
        if (sum >= (best.get(to) ?? Infinity) - 1e-9) continue;
        best.set(to, sum);
        isBetter = true;
      }
  }
  return Math.min(...into.map(door => door.cost + (best.get(door.vertex * 4 + door.direction) ?? Infinity)));
}

/** The cost of a way that was found. */
function costOf(lattice: Lattice, tolls: Tolls, { vertices, out, into }: NonNullable<Found>): number {
  let cost = out.cost + into.cost;
  let heading: number = out.direction;
  vertices.slice(1).forEach((to, index) => {
    const from = vertices[index]!;
    const way = ([0, 1, 2, 3] as const).find(one => stepFrom(lattice, tolls, from, one)?.to === to)!;
    expect((way - heading) & 3).not.toBe(2);
    cost += stepFrom(lattice, tolls, from, way)!.cost;
    cost += tolls.strangers[from]! * (way === heading ? 70 : 500) + (way === heading ? 0 : BEND);
    heading = way;
  });
  expect(heading).toBe(into.direction);
  return cost;
}
type Found = ReturnType<Pathfinder['cheapest']>;

it('finds the cheapest way there is, or none where there is none, search after search', () => {
  fc.assert(
    fc.property(world, ({ lattice, tolls, out, into }) => {
      const finder = new Pathfinder(lattice);
      const least = leastCost(lattice, tolls, out, into);
      for (let again = 0; again < 2; again += 1) {
        const found = finder.cheapest({ out, in: into }, tolls);
        if (found === null) expect(least).toBe(Infinity);
        else expect(costOf(lattice, tolls, found)).toBeCloseTo(least, 6);
      }
    }),
    { numRuns: 1_500 },
  );
});
