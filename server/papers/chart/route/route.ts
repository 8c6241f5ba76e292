import type { Chart, ChartEdge } from '../../../domain/catalogue/chart/chart.ts';
import type { Across } from '../place/columns.ts';
import type { Down } from '../place/down.ts';
import { isBar, type PlacedBox, type Point } from '../place/plan.ts';
import type { Style } from '../style.ts';
import { latticeOf, lineAt, type Lattice } from './lattice.ts';
import { obstaclesOf } from './obstacles.ts';
import { portsOf, type Port } from './ports.ts';
import { DOWN, UP, type Direction, type Door } from './directions.ts';
import { Pathfinder } from './search.ts';
import { Traffic } from './traffic.ts';

export interface Route {
  readonly edge: ChartEdge;
  readonly points: readonly Point[];
}

/** Draws every edge as a line of straight pieces that passes through no box; those whose boxes lie near come first. */
export function routesOf(
  chart: Chart,
  across: Across,
  down: Down,
  width: number,
  style: Style,
  alone: ReadonlySet<ChartEdge>,
): Route[] {
  const boxes = new Map(down.boxes.map(box => [box.node.id, box]));
  const ports = new Map(
    down.boxes.map(box => [box.node.id, portsOf(box, boxes, chart.edges, style)] as const),
  );
  const exits = [...ports.values()].flat().map(({ exit }) => exit);
  const lattice = latticeOf(
    {
      xs: [...exits.map(([x]) => x), ...standingTracks(across, down, width, style)],
      ys: [...exits.map(([, y]) => y), ...lyingTracks(down, style)],
    },
    obstaclesOf(down.boxes, style),
  );
  preferMiddles(lattice, down);
  const traffic = new Traffic(lattice.xs.length * lattice.ys.length, alone);
  const pathfinder = new Pathfinder(lattice);
  const doorAt = ({ exit: [x, y], outward }: Port, isOut: boolean, cost: number): Door => {
    const vertex = lineAt(lattice.ys, y) * lattice.xs.length + lineAt(lattice.xs, x);
    return { vertex, direction: isOut ? outward : (((outward + 2) & 3) as Direction), cost };
  };
  const taken = new Map<Port, ChartEdge[]>();
  const routes = new Map<ChartEdge, Route>();
  for (const edge of inOrder(chart.edges, boxes)) {
    const [from, to] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
    const doors = (box: PlacedBox, isOut: boolean) =>
      ports
        .get(box.node.id)!
        .filter(port => mayUse(box, port, isOut, isOut ? to : from))
        .map(port => ({
          port,
          door: doorAt(port, isOut, portCost(port, isOut, edge, taken.get(port), alone)),
        }));
    const out = doors(from, true);
    const into = doors(to, false);
    const way = pathfinder.cheapest(
      { out: out.map(({ door }) => door), in: into.map(({ door }) => door) },
      traffic.tollsFor(edge),
    );
    if (way === null) throw new Error(`there is no way from ${edge.from} to ${edge.to}`);
    const start = out.find(({ door }) => door === way.out)!.port;
    const end = into.find(({ door }) => door === way.into)!.port;
    for (const port of [start, end]) taken.set(port, [...(taken.get(port) ?? []), edge]);
    traffic.add(edge, way.vertices);
    const pointOf = (vertex: number): Point => {
      return [lattice.xs[vertex % lattice.xs.length]!, lattice.ys[Math.floor(vertex / lattice.xs.length)]!];
    };
    const middle = way.vertices.map(pointOf);
    const points = [snapped(start, middle[0]!), ...middle, snapped(end, middle.at(-1)!)];
    routes.set(edge, { edge, points: straightened(points) });
  }
  return chart.edges.flatMap(edge => routes.get(edge) ?? []);
}

/** Short ways first: long ones can go around them. */
function inOrder(edges: readonly ChartEdge[], boxes: ReadonlyMap<string, PlacedBox>): ChartEdge[] {
  const far = ({ from, to, returns }: ChartEdge) => {
    const [a, b] = [boxes.get(from)!, boxes.get(to)!];
    const distance = Math.abs(a.x + a.w / 2 - b.x - b.w / 2) + Math.abs(a.y + a.h / 2 - b.y - b.h / 2);
    return distance + (isBar(a) || isBar(b) ? -10_000 : 0) + (returns ? 400 : 0);
  };
  return edges.filter(({ from, to }) => boxes.has(from) && boxes.has(to)).toSorted((a, b) => far(a) - far(b));
}

