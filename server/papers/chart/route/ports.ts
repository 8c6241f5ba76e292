import type { ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import { markAreas } from '../place/marks-on.ts';
import { isBar, type PlacedBox, type Point } from '../place/plan.ts';
import type { Style } from '../style.ts';
import { DOWN, LEFT, RIGHT, UP, type Direction } from './directions.ts';

/** A place on the edge of a box where lines come and go. `outward` is the direction away from the box. */
export interface Port {
  readonly at: Point;
  /** Where the line leaves the air around the box. */
  readonly exit: Point;
  readonly outward: Direction;
  /** Not in the middle of its side. */
  readonly aside: boolean;
}

const STEPS: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];
/** Shares of a side at which lines may come and go: the middle is tried first. */
const ACROSS = [0.5, 0.28, 0.72];
const ALONG = [0.5, 0.26, 0.74];
/** A pill has round ends. */
const PILL_ACROSS = [0.5, 0.36, 0.64];
const PILL_ALONG = [0.5];

/** The ports of a box. A bar has one above or below the middle of each box that it is tied to. */
export function portsOf(
  box: PlacedBox,
  boxes: ReadonlyMap<string, PlacedBox>,
  edges: readonly ChartEdge[],
  style: Style,
): Port[] {
  const port = (x: number, y: number, outward: Direction, aside: boolean): Port => {
    const air = isBar(box) ? style.clear * 0.8 : style.clear;
    const [right, down] = STEPS[outward]!;
    return { at: [x, y], exit: [x + right * air, y + down * air], outward, aside };
  };
  const { x, y, w, h } = box;
  if (isBar(box)) {
    const tied = edges.flatMap(({ from, to }) =>
      from === box.node.id ? [to] : to === box.node.id ? [from] : [],
    );
    return [...new Set(tied)].flatMap(id => {
      const other = boxes.get(id);
      if (!other) return [];
      const middle = Math.min(x + w - 8, Math.max(x + 8, other.x + other.w / 2));
      return [port(middle, y, UP, false), port(middle, y + h, DOWN, false)];
    });
  }
  const marks = markAreas(box);
  const isPill = box.node.kind !== 'step';
  const isFree = (at: number) => marks.every(mark => at < mark.x - 4 || at > mark.x + mark.w + 4);
  return [
    ...(isPill ? PILL_ACROSS : ACROSS).flatMap(share => [
      ...(isFree(x + share * w) ? [port(x + share * w, y, UP, share !== 0.5)] : []),
      port(x + share * w, y + h, DOWN, share !== 0.5),
    ]),
    ...(isPill ? PILL_ALONG : ALONG).flatMap(share => [
      port(x, y + share * h, LEFT, share !== 0.5),
      port(x + w, y + share * h, RIGHT, share !== 0.5),
    ]),
  ];
}
