import type { Chart, ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import { labelsOf } from '../label/labels.ts';
import { routesOf } from '../route/route.ts';
import { PAGE, styleAt, type Style } from '../style.ts';
import { acrossOf, type Across } from './columns.ts';
import { downOf, type Down } from './down.ts';
import type { PlacedEdge, Plan } from './plan.ts';
import type { Rank } from './ranks.ts';
import { rowsOf, type Grid } from './rows.ts';

/** From as in the picture down to 6 pt. */
const SCALES = [1, 0.92, 0.84, 0.77, 0.7, 0.64];
/** More lanes than fit at 6 pt: boxes become narrower than they should be. */
const NARROW = 40;
const MOST_TRIES = 7;
/** So much may gaps grow to fill the page, as a share. */
const SPREAD = 0.4;
const WIDTH = PAGE.width - 2 * PAGE.margin;

/** Places everything in the lanes: as large as fits in `room`, or at the least size as high as it must be. */
export function planOf(chart: Chart, ranks: ReadonlyMap<string, Rank>, room: number): Plan {
  const grid = rowsOf(chart, ranks);
  let last: Plan | null = null;
  for (const scale of SCALES) {
    const style = styleAt(scale);
    const across = acrossOf(chart, grid, WIDTH, style);
    if (across === null) continue;
    const rough = downOf(chart, grid, across, style, new Map()).height;
    if (rough > room && scale !== SCALES.at(-1)) continue;
    const spread = Math.max(0, Math.min(SPREAD * style.gap, (0.94 * (room - rough)) / grid.rows));
    last = planAt(chart, grid, { scale, style, across, spread });
    if (last.height <= room) return last;
    if (spread > 0) last = planAt(chart, grid, { scale, style, across, spread: 0 });
    if (last.height <= room) return last;
  }
  if (last !== null) return last;
  const scale = SCALES.at(-1)!;
  const style = { ...styleAt(scale), leastBox: NARROW };
  const across = acrossOf(chart, grid, WIDTH, style);
  if (across === null) throw new Error(`${chart.lanes.length} lanes do not fit on a page`);
  return planAt(chart, grid, { scale, style, across, spread: 0 });
}

interface Terms {
  readonly scale: number;
  readonly style: Style;
  readonly across: Across;
  readonly spread: number;
}

/** The plan at one scale. Where words find no place, their line shares with no other, and gaps grow. */
function planAt(chart: Chart, grid: Grid, { scale, style, across, spread }: Terms): Plan {
  const wider = new Map<number, number>();
  const alone = new Set<ChartEdge>();
  for (let tries = 0; ; tries += 1) {
    const down = downOf(chart, grid, across, style, wider, spread);
    const routes = routesOf(chart, across, down, WIDTH, style, alone);
    const room = { x: 2, y: 2, w: WIDTH - 4, h: down.height - 4 };
    const labels = labelsOf(routes, down.boxes, room, style);
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
