import type { Entry } from '../entry/entry.ts';
import { branchesOf } from './branches.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { flowOf, type Flow } from './flow.ts';
import { factsOf, legendOf, listsOf, originOf, type ChartAbout } from './head-and-foot.ts';
import { lanesOf } from './lanes.ts';
import { barNode, isTold, nodesOf, pointsOf, START } from './nodes.ts';
import type { ChartWords } from './words.ts';

/** The flow chart of an item from its steps; null where no steps are known. Wrong steps are drawn as far as they go. */
export function chartOf(entry: Entry, words: ChartWords, about: ChartAbout): Chart | null {
  const flow = flowOf(entry.steps);
  if (flow.order.length === 0) return null;
  const lanes = lanesOf(flow, entry.typeCode, words);
  const points = pointsOf(flow, lanes);
  const nodes = nodesOf(
    entry,
    flow,
    points.map(({ id }) => id),
    words,
  );
  const { bars, edges } = barsAndEdges(entry, flow);
  return {
    name: entry.name,
    suffix: words.suffix,
    facts: factsOf(entry, words),
    origin: originOf(entry.typeCode, words, about),
    lanes,
    nodes: [...nodes, ...bars],
    edges,
    lists: listsOf(entry, points, words, about),
    qr: about.complaintUrl,
    legend: legendOf(nodes, bars.length > 0, words),
    marks: { example: words.example, disclosed: words.disclosed },
  };
}

function barsAndEdges(entry: Entry, flow: Flow): { bars: ChartNode[]; edges: ChartEdge[] } {
  const { forks, joins } = branchesOf(flow);
  const plain = { label: null, rare: false, returns: false };
  const isRare = (id: string) => flow.steps.has(id) && !flow.usual.has(id);
  const first = flow.order[0]!;
  const edges: ChartEdge[] = isTold(entry, flow.steps.get(first))
    ? []
    : [{ from: START, to: first, ...plain }];
  for (const way of flow.passages) {
    const from = forks.get(way.from)?.includes(way) ? `fork ${way.from}` : way.from;
    const to = joins.get(way.to)?.includes(way) ? `join ${way.to}` : way.to;
    const rare = way.rare || (way.returns && isRare(way.from));
    edges.push({ from, to, label: way.when, rare, returns: way.returns });
  }
  for (const id of forks.keys()) edges.push({ from: id, to: `fork ${id}`, ...plain });
  for (const id of joins.keys()) edges.push({ from: `join ${id}`, to: id, ...plain });
  const bars = [
    ...[...forks.keys()].map(id => barNode(`fork ${id}`, 'fork', isRare(id))),
    ...[...joins.keys()].map(id => barNode(`join ${id}`, 'join', isRare(id))),
  ];
  return { bars, edges };
}
