import type { PlacedEdge, Plan, Point } from '../place/plan.ts';

export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Where a plan too high for a page is cut: between rows, where only standing lines pass. `last` has less room. */
export function slicesOf(plan: Plan, room: number, last: number): Slice[] {
  const cuts = plan.gaps.map(gap => cutIn(plan, gap));
  const slices: Slice[] = [];
  let from = 0;
  while (plan.height - from > last) {
    const fitting = cuts.filter(cut => cut > from + 1 && cut - from <= room);
    const to = fitting.at(-1) ?? cuts.find(cut => cut > from + 1);
    if (to === undefined) break;
    slices.push({ from, to });
    from = to;
  }
  return [...slices, { from, to: plan.height }];
}

/** The height in a gap that is farthest from words and lying lines. */
function cutIn({ edges, boxes }: Plan, { top, bottom }: Plan['gaps'][number]): number {
  const lying = edges.flatMap(({ points }) =>
    points
      .slice(1)
      .flatMap((point, index) => (point[1] === points[index]![1] ? [{ y: point[1], h: 0 }] : [])),
  );
  const words = edges.flatMap(({ label }) => label ?? []);
  const busy = [...lying, ...words, ...boxes].map(({ y, h }) => [y, y + h] as const);
  let best = (top + bottom) / 2;
  let most = -Infinity;
  for (let y = top + 2; y < bottom - 2; y += 2) {
    const far = Math.min(...busy.map(([low, high]) => (y < low ? low - y : y > high ? y - high : -1)));
    if (far > most) [best, most] = [y, far];
  }
  return best;
}

/** A part of a line on one page. */
export interface LinePart {
  readonly points: readonly Point[];
  /** It comes from, or goes on to, another page. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The parts of a line in a slice. */
export function within({ points }: PlacedEdge, { from, to }: Slice): LinePart[] {
  const parts: LinePart[] = [];
  let open: Point[] = [];
  let isCutBefore = false;
  points.slice(1).forEach((end, index) => {
    const start = points[index]!;
    if (Math.max(start[1], end[1]) <= from || Math.min(start[1], end[1]) >= to) return;
    const held = ([x, y]: Point): Point => [x, Math.min(to, Math.max(from, y))];
    if (open.length === 0) {
      open = [held(start)];
      isCutBefore = held(start)[1] !== start[1];
    }
    open.push(held(end));
    if (held(end)[1] === end[1]) return;
    parts.push({ points: open, isCutBefore, isCutAfter: true });
    open = [];
  });
  if (open.length > 1) parts.push({ points: open, isCutBefore, isCutAfter: false });
  return parts;
}
