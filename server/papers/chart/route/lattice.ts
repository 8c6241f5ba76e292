import type { Area } from '../place/plan.ts';

/** The lines on which ways may run, and where boxes bar them. Vertex (i, j) is number j * xs.length + i. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether the piece from a vertex to its right, or downwards, is barred. */
  readonly barredRight: Uint8Array;
  readonly barredDown: Uint8Array;
  /** By row: how much dearer it is to run there, as a share of the length. */
  readonly dearer: Float64Array;
}

/** A lattice over the given lines. A piece is barred if it runs through the inside of an obstacle. */
export function latticeOf(
  lines: { xs: Iterable<number>; ys: Iterable<number> },
  obstacles: readonly Area[],
): Lattice {
  const xs = distinct(lines.xs);
  const ys = distinct(lines.ys);
  const barredRight = new Uint8Array(xs.length * ys.length);
  const barredDown = new Uint8Array(xs.length * ys.length);
  for (const { x, y, w, h } of obstacles) {
    for (let j = 0; j < ys.length; j += 1) {
      const isRowInside = ys[j]! > y + SLACK && ys[j]! < y + h - SLACK;
      const isRowOver = j + 1 < ys.length && ys[j + 1]! > y + SLACK && ys[j]! < y + h - SLACK;
      if (!isRowInside && !isRowOver) continue;
      for (let i = 0; i < xs.length; i += 1) {
        const isColumnInside = xs[i]! > x + SLACK && xs[i]! < x + w - SLACK;
        const isColumnOver = i + 1 < xs.length && xs[i + 1]! > x + SLACK && xs[i]! < x + w - SLACK;
        if (isRowInside && isColumnOver) barredRight[j * xs.length + i] = 1;
        if (isColumnInside && isRowOver) barredDown[j * xs.length + i] = 1;
      }
    }
  }
  return { xs, ys, barredRight, barredDown, dearer: new Float64Array(ys.length) };
}

/** The index of a line of the lattice. */
export function lineAt(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value - NEAR) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines nearer than this are one. */
const NEAR = 0.5;
const SLACK = 0.01;

function distinct(values: Iterable<number>): number[] {
  const sorted = [...values].toSorted((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > NEAR);
}
