import ELK from 'elkjs/lib/main.js';
import type { Chart } from '../../../domain/catalogue/chart/chart.ts';

/** How far down a node lies, and how far right among those beside it. */
export interface Rank {
  readonly layer: number;
  readonly across: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  // Only layers and their order are read; places and lines are our own.
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.edgeRouting': 'POLYLINE',
};

let engine: InstanceType<typeof ELK> | null = null;

/** Layers and order by elk: the flow from top to bottom with few crossings. Ways that lead back do not count. */
export async function ranksOf({ nodes, edges }: Chart): Promise<Map<string, Rank>> {
  engine ??= new ELK();
  const side = { width: 10, height: 10 };
  const graph = await engine.layout({
    id: 'chart',
    layoutOptions: OPTIONS,
    children: nodes.map(({ id }) => ({ id, ...side })),
    edges: edges
      .filter(({ returns }) => !returns)
      .map(({ from, to }, index) => ({ id: `edge ${index}`, sources: [from], targets: [to] })),
  });
  const placed = (graph.children ?? []).map(({ id, x = 0, y = 0 }) => ({ id, x, y: Math.round(y) }));
  const layers = [...new Set(placed.map(({ y }) => y))].toSorted((a, b) => a - b);
  return new Map(placed.map(({ id, x, y }) => [id, { layer: layers.indexOf(y), across: x }]));
}
