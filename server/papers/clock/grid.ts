import type { ClockCell } from '../../domain/cases/clocks/tell/weeks.ts';
import type { Primitive } from '../drawing.ts';
import { TINT } from '../page/sheet.ts';
import { widthOf } from '../type/runs.ts';

const GAP = 2.5;
const SUNK = '#EDE6DA';
const WHITE = '#FFFFFF';

/** Where the weeks stand, and how large a day is. */
export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: number;
}

/** Heads of the days and the weeks of a clock, from the top left of a place. */
export function gridShapes(
  weekdays: readonly string[],
  weeks: readonly (readonly (ClockCell | null)[])[],
  { x, y, width, row }: GridPlace,
): Primitive[] {
  const wide = width / 7;
  const heads = weekdays.map((text, at): Primitive => {
    return {
      kind: 'text',
      x: x + (at + 0.5) * wide,
      y: y + 9,
      text,
      size: 8,
      anchor: 'middle',
      fill: TINT.second,
    };
  });
  const cells = weeks.flatMap((week, down) =>
    week.flatMap((cell, at) =>
      cell ? cellShapes(cell, x + at * wide, y + 14 + down * row, wide - GAP, row - GAP) : [],
    ),
  );
  return [...heads, ...cells];
}

function cellShapes(cell: ClockCell, x: number, y: number, w: number, h: number): Primitive[] {
  const { look, n, says, due, label, isToday, provisional } = cell;
  const isFilled = look === 'counted';
  const ink = isFilled ? WHITE : look === 'coming' || look === 'start' ? TINT.brand : TINT.second;
  const put = (text: string, down: number, size: number, weight: 400 | 700 = 400): Primitive => ({
    ...{ kind: 'text', x: x + w / 2, y: y + down, text, weight, anchor: 'middle', fill: ink },
    size: Math.min(size, (size * (w - 4)) / Math.max(1, widthOf(text, size, weight))),
  });
  const below = due ?? (n === null ? undefined : says[0]) ?? provisional;
  const middle = h / 2 + (below === null ? 6 : 3.5);
  return [
    ...frame(cell, x, y, w, h),
    { kind: 'text', x: x + 3, y: y + 8, text: label, size: 6.5, fill: isFilled ? WHITE : TINT.second },
    ...(isToday
      ? [{ kind: 'disc', cx: x + w - 5, cy: y + 5.5, r: 2.4, fill: isFilled ? WHITE : TINT.ink } as const]
      : []),
    ...(n === null
      ? says.map((text, at) => put(text, h / 2 + 5 + 8 * at - (says.length - 1) * 2, 7.5))
      : [put(String(n), middle, Math.min(14, h * 0.45), 700)]),
    ...(n !== null && below !== null ? [put(below, h - 3, 6.5, due === null ? 400 : 700)] : []),
  ];
}

/** Shape beside colour: filled, framed, dashed, struck through or without a frame, so that it reads in black and white. */
function frame({ look, due, isToday }: ClockCell, x: number, y: number, w: number, h: number): Primitive[] {
  const box = { kind: 'rect', x, y, w, h, radius: 3 } as const;
  const mark: Primitive[] =
    isToday || due !== null
      ? [{ ...box, x: x - 0.8, y: y - 0.8, w: w + 1.6, h: h + 1.6, stroke: TINT.ink, strokeWidth: 1.4 }]
      : [];
  switch (look) {
    case 'counted':
      return [{ ...box, fill: TINT.brand }, ...mark];
    case 'coming':
      return [{ ...box, stroke: TINT.brand, strokeWidth: 0.9 }, ...mark];
    case 'start':
      return [{ ...box, stroke: TINT.brand, strokeWidth: 0.9, dash: [3, 2] }, ...mark];
    case 'holiday':
      return [{ ...box, fill: SUNK }, ...mark];
    case 'paused':
      return [
        { ...box, fill: TINT.wash, stroke: TINT.second, strokeWidth: 0.6, dash: [1.5, 1.5] },
        ...bars(x + w - 9, y + 3),
        ...mark,
      ];
    case 'weekend':
      return mark;
  }
}

/** Two bars: it stands still. */
const bars = (x: number, y: number): Primitive[] =>
  [0, 3.2].map(at => ({ kind: 'rect', x: x + at, y, w: 1.8, h: 5.5, fill: TINT.second }));
