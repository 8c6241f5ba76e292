import type { Primitive } from '../../drawing.ts';
import type { Area } from '../place/plan.ts';
import { COLOURS } from '../style.ts';

/** A number in a disc: a point of supervision. */
export function discShapes({ x, y, w, h }: Area, number: number): Primitive[] {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const size = w * (number > 9 ? 0.5 : 0.58);
  return [
    { kind: 'disc', cx, cy, r: w / 2, fill: COLOURS.ink },
    {
      ...{ kind: 'text', x: cx, y: cy + size * 0.35, text: String(number), size },
      ...{ weight: 700, anchor: 'middle', fill: COLOURS.onBrand },
    },
  ];
}

/** The framed word on the edge of a box whose outcome is published. */
export function tagShapes({ x, y, w, h }: Area, text: string, size: number, scale: number): Primitive[] {
  return [
    {
      ...{ kind: 'rect', x, y, w, h, radius: 4 * scale, fill: COLOURS.paper },
      ...{ stroke: COLOURS.ink, strokeWidth: 1.8 * scale },
    },
    {
      ...{ kind: 'text', x: x + w / 2, y: y + h / 2 + size * 0.36, text, size },
      ...{ weight: 700, anchor: 'middle', fill: COLOURS.ink },
    },
  ];
}

/** A small clock before a limit; (x, y) is its middle. */
export function clockShapes(x: number, y: number, r: number): Primitive[] {
  const stroke = COLOURS.brand;
  const strokeWidth = r * 0.2;
  return [
    { kind: 'disc', cx: x, cy: y, r, stroke, strokeWidth },
    {
      kind: 'line',
      points: [
        [x, y - r * 0.58],
        [x, y],
        [x + r * 0.45, y + r * 0.28],
      ],
      stroke,
      strokeWidth,
      cap: 'round',
    },
  ];
}

/** The hall's mark: 门 in a square like a seal. */
export function sealShapes(x: number, y: number, size: number): Primitive[] {
  const unit = size / 32;
  const at = (points: readonly (readonly [number, number])[]): Primitive => ({
    ...{ kind: 'line', stroke: COLOURS.onBrand, strokeWidth: 2.9 * unit, cap: 'square' },
    points: points.map(([px, py]) => [x + px * unit, y + py * unit] as const),
  });
  return [
    { kind: 'rect', x, y, w: size, h: size, radius: 7 * unit, fill: COLOURS.brand },
    at([
      [8.6, 8],
      [9.4, 8.8],
    ]),
    at([
      [9, 13],
      [9, 24],
    ]),
    at([
      [14.5, 8.6],
      [23, 8.6],
      [23, 24],
      [20, 24],
    ]),
  ];
}
