import type { Drawing, Primitive } from './drawing.ts';

/** The shapes of a drawing moved to (x, y) and scaled. */
export function placed({ shapes }: Pick<Drawing, 'shapes'>, x: number, y: number, scale = 1): Primitive[] {
  const at = (point: readonly [number, number]) => [x + point[0] * scale, y + point[1] * scale] as const;
  return shapes.map(shape => {
    const stroke = strokeOf(shape, scale);
    switch (shape.kind) {
      case 'rect': {
        const [left, top] = at([shape.x, shape.y]);
        const radius = shape.radius === undefined ? {} : { radius: shape.radius * scale };
        return { ...shape, ...stroke, ...radius, x: left, y: top, w: shape.w * scale, h: shape.h * scale };
      }
      case 'disc': {
        const [cx, cy] = at([shape.cx, shape.cy]);
        return { ...shape, ...stroke, cx, cy, r: shape.r * scale };
      }
      case 'line':
        return { ...shape, ...stroke, points: shape.points.map(at) };
      case 'text':
      case 'qr': {
        const [left, top] = at([shape.x, shape.y]);
        return { ...shape, x: left, y: top, size: shape.size * scale };
      }
    }
  });
}

function strokeOf(shape: Primitive, scale: number) {
  if (!('stroke' in shape) || shape.stroke === undefined) return {};
  const dash = shape.dash ? { dash: shape.dash.map(length => length * scale) } : {};
  return { strokeWidth: (shape.strokeWidth ?? 1) * scale, ...dash };
}
