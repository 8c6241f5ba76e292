import type { Primitive } from '../drawing.ts';
import type { Table } from './document.ts';
import { linesOf, type Setting } from './lines.ts';
import { BREADTH, DEPTH, TINT, type Strip } from './sheet.ts';

const PAD = 6;
const LEADING = 15;
const BODY: Setting = { size: 9.5 };
const HEAD: Setting = { size: 9.5, weight: 700 };
/** A row longer than this is cut between its lines; others stay whole. */
const MOST_LINES = Math.floor((DEPTH * 0.8) / LEADING);

interface Column {
  readonly x: number;
  readonly width: number;
  readonly isEnd: boolean;
}

/** The rows of a table, its head above the first of each page. */
export function stripsOfTable({ columns, rows }: Table): Strip[] {
  const places = placesOf(columns);
  const [head, ...more] = rowStrips(
    columns.map(({ title }) => title),
    places,
    HEAD,
    true,
  );
  if (!head) return [];
  const whole: Strip = { ...head, gap: 10, keepsNext: true };
  const body = rows.flatMap(row => rowStrips(row, places, BODY, false));
  return [whole, ...more, ...body.map(strip => ({ ...strip, head: { ...head, gap: 0 } }))];
}

function placesOf(columns: Table['columns']): Column[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let x = 0;
  return columns.map(({ width, align }) => {
    const place = { x, width: (width / whole) * BREADTH, isEnd: align === 'end' };
    x += place.width;
    return place;
  });
}

function rowStrips(
  row: readonly string[],
  places: readonly Column[],
  setting: Setting,
  isHead: boolean,
): Strip[] {
  const cells = places.map(({ width }, index) => linesOf(row[index] ?? '', width - 2 * PAD, setting));
  const count = Math.max(1, ...cells.map(lines => lines.length));
  const strips: Strip[] = [];
  for (let from = 0; from < count; from += MOST_LINES) {
    const to = Math.min(count, from + MOST_LINES);
    const shown = cells.map(lines => lines.slice(from, to));
    strips.push(rowStrip(shown, to - from, places, setting, isHead));
  }
  return strips;
}

function rowStrip(
  cells: readonly (readonly string[])[],
  count: number,
  places: readonly Column[],
  setting: Setting,
  isHead: boolean,
): Strip {
  const height = count * LEADING + 2 * PAD - 2;
  const texts = cells.flatMap((lines, index) => {
    const { x, width, isEnd } = places[index]!;
    return lines.map((text, line): Primitive => ({
      kind: 'text',
      x: isEnd ? x + width - PAD : x + PAD,
      y: PAD - 1 + line * LEADING + LEADING / 2 + setting.size * 0.36,
      text,
      anchor: isEnd ? 'end' : 'start',
      fill: TINT.ink,
      ...setting,
    }));
  });
  const ground: Primitive[] = isHead
    ? [{ kind: 'rect', x: 0, y: 0, w: BREADTH, h: height, fill: TINT.wash }]
    : [];
  const edge: Primitive = {
    kind: 'line',
    points: [
      [0, height],
      [BREADTH, height],
    ],
    stroke: isHead ? TINT.brand : TINT.line,
    strokeWidth: isHead ? 1 : 0.6,
  };
  return { height, shapes: [...ground, ...texts, edge] };
}
