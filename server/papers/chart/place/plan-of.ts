import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import { labelsOf } from '../label/labels.ts';
import { routesOf } from '../route/route.ts';
import { PAGE, styleAt, type Style } from '../style.ts';
import { acrossOf } from './columns.ts';
import { downOf, type Down } from './down.ts';
import type { Plan, PlacedEdge } from './plan.ts';
import type { Rank } from './ranks.ts';
import { rowsOf, type Grid } from './rows.ts';

/** From as in the picture down to 6 pt. */
export const SCALES = [1, 0.92, 0.84, 0.77, 0.7, 0.64] as const;
/** Lanes narrower than text can be are drawn wider than the page, and the page is scaled: text is then smaller. */
const NARROWEST = 0.5;
const MOST_TRIES = 6;

/** Places everything in the lanes: as large as fits in `room`, or at the least size as high as it must be. */
export function planOf(chart: Chart, ranks: ReadonlyMap<string, Rank>, room: number): Plan {
  const grid = rowsOf(chart, ranks);
  let last: Plan | null = null;
  for (const scale of SCALES) {
    const style = styleAt(scale);
    const isLast = scale === SCALES.at(-1);
    if (!isLast && roughHeight(chart, grid, style) > room) continue;
    const plan = planAt(chart, grid, scale, style);
    if (plan === null) continue;
    last = plan;
    if (plan.height <= room) return plan;
  }
  return last ?? planAt(chart, grid, NARROWEST, { ...styleAt(NARROWEST), leastBox: 40 })!;
}

function roughHeight(chart: Chart, grid: Grid, style: Style): number {
  const across = acrossOf(chart, grid, PAGE.width - 2 * PAGE.margin, style);
  return across === null ? Infinity : downOf(chart, grid, across, style, new Map()).height;
}

/** The plan at one scale; gaps grow where words find no place beside their line. */
function planAt(chart: Chart, grid: Grid, scale: number, style: Style): Plan | null {
  const width = PAGE.width - 2 * PAGE.margin;
  const across = acrossOf(chart, grid, width, style);
  if (across === null) return null;
  const wider = new Map<number, number>();
  for (let tries = 0; ; tries += 1) {
    const down = downOf(chart, grid, across, style, wider);
    const routes = routesOf(chart, across, down, width, style);
    const labels = labelsOf(routes, down.boxes, { x: 2, y: 2, w: width - 4, h: down.height - 4 }, style);
    const edges = routes.map((route): PlacedEdge => ({ ...route, label: labels.get(route) ?? null }));
    const homeless = edges.filter(({ edge, label }) => edge.label !== null && label === null);
    if (homeless.length === 0 || tries === MOST_TRIES) {
      const lanes = chart.lanes.map((lane, index) => ({
        lane,
        ...across.lanes[index]!,
        y: 0,
        h: down.height,
      }));
      const { boxes, gaps, height } = down;
      return { scale, width, height, lanes, boxes, edges, gaps };
    }
    for (const edge of homeless) widen(edge, down, wider, style);
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
