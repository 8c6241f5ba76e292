import { areaOf, type Area, type Point } from '../place/plan.ts';
import type { Route } from '../route/route.ts';

/** A straight piece of one line. */
export interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly area: Area;
}

/** The straight pieces of a line. */
export const piecesOf = ({ points }: Pick<Route, 'points'>): Piece[] =>
  points.slice(1).map((to, index) => ({ from: points[index]!, to, area: areaOf(points[index]!, to) }));

/** What of a line no other line runs on: words beside it can mean no other. */
export function ownPieces(route: Route, others: readonly Route[]): Piece[] {
  const foreign = others.filter(other => other !== route).flatMap(piecesOf);
  return piecesOf(route).flatMap(piece => {
    const axis = piece.from[0] === piece.to[0] ? 1 : 0;
    const along = foreign.filter(other => isOn(piece, other, axis));
    return parts(piece, along, axis);
  });
}

function isOn(a: Piece, b: Piece, axis: 0 | 1): boolean {
  const across = axis === 0 ? 1 : 0;
  return (
    Math.abs(b.from[across] - b.to[across]) < 1 &&
    Math.abs(a.from[across] - b.from[across]) < 1 &&
    Math.max(b.from[axis], b.to[axis]) > Math.min(a.from[axis], a.to[axis]) &&
    Math.min(b.from[axis], b.to[axis]) < Math.max(a.from[axis], a.to[axis])
  );
}

/** A piece less what others cover, in its own direction. */
function parts(piece: Piece, covers: readonly Piece[], axis: 0 | 1): Piece[] {
  const [low, high] = [
    Math.min(piece.from[axis], piece.to[axis]),
    Math.max(piece.from[axis], piece.to[axis]),
  ];
  let free: [number, number][] = [[low, high]];
  for (const cover of covers) {
    const [a, b] = [Math.min(cover.from[axis], cover.to[axis]), Math.max(cover.from[axis], cover.to[axis])];
    free = free.flatMap(([from, to]): [number, number][] =>
      (
        [
          [from, Math.min(to, a)],
          [Math.max(from, b), to],
        ] as [number, number][]
      ).filter(([x, y]) => y - x > 1),
    );
  }
  const isForward = piece.to[axis] >= piece.from[axis];
  const point = (value: number): Point => (axis === 0 ? [value, piece.from[1]] : [piece.from[0], value]);
  const found = free.map(([a, b]) => {
    const [from, to] = isForward ? [point(a), point(b)] : [point(b), point(a)];
    return { from, to, area: areaOf(from, to) };
  });
  return isForward ? found : found.reverse();
}
