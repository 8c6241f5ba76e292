import type { Primitive } from '../../drawing.ts';

/** Shapes at another place. */
export const moved = (shapes: readonly Primitive[], right: number, down: number): Primitive[] =>
  shapes.map(shape => {
    switch (shape.kind) {
      case 'line':
        return { ...shape, points: shape.points.map(([x, y]) => [x + right, y + down] as const) };
      case 'disc':
        return { ...shape, cx: shape.cx + right, cy: shape.cy + down };
      default:
        return { ...shape, x: shape.x + right, y: shape.y + down };
    }
  });
