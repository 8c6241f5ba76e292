import type { Primitive } from '../drawing.ts';
import type { Setting } from '../page/lines.ts';
import { TINT } from '../page/sheet.ts';

/** Red of heads and seals. */
export const RED = '#C8161D';
/** Running text. */
export const TEXT = { size: 12, leading: 21 } as const;

/** One line of text whose left, middle or right end stands at `x`; `y` is its baseline. */
export const said = (
  text: string,
  x: number,
  y: number,
  setting: Setting & { fill?: string; anchor?: 'start' | 'middle' | 'end' },
): Primitive => ({ kind: 'text', x, y, text, fill: TINT.ink, ...setting });

export const rule = (x1: number, x2: number, y: number, stroke: string, strokeWidth: number): Primitive => ({
  kind: 'line',
  points: [
    [x1, y],
    [x2, y],
  ],
  ...{ stroke, strokeWidth },
});
