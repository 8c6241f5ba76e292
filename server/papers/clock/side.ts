import type { ToldClock } from '../../domain/cases/clocks/tell/tell.ts';
import type { Primitive } from '../drawing.ts';
import { linesOf } from '../page/lines.ts';
import { TINT } from '../page/sheet.ts';

const SIZE = 8.5;
const LEADING = 12.5;

/** Sums, limits, lights and laws, one below the other; gives the shapes and where they end. */
export function sideShapes(
  { sums, limits, lights, basis }: ToldClock,
  { x, y: top, width }: { readonly x: number; readonly y: number; readonly width: number },
): { shapes: Primitive[]; end: number } {
  const shapes: Primitive[] = [];
  let y = top;
  const head = (text: string): void => {
    for (const line of linesOf(text, width, { size: 10, weight: 700 })) {
      y += 13;
      shapes.push({ kind: 'text', x, y, text: line, size: 10, weight: 700, fill: TINT.ink });
    }
    rule(TINT.line, 0.6);
  };
  const rule = (stroke: string, strokeWidth: number): void => {
    y += 3.5;
    shapes.push({
      kind: 'line',
      points: [
        [x, y],
        [x + width, y],
      ],
      stroke,
      strokeWidth,
    });
  };
  const row = (text: string, end: string, weight: 400 | 700 = 400): void => {
    const lines = linesOf(text, width - 30, { size: SIZE, weight });
    lines.forEach((line, at) => {
      y += LEADING;
      shapes.push({ kind: 'text', x, y, text: line, size: SIZE, weight, fill: TINT.ink });
      if (at === 0)
        shapes.push({
          ...{ kind: 'text', x: x + width, y, text: end, size: SIZE + 0.5 },
          weight: 700,
          anchor: 'end',
          fill: TINT.ink,
        });
    });
  };
  const text = (said: string, fill: string = TINT.ink): void => {
    for (const line of linesOf(said, width, { size: SIZE })) {
      y += LEADING;
      shapes.push({ kind: 'text', x, y, text: line, size: SIZE, fill });
    }
  };
  head(sums.title);
  for (const { words, n } of sums.rows) row(words, String(n));
  rule(TINT.ink, 1);
  row(sums.used.words, String(sums.used.n), 700);
  y += 10;
  head(limits.title);
  for (const { words, on, left } of limits.rows) {
    row(words, on);
    row('', left);
  }
  y += 10;
  head(lights.title);
  for (const { words, past } of lights.rows) text(`${past ? '●' : '○'} ${words}`);
  if (lights.note !== null) text(lights.note, TINT.second);
  y += 10;
  head(basis.title);
  for (const { name, words } of basis.rows) {
    text(name === '' ? words : `${name}　${words}`, name === '' ? TINT.second : TINT.ink);
    y += 3;
  }
  return { shapes, end: y };
}
