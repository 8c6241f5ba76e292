import type { Chart, ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import { labelsOf } from '../label/labels.ts';
import { routesOf } from '../route/route.ts';
import { PAGE, styleAt, type Style } from '../style.ts';
import { acrossOf, type Across } from './columns.ts';
import { downOf, type Down } from './down.ts';
import type { PlacedEdge, Plan } from './plan.ts';
import type { Rank } from './ranks.ts';
import { pairOf, rowsOf, type Grid } from './rows.ts';

/** From as in the picture down to 6 pt and as little air as can be; the room is that above a usual foot, or a low one. */
const SCALES = [
  { scale: 1, foot: 0 },
  { scale: 0.92, foot: 0 },
  { scale: 0.84, foot: 0 },
  { scale: 0.77, foot: 0 },
  { scale: 0.7, foot: 0 },
  { scale: 0.7, foot: 1 },
  { scale: 0.62, foot: 1 },
  { scale: 0.55, foot: 1 },
  { scale: 0.48, foot: 1 },
] as const;
/** What needs more than a page need not be small. */
const ON_PAGES = [0.77, 0.7, 0.62, 0.55, 0.48];
/** More lanes than fit at 6 pt: boxes become narrower than they should be. */
const NARROW = 40;
const MOST_TRIES = 5;
const MOST_GRIDS = 5;
/** So much may gaps grow to fill the page, as a share. */
const SPREAD = 0.4;
/** Less is not worth another try. */
const LEAST_SPREAD = 3;
const WIDTH = PAGE.width - 2 * PAGE.margin;

/** Places everything in the lanes: as large as fits in one of the `rooms` of a page, or on several pages. */
export function planOf(chart: Chart, ranks: ReadonlyMap<string, Rank>, rooms: readonly number[]): Plan {
  const apart = new Set<string>();
  for (let grids = 1; ; grids += 1) {
    const grid = rowsOf(chart, ranks, apart);
    const plan = planOn(chart, grid, rooms, false);
    const homeless = plan.edges.filter(({ edge, label }) => edge.label !== null && label === null);
    if (homeless.length === 0) return plan;
    const rowOf = new Map(plan.boxes.map(({ node, row }) => [node.id, row]));
    const crowded = homeless.filter(({ edge }) => rowOf.get(edge.from) === rowOf.get(edge.to));
    if (crowded.length === 0 || grids === MOST_GRIDS) return planOn(chart, grid, rooms, true);
    for (const { edge } of crowded) apart.add(pairOf(edge));
  }
}

/** `must`: words cross a line rather than be lost. */
function planOn(chart: Chart, grid: Grid, rooms: readonly number[], must: boolean): Plan {
  for (const { scale, foot } of SCALES) {
    const style = styleAt(scale);
    const across = acrossOf(chart, grid, WIDTH, style);
    if (across === null) continue;
    const room = rooms[foot]!;
    const rough = downOf(chart, grid, across, style, new Map()).height;
    if (rough > room) continue;
    const spread = Math.max(0, Math.min(SPREAD * style.gap, (0.94 * (room - rough)) / grid.rows));
    if (spread > LEAST_SPREAD) {
      const wide = planAt(chart, grid, { scale, style, across, spread, must });
      if (wide.height <= room) return wide;
    }
    const tight = planAt(chart, grid, { scale, style, across, spread: 0, must });
    if (tight.height <= room) return tight;
  }
  for (const scale of ON_PAGES) {
    const style = styleAt(scale);
    const across = acrossOf(chart, grid, WIDTH, style);
    if (across !== null) return planAt(chart, grid, { scale, style, across, spread: 0, must });
  }
  const scale = ON_PAGES.at(-1)!;
  const style = { ...styleAt(scale), leastBox: NARROW };
  const across = acrossOf(chart, grid, WIDTH, style);
  if (across === null) throw new Error(`${chart.lanes.length} lanes do not fit on a page`);
  return planAt(chart, grid, { scale, style, across, spread: 0, must });
}

interface Terms {
  readonly scale: number;
  readonly style: Style;
  readonly across: Across;
  readonly spread: number;
  readonly must: boolean;
}

/** The plan at one scale. Where words find no place, their line shares with no other, and gaps grow. */
function planAt(chart: Chart, grid: Grid, { scale, style, across, spread, must }: Terms): Plan {
  const wider = new Map<number, number>();
  const alone = new Set<ChartEdge>();
  for (let tries = 0; ; tries += 1) {
    const down = downOf(chart, grid, across, style, wider, spread);
    const routes = routesOf(chart, across, down, WIDTH, style, alone);
    const room = { x: 2, y: 2, w: WIDTH - 4, h: down.height - 4 };
    const labels = labelsOf(routes, down.boxes, room, style, must && tries === MOST_TRIES);
    const edges = routes.map((route): PlacedEdge => ({ ...route, label: labels.get(route) ?? null }));
    const homeless = edges.filter(({ edge, label }) => edge.label !== null && label === null);
    if (homeless.length === 0 || tries === MOST_TRIES) {
      const { boxes, gaps, height } = down;
      const lanes = chart.lanes.map((lane, index) => ({ lane, ...across.lanes[index]!, y: 0, h: height }));
      return { scale, width: WIDTH, height, lanes, boxes, edges, gaps };
    }
    for (const one of homeless) {
      if (alone.has(one.edge)) widen(one, down, wider, style);
      alone.add(one.edge);
    }
  }
}

/** Gives the gaps that a line passes more room. */
function widen({ points }: PlacedEdge, { gaps }: Down, wider: Map<number, number>, style: Style): void {
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  gaps.forEach((gap, row) => {
    if (gap.bottom >= top - 1 && gap.top <= bottom + 1)
      wider.set(row, (wider.get(row) ?? 0) + 2.2 * style.label);
  });
}
