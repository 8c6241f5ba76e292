import type { Chart, ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import { labelsOf } from '../label/labels.ts';
import { routesOf, type Route } from '../route/route.ts';
import { PAGE, styleAt, type Style } from '../style.ts';
import { acrossOf, type Across } from './columns.ts';
import { downOf, type Down } from './down.ts';
import type { PlacedEdge, Plan, Span } from './plan.ts';
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
/** Words between two boxes side by side gain little by wider gaps: after so many tries one box goes below the other. */
const TRIES_BESIDE = 2;
const MOST_GRIDS = 5;
/** So much may gaps grow to fill the page, as a share. */
const SPREAD = 0.4;
/** Less is not worth another try. */
const LEAST_SPREAD = 3;
const WIDTH = PAGE.width - 2 * PAGE.margin;

/** How high a page has room, with a usual foot and with a low one, by the lanes' places across it. */
type Rooms = (lanes: readonly Span[]) => readonly number[];

/** Places everything in the lanes: as large as fits in one of the `rooms` of a page, or on several pages. */
export function planOf(chart: Chart, ranks: ReadonlyMap<string, Rank>, rooms: Rooms): Plan {
  const apart = new Set<string>();
  for (let grids = 1; ; grids += 1) {
    const laid = laidOn(chart, rowsOf(chart, ranks, apart), rooms);
    const homeless = homelessOf(laid.edges);
    if (homeless.length === 0) return planFrom(chart, laid, laid.edges);
    const crowded = crowdedOf(homeless, laid.down);
    // Words rather cross a line than be lost.
    if (crowded.length === 0 || grids === MOST_GRIDS) return planFrom(chart, laid, labelled(laid, true));
    for (const { edge } of crowded) apart.add(pairOf(edge));
  }
}

/** Everything placed at one scale, words where there was room for them. */
interface Laid {
  readonly scale: number;
  readonly style: Style;
  readonly across: Across;
  readonly down: Down;
  readonly routes: readonly Route[];
  readonly edges: readonly PlacedEdge[];
}

function laidOn(chart: Chart, grid: Grid, rooms: Rooms): Laid {
  for (const { scale, foot } of SCALES) {
    const style = styleAt(scale);
    const across = acrossOf(chart, grid, WIDTH, style);
    if (across === null) continue;
    const room = rooms(across.lanes)[foot]!;
    const rough = downOf(chart, grid, across, style, new Map()).height;
    if (rough > room) continue;
    const terms = { scale, style, across, room };
    const spread = Math.max(0, Math.min(SPREAD * style.gap, (0.94 * (room - rough)) / grid.rows));
    const wide = spread > LEAST_SPREAD ? laidAt(chart, grid, { ...terms, spread }) : null;
    const fitting = wide ?? laidAt(chart, grid, { ...terms, spread: 0 });
    if (fitting) return fitting;
  }
  const scale = ON_PAGES.find(one => acrossOf(chart, grid, WIDTH, styleAt(one)) !== null);
  const least = scale ?? ON_PAGES.at(-1)!;
  const style = scale === undefined ? { ...styleAt(least), leastBox: NARROW } : styleAt(least);
  const across = acrossOf(chart, grid, WIDTH, style);
  if (across === null) throw new Error(`${chart.lanes.length} lanes do not fit on a page`);
  return laidAt(chart, grid, { scale: least, style, across, spread: 0, room: Infinity })!;
}

interface Terms {
  readonly scale: number;
  readonly style: Style;
  readonly across: Across;
  readonly spread: number;
  readonly room: number;
}

/** Where words find no place, their line shares with no other, and gaps grow; null: higher than the room. */
function laidAt(chart: Chart, grid: Grid, { scale, style, across, spread, room }: Terms): Laid | null {
  const wider = new Map<number, number>();
  const alone = new Set<ChartEdge>();
  for (let tries = 0; ; tries += 1) {
    const down = downOf(chart, grid, across, style, wider, spread);
    // Gaps only grow: what is too high now stays so.
    if (down.height > room) return null;
    const routes = routesOf(chart, across, down, WIDTH, style, alone);
    const edges = labelled({ down, routes, style }, false);
    const homeless = homelessOf(edges);
    const isEnough = tries >= TRIES_BESIDE && crowdedOf(homeless, down).length > 0;
    if (homeless.length === 0 || tries === MOST_TRIES || isEnough)
      return { scale, style, across, down, routes, edges };
    for (const one of homeless) {
      if (alone.has(one.edge)) widen(one, down, wider, style);
      alone.add(one.edge);
    }
  }
}

const homelessOf = (edges: readonly PlacedEdge[]): PlacedEdge[] =>
  edges.filter(({ edge, label }) => edge.label !== null && label === null);

/** Those whose two boxes stand side by side. */
function crowdedOf(homeless: readonly PlacedEdge[], { boxes }: Down): PlacedEdge[] {
  const rowOf = new Map(boxes.map(({ node, row }) => [node.id, row]));
  return homeless.filter(({ edge }) => rowOf.get(edge.from) === rowOf.get(edge.to));
}

function labelled(
  { down, routes, style }: Pick<Laid, 'down' | 'routes' | 'style'>,
  must: boolean,
): PlacedEdge[] {
  const room = { x: 2, y: 2, w: WIDTH - 4, h: down.height - 4 };
  const labels = labelsOf(routes, down.boxes, room, style, must);
  return routes.map(route => ({ ...route, label: labels.get(route) ?? null }));
}

function planFrom(chart: Chart, { scale, across, down }: Laid, edges: readonly PlacedEdge[]): Plan {
  const { boxes, gaps, height } = down;
  const lanes = chart.lanes.map((lane, index) => ({ lane, ...across.lanes[index]!, y: 0, h: height }));
  return { scale, width: WIDTH, height, lanes, boxes, edges, gaps };
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
