import type { ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import type { Tolls } from './search.ts';

/** Lines may run together where they start or end together, as water does; all else costs. */
const OVERLAP = 4_000;
const TOGETHER = -4;

interface Line {
  readonly edge: ChartEdge;
  readonly vertices: readonly number[];
}

/** Remembers which lines run where on a lattice. */
export class Traffic {
  readonly #lines: Line[] = [];
  readonly #tolls: Tolls;
  readonly #alone: ReadonlySet<ChartEdge>;

  /** `alone`: lines that share with none, because words must stand beside them. */
  constructor(vertices: number, alone: ReadonlySet<ChartEdge>) {
    const [right, down] = [new Float64Array(vertices), new Float64Array(vertices)];
    this.#tolls = { right, down, strangers: new Uint16Array(vertices) };
    this.#alone = alone;
  }

  /** A line's way is taken into account from now on. */
  add(edge: ChartEdge, vertices: readonly number[]): void {
    this.#lines.push({ edge, vertices });
  }

  /** What the lines so far make of the lattice for one more; good until the next is asked for. */
  tollsFor(edge: ChartEdge): Tolls {
    const { right, down, strangers } = this.#tolls;
    for (const { vertices } of this.#lines)
      for (const vertex of vertices) {
        right[vertex] = 0;
        down[vertex] = 0;
        strangers[vertex] = 0;
      }
    for (const { edge: other, vertices } of this.#lines) {
      const isStrange =
        (other.from !== edge.from && other.to !== edge.to) || this.#alone.has(edge) || this.#alone.has(other);
      const toll = isStrange ? OVERLAP : TOGETHER;
      vertices.forEach((vertex, index) => {
        if (isStrange) strangers[vertex]! += 1;
        const next = vertices[index + 1];
        if (next === undefined) return;
        const pieces = Math.abs(next - vertex) === 1 ? right : down;
        const low = Math.min(vertex, next);
        if (pieces[low] !== OVERLAP) pieces[low] = toll;
      });
    }
    return this.#tolls;
  }
}
