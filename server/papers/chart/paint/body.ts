import type { Primitive } from '../../drawing.ts';
import { isBar, type PlacedEdge, type Plan } from '../place/plan.ts';
import { COLOURS, styleAt } from '../style.ts';
import { boxShapes } from './boxes.ts';
import { crossingShapes, labelShapes, lineShape } from './lines.ts';
import { within, type Slice } from './slices.ts';

/** What stands in the lanes of one page; lines that go on to another page bear a letter at both ends. */
export function bodyShapes(plan: Plan, slices: readonly Slice[], page: number): Primitive[] {
  const slice = slices[page]!;
  const style = styleAt(plan.scale);
  const isHere = ({ y, h }: { y: number; h: number }) => y >= slice.from && y + h <= slice.to;
  const lanes = plan.lanes.flatMap(({ x, w }, index): Primitive[] =>
    index % 2 === 0
      ? [{ kind: 'rect', x, y: slice.from, w, h: slice.to - slice.from, fill: COLOURS.lane }]
      : [],
  );
  const bars = new Set(plan.boxes.filter(isBar).map(({ node }) => node.id));
  const lines = plan.edges.flatMap(edge => {
    const hasArrow = !bars.has(edge.edge.to);
    return within(edge, slice).map(({ points, isCutAfter }) =>
      lineShape(points, edge.edge.rare, hasArrow && !isCutAfter, style),
    );
  });
  return [
    ...lanes,
    // Dashes over a full line would look full: what is rare comes first.
    ...lines.toSorted((a, b) => Number('dash' in b) - Number('dash' in a)),
    ...plan.boxes.filter(isHere).flatMap(box => boxShapes(box, style, plan.scale)),
    ...plan.edges.flatMap(edge => (edge.label && isHere(edge.label) ? labelShapes(edge, style) : [])),
    ...crossings(plan, slices, slice, style.disc * 0.7),
  ];
}

function crossings(plan: Plan, slices: readonly Slice[], slice: Slice, r: number): Primitive[] {
  const places = slices.slice(1).flatMap(({ from }) => placesAt(plan.edges, from).map(x => ({ x, y: from })));
  return places.flatMap(({ x, y }, index) => {
    const letter = String.fromCodePoint(0x41 + (index % 26));
    if (y === slice.to) return crossingShapes([x, y - r], letter, r);
    return y === slice.from ? crossingShapes([x, y + r], letter, r) : [];
  });
}

/** Where lines pass a height. */
function placesAt(edges: readonly PlacedEdge[], height: number): number[] {
  const xs = edges.flatMap(({ points }) =>
    points.slice(1).flatMap(([x, y], index) => {
      const before = points[index]![1];
      return Math.min(y, before) < height && Math.max(y, before) > height ? [x] : [];
    }),
  );
  return [...new Set(xs)].toSorted((a, b) => a - b);
}
