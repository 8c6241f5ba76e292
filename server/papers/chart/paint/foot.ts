import type { Chart, ChartList } from '../../../domain/catalogue/chart/chart.ts';
import type { Primitive } from '../../drawing.ts';
import { COLOURS, LEAST_TEXT, PAGE } from '../style.ts';
import { balanced, measured } from '../wrap.ts';
import type { Part } from './head.ts';
import { discShapes } from './marks.ts';

/** How high a foot should be, unless its text would become too small: beside few steps, and beside many. */
export const FOOTS = [400, 240] as const;
const QR = 132;

/** The foot: points of supervision, rights, complaint with its QR, and what the signs mean. */
export function footOf(chart: Chart, most: number): Part {
  for (let scale = 1; ; scale -= 0.06) {
    const part = footAt(chart, scale);
    if (part.height <= most || 19.5 * (scale - 0.06) < LEAST_TEXT) return part;
  }
}

function footAt({ lists, qr, legend }: Chart, scale: number): Part {
  const size = Math.max(LEAST_TEXT, 19.5 * scale);
  const leading = size * 1.62;
  const width = PAGE.width - 2 * PAGE.margin;
  const shapes: Primitive[] = [];
  let height = 0;
  for (const { list, x, w, hasQr } of columnsOf(lists, width, qr !== null, size)) {
    const textWidth = w - (hasQr ? QR + BESIDE_QR : 0);
    const column = listShapes(list, PAGE.margin + x, textWidth, size, leading);
    shapes.push(...column.shapes);
    height = Math.max(height, column.height);
    if (hasQr && qr !== null) {
      shapes.push({ kind: 'qr', x: PAGE.width - PAGE.margin - QR, y: size * 1.9, size: QR, text: qr });
      height = Math.max(height, size * 1.9 + QR);
    }
  }
  const rule = height + 44 * scale;
  const words = legendShapes(legend, rule + leading * 1.05, size, width, leading);
  if (legend.length > 0)
    shapes.push(
      {
        ...{ kind: 'line', stroke: COLOURS.line, strokeWidth: 1.5 },
        points: [
          [PAGE.margin, rule],
          [PAGE.width - PAGE.margin, rule],
        ],
      },
      ...words.shapes,
    );
  return { shapes, height: legend.length > 0 ? words.height : height };
}

interface Column {
  readonly list: ChartList;
  readonly x: number;
  readonly w: number;
  readonly hasQr: boolean;
}

const GAP = 52;
const BESIDE_QR = 34;

/** Columns by how much they say; the last, with the QR, keeps its width at the right edge. */
function columnsOf(lists: readonly ChartList[], width: number, hasQr: boolean, size: number): Column[] {
  const wishes = lists.map(({ lines, title, numbered }) => {
    const widest = Math.max(measured(title, size * 1.15, 700), ...lines.map(line => measured(line, size)));
    return widest + (numbered ? size * 1.9 : 0) + 4;
  });
  const last = lists.length - 1;
  const kept = hasQr && last >= 0 ? Math.min(wishes[last]!, 8 * size) + QR + BESIDE_QR : 0;
  const others = hasQr ? wishes.slice(0, -1) : wishes;
  const free = width - kept - GAP * Math.max(0, last);
  const least = free / Math.max(1, others.length + 1);
  const over = others.reduce((sum, one) => sum + Math.max(0, one - least), 0);
  const spare = free - others.reduce((sum, one) => sum + Math.min(one, least), 0);
  const share = over === 0 ? 0 : Math.min(1, spare / over);
  const taken = others.map(one => Math.min(one, least) + Math.max(0, one - least) * share);
  const air = Math.max(0, free - taken.reduce((sum, one) => sum + one, 0)) / Math.max(1, others.length);
  let x = 0;
  return lists.map((list, index) => {
    if (hasQr && index === last) return { list, x: width - kept, w: kept, hasQr: true };
    const column = { list, x, w: taken[index]!, hasQr: false };
    x += taken[index]! + air + GAP;
    return column;
  });
}

function listShapes(list: ChartList, x: number, width: number, size: number, leading: number): Part {
  const shapes: Primitive[] = [
    { kind: 'text', x, y: size, text: list.title, size: size * 1.15, weight: 700, fill: COLOURS.ink },
  ];
  let y = size * 1.9;
  const indent = list.numbered ? size * 1.9 : 0;
  list.lines.forEach((line, index) => {
    if (list.numbered)
      shapes.push(
        ...discShapes({ x, y: y + leading / 2 - size * 0.68, w: size * 1.36, h: size * 1.36 }, index + 1),
      );
    for (const text of balanced(line, width - indent, size).lines) {
      shapes.push({
        kind: 'text',
        x: x + indent,
        y: y + leading / 2 + size * 0.36,
        text,
        size,
        fill: COLOURS.ink,
      });
      y += leading;
    }
  });
  return { shapes, height: y };
}

function legendShapes(
  legend: readonly string[],
  top: number,
  size: number,
  width: number,
  leading: number,
): Part {
  const shapes: Primitive[] = [];
  let [x, y] = [0, top];
  for (const text of legend) {
    const w = measured(text, size);
    if (x > 0 && x + w > width) [x, y] = [0, y + leading];
    shapes.push({ kind: 'text', x: PAGE.margin + x, y, text, size, fill: COLOURS.second });
    x += w + 2 * size;
  }
  return { shapes, height: y + size * 0.4 };
}
