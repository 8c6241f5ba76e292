import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import type { Primitive } from '../drawing.ts';
import { linesOf } from '../page/lines.ts';
import { BREADTH, TINT, type Strip } from '../page/sheet.ts';
import { widthOf } from '../type/runs.ts';
import { RED, rule, said, TEXT } from './look.ts';

const MIDDLE = BREADTH / 2;
const serif = { weight: 700, font: 'serif' } as const;

/** The head: the organ in red over a red line where it issues the paper, number, title, and whom it speaks to. */
export function headStrips(content: DocumentContent): Strip[] {
  const { issuer, title, to } = content;
  return [
    ...(issuer ? [redHead(content)] : [plainHead(content)]),
    ...linesOf(title, BREADTH, { size: 21, ...serif }).map((line, at): Strip => {
      const shape = said(line, MIDDLE, 22, { size: 21, ...serif, anchor: 'middle' });
      return { height: 30, gap: at === 0 ? 14 : 0, keepsNext: true, shapes: [shape] };
    }),
    ...(to === null ? [] : addressee(to)),
  ];
}

function redHead({ organ, number, copy }: DocumentContent): Strip {
  const size = Math.min(30, (BREADTH - 20) / Math.max(1, widthOf(organ, 1, 700, 'serif')));
  const shapes: Primitive[] = [
    said(organ, MIDDLE, 38, { size, ...serif, fill: RED, anchor: 'middle' }),
    said(number, MIDDLE, 66, { size: 12, anchor: 'middle' }),
    rule(0, BREADTH, 78, RED, 2.2),
    rule(0, BREADTH, 81, RED, 0.6),
  ];
  return { height: 84, keepsNext: true, shapes: [...shapes, ...copyMark(copy)] };
}

function plainHead({ organ, number, copy }: DocumentContent): Strip {
  const look = { size: 10.5, fill: TINT.second };
  const right = said(number, BREADTH, 30, { ...look, anchor: 'end' });
  return { height: 36, keepsNext: true, shapes: [said(organ, 0, 30, look), right, ...copyMark(copy)] };
}

/** A copy says so in a frame above everything (rule G52). */
function copyMark(copy: string | null): Primitive[] {
  if (copy === null) return [];
  const width = widthOf(copy, 10.5, 700) + 16;
  const x = BREADTH - width;
  return [
    { kind: 'rect', x, y: -18, w: width, h: 20, stroke: TINT.ink, strokeWidth: 1 },
    said(copy, x + width / 2, -4, { size: 10.5, weight: 700, anchor: 'middle' }),
  ];
}

const addressee = (to: string): Strip[] =>
  linesOf(`${to}：`, BREADTH, { size: TEXT.size, weight: 700 }).map((line, at) => ({
    ...{ height: TEXT.leading, gap: at === 0 ? 12 : 0, keepsNext: true },
    shapes: [said(line, 0, 15, { size: TEXT.size, weight: 700 })],
  }));
