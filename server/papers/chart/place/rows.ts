import type { Chart, ChartEdge, ChartNode } from '../../../domain/catalogue/chart/chart.ts';
import type { Rank } from './ranks.ts';

/** Where a box stands: its row from the top, its lane, and its place among those beside it in the lane. */
export interface Cell {
  readonly node: ChartNode;
  readonly row: number;
  readonly lane: number;
  readonly column: number;
}

export interface Grid {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rows: number;
  /** How many boxes stand beside each other in each lane at most. */
  readonly columns: readonly number[];
}

/** More columns than this would make boxes too narrow: what could stand beside another goes below it. */
const MOST_COLUMNS = 7;
/** Words longer than this do not fit between two boxes side by side. */
const BESIDE_LABEL = 24;

/**
 * Gives each box a row: below what leads to it or, where the way is free and it is the only way, beside it in the next
 * lane. Rows fill from the top in elk's order. `apart`: pairs (see `pairOf`) whose line has no room side by side.
 */
export function rowsOf(
  chart: Chart,
  ranks: ReadonlyMap<string, Rank>,
  apart: ReadonlySet<string> = new Set(),
): Grid {
  const boxes = chart.nodes.filter(({ kind }) => kind !== 'fork' && kind !== 'join');
  const ways = waysBetweenBoxes(chart);
  const laneOf = new Map(chart.lanes.map(({ id }, index) => [id, index]));
  const lane = (node: ChartNode) => laneOf.get(node.lane ?? '') ?? 0;
  const placed = new Map<string, { node: ChartNode; row: number; lane: number }>();
  const at = (row: number, from: number, to: number) =>
    [...placed.values()].filter(one => one.row === row && one.lane >= from && one.lane <= to);
  const columns = chart.lanes.map(() => 1);

  for (const node of inFlow(boxes, ways, ranks)) {
    const own = lane(node);
    const into = ways.filter(({ to }) => to === node.id);
    const before = into.flatMap(({ from }) => placed.get(from) ?? []);
    const beside = before.length === 1 && into.length === 1 ? before[0]! : null;
    const isBeside =
      beside !== null && node.kind !== 'end' && beside.lane !== own && mayStandBeside(into[0]!, beside, own);
    let row = isBeside ? beside.row : Math.max(-1, ...before.map(one => one.row)) + 1;
    for (;;) {
      const there = at(row, own, own).length;
      if (there === 0) break;
      const total = columns.reduce((sum, n) => sum + n, 0);
      if (there < columns[own]! || (total < MOST_COLUMNS && !isPillAmong(row, own, node))) break;
      row += 1;
    }
    columns[own] = Math.max(columns[own]!, at(row, own, own).length + 1);
    placed.set(node.id, { node, row, lane: own });
  }
  return { ...columnsOf([...placed.values()], chart.lanes.length), rows: rowCount(placed.values()) };

  function mayStandBeside(
    way: Way,
    from: { row: number; lane: number; node: ChartNode },
    own: number,
  ): boolean {
    const [left, right] = [Math.min(from.lane, own), Math.max(from.lane, own)];
    if (
      apart.has(pairOf(way)) ||
      way.barred ||
      at(from.row, left + 1, right - 1).length > 0 ||
      at(from.row, own, own).length > 0
    )
      return false;
    if (way.label !== null && (right - left > 1 || way.label.length > BESIDE_LABEL)) return false;
    return !(from.lane === 0 && sendsBack(way.to)) && !hasBeside(from, own);
  }
  /** A correction stands beside its judge, under who applied: the judge must then not stand beside the application. */
  function sendsBack(id: string): boolean {
    const next = ways.filter(({ from }) => from === id).map(({ to }) => boxes.find(box => box.id === to)!);
    return next.some(
      box => lane(box) === 0 && box.kind !== 'end' && ways.filter(({ to }) => to === box.id).length === 1,
    );
  }
  function hasBeside(from: { row: number; lane: number; node: ChartNode }, own: number): boolean {
    const side = Math.sign(own - from.lane);
    return ways.some(({ from: id, to }) => {
      const other = placed.get(to);
      return id === from.node.id && other?.row === from.row && Math.sign(other.lane - from.lane) === side;
    });
  }
  function isPillAmong(row: number, own: number, node: ChartNode): boolean {
    return node.kind === 'end' || at(row, own, own).some(one => one.node.kind !== 'step');
  }
}

/** Two boxes that a line ties, whichever way it goes. */
export const pairOf = ({ from, to }: { from: string; to: string }): string => [from, to].toSorted().join(' ');

interface Way {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  /** A bar stands between. */
  readonly barred: boolean;
}

/** Ways onward from box to box, those over bars too. */
function waysBetweenBoxes({ nodes, edges }: Chart): Way[] {
  const bars = new Set(nodes.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id));
  const onward = edges.filter(({ returns }) => !returns);
  const beyond = (edge: ChartEdge): string[] =>
    bars.has(edge.to) ? onward.filter(({ from }) => from === edge.to).flatMap(beyond) : [edge.to];
  return onward
    .filter(({ from }) => !bars.has(from))
    .flatMap(edge =>
      beyond(edge).map(to => ({ from: edge.from, to, label: edge.label, barred: bars.has(edge.to) })),
    );
}

/** Boxes after all that lead to them, else as elk has them. */
function inFlow(
  boxes: readonly ChartNode[],
  ways: readonly Way[],
  ranks: ReadonlyMap<string, Rank>,
): ChartNode[] {
  const rank = ({ id }: ChartNode) => ranks.get(id) ?? { layer: 0, across: 0 };
  const usualFirst = (a: ChartNode, b: ChartNode) => Number(a.rare) - Number(b.rare);
  const sorted = boxes.toSorted(
    (a, b) => rank(a).layer - rank(b).layer || usualFirst(a, b) || rank(a).across - rank(b).across,
  );
  const left = new Set(sorted);
  const order: ChartNode[] = [];
  while (left.size > 0) {
    const ids = new Set([...left].map(({ id }) => id));
    const free = [...left].find(({ id }) => !ways.some(({ from, to }) => to === id && ids.has(from)));
    const next = free ?? [...left][0]!;
    left.delete(next);
    order.push(next);
  }
  return order;
}

const rowCount = (placed: Iterable<{ row: number }>) =>
  Math.max(-1, ...[...placed].map(({ row }) => row)) + 1;

/** The usual way keeps one column of its lane, so that its lines run straight; what is rare stands on the citizen's side. */
function columnsOf(placed: readonly { node: ChartNode; row: number; lane: number }[], lanes: number) {
  const cells = new Map<string, Cell>();
  const columns = Array.from({ length: lanes }, () => 1);
  const groups = new Map<string, (typeof placed)[number][]>();
  for (const one of placed) {
    const key = `${one.row} ${one.lane}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values())
    columns[group[0]!.lane] = Math.max(columns[group[0]!.lane]!, group.length);
  const forked = new Set(
    [...groups.values()].flatMap(group =>
      group.filter(({ node }) => !node.rare).length > 1 ? [group[0]!.lane] : [],
    ),
  );
  for (const group of groups.values()) {
    const { lane } = group[0]!;
    const count = columns[lane]!;
    const ordered = group.toSorted((a, b) => Number(b.node.rare) - Number(a.node.rare));
    ordered.forEach(({ node, row }, index) => {
      const spread = ((index + 0.5) * count) / group.length - 0.5;
      const packed = lane === 0 ? group.length - 1 - index : count - group.length + index;
      cells.set(node.id, { node, row, lane, column: forked.has(lane) ? spread : packed });
    });
  }
  return { cells, columns };
}
