import type { ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import { DOWN, LEFT, RIGHT, type Direction, type Tolls } from './search.ts';

/** Lines may run together where they start or end together, as water does; all else costs. */
const OVERLAP = 4_000;
const CROSSING = 70;
const TURN_ON_OTHER = 500;

/** Remembers which lines run where. */
export class Traffic {
  readonly #width: number;
  /** By vertex: lines on the piece to its right, and on the piece below it. */
  readonly #right = new Map<number, ChartEdge[]>();
  readonly #down = new Map<number, ChartEdge[]>();
  readonly #at = new Map<number, ChartEdge[]>();

  readonly #alone: ReadonlySet<ChartEdge>;

  /** `alone`: lines that share with none, because words must stand beside them. */
  constructor(width: number, alone: ReadonlySet<ChartEdge>) {
    this.#width = width;
    this.#alone = alone;
  }

  /** A line's way is taken into account from now on. */
  add(edge: ChartEdge, vertices: readonly number[]): void {
    vertices.forEach((vertex, index) => {
      put(this.#at, vertex, edge);
      const next = vertices[index + 1];
      if (next === undefined) return;
      const low = Math.min(vertex, next);
      put(Math.abs(next - vertex) === 1 ? this.#right : this.#down, low, edge);
    });
  }

  /** What the lines so far make of the pieces for one more. */
  tollsFor(edge: ChartEdge): Tolls {
    const isStrange = (other: ChartEdge) =>
      (other.from !== edge.from && other.to !== edge.to) || this.#alone.has(edge) || this.#alone.has(other);
    return {
      piece: (vertex, direction) => {
        const on = this.#on(vertex, direction);
        return on?.some(isStrange) ? OVERLAP : on === undefined ? 0 : -4;
      },
      vertex: (vertex, _direction, turns) => {
        const strange = this.#at.get(vertex)?.filter(isStrange).length ?? 0;
        return strange * (turns ? TURN_ON_OTHER : CROSSING);
      },
    };
  }

  #on(vertex: number, direction: Direction): ChartEdge[] | undefined {
    if (direction === RIGHT) return this.#right.get(vertex);
    if (direction === LEFT) return this.#right.get(vertex - 1);
    return direction === DOWN ? this.#down.get(vertex) : this.#down.get(vertex - this.#width);
  }
}

function put(map: Map<number, ChartEdge[]>, key: number, edge: ChartEdge): void {
  const known = map.get(key);
  if (known) known.push(edge);
  else map.set(key, [edge]);
}
