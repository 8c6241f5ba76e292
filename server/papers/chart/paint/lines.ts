import type { Primitive } from '../../drawing.ts';
import { LEADING } from '../place/content.ts';
import type { PlacedEdge, Point } from '../place/plan.ts';
import { COLOURS, type Style } from '../style.ts';

/** A line, or its part on a page; `arrow` where it comes to a box. */
export function lineShape(
  points: readonly Point[],
  rare: boolean,
  arrow: boolean,
  { stroke }: Style,
): Primitive {
  return {
    ...{ kind: 'line', points, stroke: COLOURS.brand, strokeWidth: stroke, arrow },
    ...(rare ? { dash: [stroke * 3, stroke * 2] } : {}),
  };
}

/** A letter where a line goes on from one page to another. */
export function crossingShapes([x, y]: Point, letter: string, r: number): Primitive[] {
  const look = { stroke: COLOURS.brand, strokeWidth: r * 0.18, fill: COLOURS.paper };
  return [
    { kind: 'disc', cx: x, cy: y, r, ...look },
    {
      ...{ kind: 'text', x, y: y + r * 0.42, text: letter, size: r * 1.2, weight: 700 },
      ...{ anchor: 'middle', fill: COLOURS.brand },
    },
  ];
}

/** The words beside a line. */
export function labelShapes({ label }: PlacedEdge, style: Style): Primitive[] {
  if (label === null) return [];
  const leading = style.label * LEADING.label;
  return label.block.lines.map((text, index) => ({
    ...{ kind: 'text', x: label.x, y: label.y + leading * (index + 0.5) + style.label * 0.36, text },
    ...{ size: style.label, weight: 700, fill: COLOURS.ink },
  }));
}