/** A bar takes in above and lets out below, each line under the middle of its box. */
function mayUse(box: PlacedBox, { at, outward }: Port, isOut: boolean, other: PlacedBox): boolean {
  if (!isBar(box)) return true;
  const middle = Math.min(box.x + box.w - 8, Math.max(box.x + 8, other.x + other.w / 2));
  return outward === (isOut ? DOWN : UP) && Math.abs(at[0] - middle) < 1;
}

const SIDE = 24;
const AGAINST = 130;
const ASIDE = 80;
const TAKEN = 900;

/** Lines leave below and arrive above; those that lead back do otherwise, where it is shorter. */
function portCost(
  port: Port,
  isOut: boolean,
  edge: ChartEdge,
  taken: readonly ChartEdge[] = [],
  alone: ReadonlySet<ChartEdge>,
): number {
  const flow = isOut ? DOWN : UP;
  const against = edge.returns ? SIDE : AGAINST;
  const side = port.outward === flow ? 0 : port.outward === ((flow + 2) & 3) ? against : SIDE;
  const isStrange = taken?.some(
    other => (other.from !== edge.from && other.to !== edge.to) || alone.has(edge) || alone.has(other),
  );
  return side + (port.aside ? ASIDE : 0) + (isStrange ? TAKEN : 0);
}

/** Tracks between columns and beside the lanes. */
function standingTracks(across: Across, { boxes }: Down, width: number, { track }: Style): number[] {
  const spans = boxes.filter(box => !isBar(box)).map(({ x, w }) => [x, x + w] as const);
  const borders = [...new Set([0, width, ...spans.flat().map(Math.round)])].toSorted((a, b) => a - b);
  const gaps = borders.slice(1).map((right, index) => [borders[index]!, right] as const);
  const lanes = across.lanes.map(({ x }) => x).filter(x => x > 0);
  return [...gaps.flatMap(([left, right]) => tracksIn(left, right, track, 6)), ...lanes];
}

/** Tracks in the gaps between rows, above the first and below the last. */
function lyingTracks({ gaps, height, boxes }: Down, { track, clear }: Style): number[] {
  const bottom = Math.max(0, ...boxes.map(({ y, h }) => y + h));
  const top = Math.min(height, ...boxes.map(({ y }) => y));
  const all = [{ top: 0, bottom: top }, ...gaps, { top: bottom, bottom: height }];
  return all.flatMap(gap =>
    tracksIn(gap.top, gap.bottom, track, 12).filter(y => y > gap.top + clear && y < gap.bottom - 1.5 * clear),
  );
}

/** A port's place exactly in line with where the lattice goes on. */
const snapped = ({ at, outward }: Port, [x, y]: Point): Point =>
  outward === UP || outward === DOWN ? [x, at[1]] : [at[0], y];

/** Of tracks that serve equally, the one in the middle of its gap looks best. */
function preferMiddles({ ys, dearer }: Lattice, { gaps }: Down): void {
  ys.forEach((y, index) => {
    const gap = gaps.find(({ top, bottom }) => y > top && y < bottom);
    if (gap) dearer[index] = (0.08 * Math.abs(y - (gap.top + gap.bottom) / 2)) / (gap.bottom - gap.top);
  });
}

/** Evenly spaced tracks with the middle among them. */
function tracksIn(from: number, to: number, track: number, most: number): number[] {
  const middle = (from + to) / 2;
  const aside = Math.min(most, Math.floor((to - from) / 2 / track));
  return Array.from({ length: 2 * aside + 1 }, (_, index) => middle + (index - aside) * track).filter(
    at => at > from + track / 4 && at < to - track / 4,
  );
}

/** Without the points in the middle of straight pieces. */
function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (b && near(b[0], point[0]) && near(b[1], point[1])) continue;
    if (a && b && ((near(a[0], b[0]) && near(b[0], point[0])) || (near(a[1], b[1]) && near(b[1], point[1]))))
      kept.pop();
    kept.push(point);
  }
  return kept;
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.6;
