import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Style } from '../style.ts';
import { balanced } from '../wrap.ts';
import type { Across } from './columns.ts';
import { contentOf, LEADING, textHeight } from './content.ts';
import { marksOn } from './marks-on.ts';
import type { PlacedBox } from './plan.ts';
import type { Cell, Grid } from './rows.ts';

/** Boxes and bars with their places, and the gaps between rows. */
export interface Down {
  readonly boxes: readonly PlacedBox[];
  readonly gaps: readonly { readonly top: number; readonly bottom: number }[];
  readonly height: number;
}

/** Stacks the rows. `wider`: room added to single gaps for words or lines that found none. */
export function downOf(
  chart: Chart,
  grid: Grid,
  across: Across,
  style: Style,
  wider: ReadonlyMap<number, number>,
  spread = 0,
): Down {
  const cells = [...grid.cells.values()];
  const contents = new Map(
    cells.map(cell => [cell.node.id, contentOf(cell.node, across.box[cell.lane]!, style)]),
  );
  const bars = barsOf(chart, grid);
  const boxes: PlacedBox[] = [];
  const gaps: { top: number; bottom: number }[] = [];
  let y = style.disc + style.clear;
  for (let row = 0; row < grid.rows; row += 1) {
    const inRow = cells.filter(cell => cell.row === row);
    const texts = inRow.map(({ node }) => textHeight(contents.get(node.id)!, style));
    const height = Math.max(0, ...texts) + 1.7 * style.pad;
    for (const cell of inRow) boxes.push(boxAt(cell, y, height));
    y += height;
    const own = bars.filter(bar => bar.gap === row);
    const levels = new Set(own.map(({ level }) => level)).size;
    const gap = gapHeight(chart, grid, row, style, levels) + (wider.get(row) ?? 0) + spread;
    if (row === grid.rows - 1) break;
    for (const bar of own)
      boxes.push({
        node: bar.node,
        row,
        ...{ content: { title: [], note: [], limit: [] }, disc: null, tag: null },
        ...spanOf(bar.ends, across, style),
        y: y + (gap * (bar.level + 1)) / (levels + 1) - style.bar / 2,
        h: style.bar,
      });
    gaps.push({ top: y, bottom: y + gap });
    y += gap;
  }
  return { boxes, gaps, height: y + style.clear + style.gutter / 3 };

  function boxAt({ node, lane, column, row }: Cell, top: number, height: number): PlacedBox {
    const w = across.box[lane]!;
    const content = contents.get(node.id)!;
    const isPill = node.kind !== 'step';
    const h = isPill ? Math.min(height, textHeight(content, style) + 2.2 * style.pad) : height;
    const area = { x: across.middle(lane, column) - w / 2, y: top + (height - h) / 2, w, h };
    return { node, row, content, ...area, ...marksOn({ node, ...area }, chart.marks.disclosed, style) };
  }
}

interface Bar {
  readonly node: Chart['nodes'][number];
  readonly gap: number;
  readonly level: number;
  readonly ends: readonly Cell[];
}

/** Fork bars below their step, join bars above theirs; those that would lie in one line over each other get levels. */
function barsOf({ nodes, edges }: Chart, { cells }: Grid): Bar[] {
  const found = nodes
    .filter(({ kind }) => kind === 'fork' || kind === 'join')
    .map(node => {
      const ids = edges.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []));
      const ends = ids.flatMap(id => cells.get(id) ?? []);
      const owner = edges.find(({ from, to }) => (node.kind === 'fork' ? to : from) === node.id)!;
      const cell = cells.get(node.kind === 'fork' ? owner.from : owner.to);
      return { node, gap: cell === undefined ? 0 : node.kind === 'fork' ? cell.row : cell.row - 1, ends };
    })
    .toSorted((a, b) => a.node.kind.localeCompare(b.node.kind));
  const bars: Bar[] = [];
  for (const bar of found) {
    const level = bars.filter(({ gap }) => gap === bar.gap).length;
    bars.push({ ...bar, level });
  }
  return bars;
}

function spanOf(ends: readonly Cell[], across: Across, style: Style): { x: number; w: number } {
  const middles = ends.map(({ lane, column }) => across.middle(lane, column));
  const over = 2.2 * style.disc;
  const x = Math.min(...middles) - over;
  return { x, w: Math.max(...middles) + over - x };
}

/** Room below a row for its lines and their words. */
function gapHeight({ edges }: Chart, { cells }: Grid, row: number, style: Style, levels: number): number {
  let crossing = 0;
  let lines = 0;
  for (const { from, to, label } of edges) {
    const [a, b] = [cells.get(from), cells.get(to)];
    if (!a || !b || a.row === b.row) continue;
    const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
    const isStraight = a.lane === b.lane && a.column === b.column && lower.row - upper.row === 1;
    if (!isStraight && (upper.row === row || lower.row === row + 1)) crossing += 1;
    const isLabelled = label !== null && a.row === row;
    if (isLabelled) lines = Math.max(lines, balanced(label, 9 * style.label, style.label, 700).lines.length);
  }
  const words = lines === 0 ? 0 : lines * style.label * LEADING.label + 2 * style.clear;
  const tracks = 2.6 * style.clear + Math.min(5, crossing) * style.track;
  return Math.max(style.gap, words, tracks) + levels * (style.gap * 0.62);
}
