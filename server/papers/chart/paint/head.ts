import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Primitive } from '../../drawing.ts';
import type { PlacedLane } from '../place/plan.ts';
import { COLOURS, PAGE } from '../style.ts';
import { balanced, measured, wrapped } from '../wrap.ts';
import { sealShapes } from './marks.ts';

/** Shapes and where they end. */
export interface Part {
  readonly shapes: readonly Primitive[];
  readonly height: number;
}

const SEAL = 63;
const LARGEST = 44;
const SMALLEST = 26;
const FACTS = 22;

/** The head of a page: the seal, the name as on a plaque, the facts below it. */
export function headOf({ name, suffix, facts, origin, marks }: Chart, page: string): Part {
  const { margin, width } = PAGE;
  const left = margin + SEAL + 24;
  const room = width - margin - left;
  const title = `${name}　${suffix}${page}`;
  const { lines, size } = titleLines(title, room);
  const leading = size * 1.25;
  const shapes: Primitive[] = [...sealShapes(margin, 45, SEAL)];
  const top = Math.max(45, 45 + SEAL / 2 - (lines.length * leading) / 2);
  lines.forEach((text, index) =>
    shapes.push({
      ...{ kind: 'text', x: left, y: top + leading * (index + 0.5) + size * 0.36, text, size },
      ...{ weight: 700, font: 'serif', fill: COLOURS.ink },
    }),
  );
  let y = Math.max(45 + SEAL, top + lines.length * leading) + 38;
  const text = (x: number, words: string, weight: 400 | 700, fill: string): number => {
    shapes.push({ kind: 'text', x, y, text: words, size: FACTS, weight, fill });
    return x + measured(words, FACTS, weight);
  };
  const from = origin.join('　');
  const factsWidth = facts.reduce(
    (sum, { name: what, value }) => sum + measured(`${what} `, FACTS) + measured(value, FACTS, 700) + 28,
    0,
  );
  let x: number = margin;
  for (const { name: what, value, example } of facts) {
    if (what !== '') x = text(x, `${what} `, 400, COLOURS.second);
    for (const [index, line] of wrapped(value, width - margin - x, FACTS, 700).lines.entries()) {
      if (index > 0) y += FACTS * 1.4;
      x = text(index > 0 ? margin : x, line, 700, COLOURS.ink);
    }
    if (example) x = text(x, marks.example, 400, COLOURS.second);
    x += 28;
  }
  if (from !== '') {
    const wide = measured(from, FACTS);
    if (facts.length > 0 && Math.max(x, margin + factsWidth) + wide > width - margin) y += FACTS * 1.6;
    for (const [index, line] of wrapped(from, width - 2 * margin, FACTS).lines.entries()) {
      if (index > 0) y += FACTS * 1.4;
      shapes.push({
        ...{
          kind: 'text',
          x: width - margin,
          y,
          text: line,
          size: FACTS,
          anchor: 'end',
          fill: COLOURS.second,
        },
      });
    }
  }
  return { shapes, height: y + 30 };
}

function titleLines(title: string, room: number): { lines: readonly string[]; size: number } {
  for (let size = LARGEST; size > SMALLEST; size -= 2)
    if (measured(title, size, 700, 'serif') <= room) return { lines: [title], size };
  return { lines: wrapped(title, room * 0.97, SMALLEST + 4, 700).lines, size: SMALLEST + 4 };
}

const HEAD = 23;

/** The names of the lanes above their rule, from the lanes' left edge. */
export function laneHeads(lanes: readonly Pick<PlacedLane, 'lane' | 'x' | 'w'>[]): Part {
  const blocks = lanes.map(({ lane, w }) => fitted(lane.name, w - 12));
  const lines = Math.max(1, ...blocks.map(block => block.lines.length));
  const leading = HEAD * 1.25;
  const height = lines * leading + 18;
  const shapes: Primitive[] = blocks.flatMap((block, index) => {
    const { x, w } = lanes[index]!;
    const first = (lines - block.lines.length) * leading;
    return block.lines.map((text, line): Primitive => ({
      ...{ kind: 'text', x: x + w / 2, y: first + leading * (line + 0.8), text },
      ...{ size: block.size, weight: 700, anchor: 'middle', fill: COLOURS.ink },
    }));
  });
  const rule: Primitive = {
    ...{ kind: 'line', stroke: COLOURS.brand, strokeWidth: 3 },
    points: [
      [0, height],
      [PAGE.width - 2 * PAGE.margin, height],
    ],
  };
  return { shapes: [...shapes, rule], height: height + 1.5 };
}

function fitted(name: string, width: number) {
  for (let size = HEAD; size >= 18; size -= 1)
    if (measured(name, size, 700) <= width) return { lines: [name], size };
  for (let size = HEAD - 3; ; size -= 1) {
    const { lines, width: wide } = balanced(name, width, size, 700);
    if ((lines.length <= 2 && wide <= width) || size <= 14) return { lines, size };
  }
}
