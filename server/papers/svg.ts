import { INK, strokesOf, type Drawing, type Face, type Line, type Primitive, type Qr } from './drawing.ts';
import { darkRunsOf } from './qr.ts';

const FAMILIES: Readonly<Record<Face, string>> = {
  sans: "Barlow, 'Noto Sans SC Variable', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
  serif: "'Noto Serif SC', 'Noto Serif CJK SC', serif",
};

/** A drawing as an SVG that stands alone: no script, no link, its texts as text. */
export function svgOf({ width, height, title, shapes }: Drawing): string {
  const size = attributes({ viewBox: `0 0 ${round(width)} ${round(height)}`, width, height });
  const body = shapes.map(shape => elementOf(shape)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg"${size} role="img" lang="zh-CN">
<title>${escaped(title)}</title>
${body}
</svg>
`;
}

function elementOf(shape: Primitive): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, w, h, radius: rx, fill = 'none', step } = shape;
      const place = { 'data-step': step, x, y, width: w, height: h };
      return `<rect${attributes({ ...place, rx, fill, ...strokeOf(shape) })}/>`;
    }
    case 'disc': {
      const { cx, cy, r, fill = 'none' } = shape;
      return `<circle${attributes({ cx, cy, r, fill, ...strokeOf(shape) })}/>`;
    }
    case 'line':
      return lineOf(shape);
    case 'text': {
      const { x, y, text, size, weight = 400, anchor = 'start', fill = INK, font = 'sans', turn } = shape;
      const look = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill };
      const transform = turn ? `rotate(${round(turn)} ${round(x)} ${round(y)})` : undefined;
      const place = attributes({ x, y, 'font-family': FAMILIES[font], ...look, transform });
      return `<text${place} xml:space="preserve">${escaped(text)}</text>`;
    }
    case 'qr':
      return qrOf(shape);
  }
}

function lineOf(line: Line): string {
  const { points, head } = strokesOf(line);
  const drawn = attributes({
    points: pairs(points),
    fill: line.fill ?? 'none',
    ...strokeOf(line),
    'stroke-linejoin': 'round',
    'stroke-linecap': line.cap,
  });
  const triangle = head ? `<polygon${attributes({ points: pairs(head), fill: line.stroke })}/>` : '';
  return `<polyline${drawn}/>${triangle}`;
}

function qrOf({ x, y, size, text, fill = INK }: Qr): string {
  const { modules, runs } = darkRunsOf(text);
  const d = runs.map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`).join('');
  const transform = `translate(${round(x)} ${round(y)}) scale(${size / modules})`;
  return `<path${attributes({ d, transform, fill, 'shape-rendering': 'crispEdges' })}/>`;
}

function strokeOf(shape: { stroke?: string; strokeWidth?: number; dash?: readonly number[] }) {
  const { stroke, strokeWidth, dash } = shape;
  if (stroke === undefined) return {};
  return { stroke, 'stroke-width': strokeWidth ?? 1, 'stroke-dasharray': dash?.join(' ') };
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(written(value))}"`]))
    .join('');
}

const written = (value: string | number) => (typeof value === 'number' ? round(value) : value);
const pairs = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
const round = (value: number) => String(Math.round(value * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML 1.0 cannot hold at all become the replacement character, never a broken file. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escaped = (text: string) =>
  text.replace(UNWRITABLE, '\u{FFFD}').replace(/[&<>"]/g, found => ENTITIES[found] ?? found);
