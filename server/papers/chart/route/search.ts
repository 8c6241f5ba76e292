import { DOWN, LEFT, RIGHT, type Door } from './directions.ts';
import type { Lattice } from './lattice.ts';
import { Heap } from './heap.ts';
import { BEND, leastRest } from './rest.ts';

/** What other lines make of the pieces and the vertices of a lattice, each by the vertex's number. */
export interface Tolls {
  /** Toll for the piece from a vertex to its right, and for the one below it. */
  readonly right: Float64Array;
  readonly down: Float64Array;
  /** How many other lines pass a vertex. */
  readonly strangers: Uint16Array;
}

const CROSSING = 70;
const TURN_ON_OTHER = 500;

/** What a search writes down, by state; laid out once, and as empty after each search as before it. */
class Notes {
  best = new Float64Array(0);
  before = new Int32Array(0);
  /** What is left from a state on. */
  rest = new Float64Array(0);
  readonly queue = new Heap();
  #written = new Int32Array(0);
  #count = 0;

  /** Room for so many states. */
  atLeast(states: number): void {
    if (states <= this.best.length) return;
    this.best = new Float64Array(states).fill(Infinity);
    this.before = new Int32Array(states);
    this.rest = new Float64Array(states);
    this.#written = new Int32Array(states);
  }

  /** This state will be written of. */
  open(state: number): void {
    this.#written[this.#count] = state;
    this.#count += 1;
  }

  clear(): void {
    for (let index = 0; index < this.#count; index += 1) this.best[this.#written[index]!] = Infinity;
    this.#count = 0;
    this.queue.clear();
  }
}

/** Searches never wait: one is over before the next begins. */
const notes = new Notes();

/** Finds ways on one lattice. */
export class Pathfinder {
  readonly #lattice: Lattice;
  /** Length of the piece to the right of each column, and below each row. */
  readonly #across: Float64Array;
  readonly #along: Float64Array;

  constructor(lattice: Lattice) {
    const { xs, ys } = lattice;
    this.#lattice = lattice;
    this.#across = Float64Array.from(xs, (x, index) => Math.abs((xs[index + 1] ?? x) - x));
    this.#along = Float64Array.from(ys, (y, index) => Math.abs((ys[index + 1] ?? y) - y));
  }

  /** The cheapest way (A*), as vertices, with the doors it took; null: there is none. */
  cheapest(
    doors: { readonly out: readonly Door[]; readonly in: readonly Door[] },
    tolls: Tolls,
  ): { vertices: number[]; out: Door; into: Door } | null {
    const { xs, ys, barredRight, barredDown, dearer } = this.#lattice;
    const [across, along] = [this.#across, this.#along];
    const width = xs.length;
    const last = width * ys.length;
    notes.clear();
    notes.atLeast(last * 4);
    const { best, before, rest, queue } = notes;
    const goals = new Map(doors.in.map(door => [door.vertex * 4 + door.direction, door]));
    const restFrom = leastRest(this.#lattice, doors.in);
    /** A way to a state for less than was known. */
    const reach = (state: number, from: number, cost: number): void => {
      if (best[state] === Infinity) {
        notes.open(state);
        rest[state] = restFrom(state);
      }
      best[state] = cost;
      before[state] = from;
      queue.push(state, cost + rest[state]!);
    };
    for (const { vertex, direction, cost } of doors.out) {
      const state = vertex * 4 + direction;
      if (cost < best[state]!) reach(state, -1, cost);
    }
    let found = -1;
    let foundCost = Infinity;
    while (queue.size > 0) {
      const rank = queue.rank;
      const state = queue.pop();
      if (rank >= foundCost) break;
      const cost = best[state]!;
      const vertex = state >> 2;
      const heading = state & 3;
      if (rank > cost + rest[state]! + 0.001) continue;
      const goal = goals.get(state);
      if (goal !== undefined && cost + goal.cost < foundCost) {
        found = state;
        foundCost = cost + goal.cost;
      }
      const row = (vertex / width) | 0;
      const column = vertex - row * width;
      const strangers = tolls.strangers[vertex]!;
      for (let turn = 0; turn < 4; turn += 1) {
        if (turn === 2) continue;
        const direction = (heading + turn) & 3;
        let next: number;
        let step: number;
        if (direction === RIGHT) {
          if (column + 1 >= width || barredRight[vertex]) continue;
          next = vertex + 1;
          step = across[column]! * (1 + dearer[row]!) + tolls.right[vertex]!;
        } else if (direction === LEFT) {
          if (column === 0 || barredRight[vertex - 1]) continue;
          next = vertex - 1;
          step = across[column - 1]! * (1 + dearer[row]!) + tolls.right[next]!;
        } else if (direction === DOWN) {
          if (vertex + width >= last || barredDown[vertex]) continue;
          next = vertex + width;
          step = along[row]! + tolls.down[vertex]!;
        } else {
          if (row === 0 || barredDown[vertex - width]) continue;
          next = vertex - width;
          step = along[row - 1]! + tolls.down[next]!;
        }
        step += turn === 0 ? strangers * CROSSING : BEND + strangers * TURN_ON_OTHER;
        const to = next * 4 + direction;
        if (cost + step < best[to]!) reach(to, state, cost + step);
      }
    }
    if (found < 0) return null;
    const vertices: number[] = [];
    let state = found;
    for (; before[state]! >= 0; state = before[state]!) vertices.push(state >> 2);
    vertices.push(state >> 2);
    const out = doors.out.find(door => door.vertex * 4 + door.direction === state)!;
    return { vertices: vertices.reverse(), out, into: goals.get(found)! };
  }
}
