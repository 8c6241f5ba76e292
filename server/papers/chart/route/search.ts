import type { Lattice } from './lattice.ts';

/** Directions: right, down, left, up. */
export const [RIGHT, DOWN, LEFT, UP] = [0, 1, 2, 3] as const;
export type Direction = 0 | 1 | 2 | 3;

/** Where a way may begin or end: a vertex, the direction in which it passes there, and what that costs. */
export interface Door {
  readonly vertex: number;
  readonly direction: Direction;
  readonly cost: number;
}

/** What other lines make of a piece or a vertex. */
export interface Tolls {
  /** Factor on length plus toll for moving from a vertex in a direction. */
  piece(vertex: number, direction: Direction): number;
  /** For passing straight on, or for turning, at a vertex. */
  vertex(vertex: number, direction: Direction, turns: boolean): number;
}

const BEND = 60;

/** The cheapest way on a lattice (A*), as vertices, with the doors it took; null: there is none. */
export function cheapestWay(
  lattice: Lattice,
  doors: { readonly out: readonly Door[]; readonly in: readonly Door[] },
  tolls: Tolls,
): { vertices: number[]; out: Door; into: Door } | null {
  const { xs, ys, barredRight, barredDown, dearer } = lattice;
  const width = xs.length;
  const states = width * ys.length * 4;
  const best = new Float64Array(states).fill(Infinity);
  const before = new Int32Array(states).fill(-1);
  const goals = new Map(doors.in.map(door => [door.vertex * 4 + door.direction, door]));
  const queue = new Heap();
  const far = distanceTo(lattice, doors.in);
  const guess = (vertex: number) => far(xs[vertex % width]!, ys[(vertex / width) | 0]!);
  for (const { vertex, direction, cost } of doors.out) {
    const state = vertex * 4 + direction;
    if (cost >= best[state]!) continue;
    best[state] = cost;
    queue.push(state, cost + guess(vertex));
  }
  let found = -1;
  let foundCost = Infinity;
  while (queue.size > 0) {
    const { key: state, rank } = queue.pop();
    if (rank >= foundCost) break;
    const cost = best[state]!;
    const vertex = state >> 2;
    const heading = (state & 3) as Direction;
    if (rank > cost + guess(vertex) + 0.001) continue;
    const goal = goals.get(state);
    if (goal !== undefined && cost + goal.cost < foundCost) {
      found = state;
      foundCost = cost + goal.cost;
    }
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn === 2) continue;
      const direction = ((heading + turn) & 3) as Direction;
      const next = neighbour(vertex, direction);
      if (next < 0) continue;
      const length = Math.abs(
        direction === RIGHT || direction === LEFT
          ? (xs[next % width]! - xs[vertex % width]!) * (1 + dearer[(vertex / width) | 0]!)
          : ys[(next / width) | 0]! - ys[(vertex / width) | 0]!,
      );
      const turns = turn !== 0;
      const step =
        length + (turns ? BEND : 0) + tolls.piece(vertex, direction) + tolls.vertex(vertex, direction, turns);
      const to = next * 4 + direction;
      if (cost + step >= best[to]!) continue;
      best[to] = cost + step;
      before[to] = state;
      queue.push(to, cost + step + guess(next));
    }
  }
  if (found < 0) return null;
  const vertices: number[] = [];
  let state = found;
  for (; before[state]! >= 0; state = before[state]!) vertices.push(state >> 2);
  vertices.push(state >> 2);
  const out = doors.out.find(door => door.vertex * 4 + door.direction === state)!;
  return { vertices: vertices.reverse(), out, into: goals.get(found)! };

  function neighbour(vertex: number, direction: Direction): number {
    const column = vertex % width;
    if (direction === RIGHT) return column + 1 < width && !barredRight[vertex] ? vertex + 1 : -1;
    if (direction === LEFT) return column > 0 && !barredRight[vertex - 1] ? vertex - 1 : -1;
    if (direction === DOWN)
      return vertex + width < width * ys.length && !barredDown[vertex] ? vertex + width : -1;
    return vertex >= width && !barredDown[vertex - width] ? vertex - width : -1;
  }
}

/** A distance that is never more than the true one to the nearest door: to the frame around all of them. */
function distanceTo({ xs, ys }: Lattice, doors: readonly Door[]): (x: number, y: number) => number {
  const across = doors.map(({ vertex }) => xs[vertex % xs.length]!);
  const along = doors.map(({ vertex }) => ys[Math.floor(vertex / xs.length)]!);
  const [left, right, top, bottom] = [
    Math.min(...across),
    Math.max(...across),
    Math.min(...along),
    Math.max(...along),
  ];
  const least = Math.min(...doors.map(({ cost }) => cost));
  return (x, y) => Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom) + least;
}

/** A binary heap: the least rank comes out first. */
class Heap {
  readonly #keys: number[] = [];
  readonly #ranks: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  push(key: number, rank: number): void {
    let at = this.#keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#ranks[parent]! <= rank) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#ranks[at] = this.#ranks[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#ranks[at] = rank;
  }

  pop(): { key: number; rank: number } {
    const top = { key: this.#keys[0]!, rank: this.#ranks[0]! };
    const key = this.#keys.pop()!;
    const rank = this.#ranks.pop()!;
    const count = this.#keys.length;
    if (count > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && this.#ranks[child + 1]! < this.#ranks[child]!) child += 1;
        if (this.#ranks[child]! >= rank) break;
        this.#keys[at] = this.#keys[child]!;
        this.#ranks[at] = this.#ranks[child]!;
        at = child;
      }
      this.#keys[at] = key;
      this.#ranks[at] = rank;
    }
    return top;
  }
}
