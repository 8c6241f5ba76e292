import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Style } from '../style.ts';
import { balanced } from '../wrap.ts';
import { wishOf } from './content.ts';
import type { Span } from './plan.ts';
import type { Grid } from './rows.ts';

/** Where lanes and boxes stand across the page. */
export interface Across {
  readonly lanes: readonly Span[];
  /** Width of the boxes of each lane. */
  readonly box: readonly number[];
  /** Middle of a column, which may lie between two. */
  readonly middle: (lane: number, column: number) => number;
}

/** The widest box: more would look like a band. */
const WIDEST = 300;
/** Words beside each other are broken into so many lines at most. */
const BESIDE_LINES = 3;

/** Shares a width among lanes by what their boxes say; null: boxes would be too narrow to read. */
export function acrossOf(chart: Chart, grid: Grid, width: number, style: Style): Across | null {
  const gutters = guttersOf(chart, grid, style);
  const cells = [...grid.cells.values()];
  const wishes = chart.lanes.map((_, lane) => {
    const own = cells.filter(cell => cell.lane === lane).map(({ node }) => wishOf(node, style));
    return Math.min(WIDEST, Math.max(style.leastBox * 1.15, ...own));
  });
  const between = grid.columns.map(count => (count - 1) * style.gutter);
  const free = width - sum(gutters) - sum(between);
  const wished = sum(wishes.map((wish, lane) => wish * grid.columns[lane]!));
  const box =
    free >= wished
      ? wishes.map(wish => wish + (free - wished) / sum(grid.columns))
      : squeezed(wishes, grid.columns, free, style.leastBox);
  if (box === null) return null;
  let x = 0;
  const lanes = box.map((one, lane) => {
    const from = x;
    const [left, right] = [gutters[lane]!, gutters[lane + 1]!];
    const isFirst = lane === 0;
    const isLast = lane === box.length - 1;
    const w =
      (isFirst ? left : left / 2) + one * grid.columns[lane]! + between[lane]! + (isLast ? right : right / 2);
    x += w;
    return { x: from, w, first: from + (isFirst ? left : left / 2) };
  });
  const middle = (lane: number, column: number) =>
    lanes[lane]!.first + column * (box[lane]! + style.gutter) + box[lane]! / 2;
  return { lanes, box, middle };
}

/** Takes from the wide ones first. */
function squeezed(
  wishes: readonly number[],
  columns: readonly number[],
  free: number,
  least: number,
): number[] | null {
  const floor = sum(columns) * least;
  if (free < floor) return null;
  const over = sum(wishes.map((wish, lane) => Math.max(0, wish - least) * columns[lane]!));
  const share = over === 0 ? 0 : (free - floor) / over;
  return wishes.map(wish => least + Math.max(0, wish - least) * Math.min(1, share));
}

/** Room before, between and after lanes: more where words stand on a line from box to box. */
function guttersOf({ lanes, edges }: Chart, { cells }: Grid, style: Style): number[] {
  const gutters = Array.from({ length: lanes.length + 1 }, (_, index) =>
    index === 0 || index === lanes.length ? style.gutter / 2 : style.gutter,
  );
  for (const { from, to, label } of edges) {
    const [a, b] = [cells.get(from), cells.get(to)];
    if (!label || !a || !b || a.row !== b.row || Math.abs(a.lane - b.lane) !== 1) continue;
    const right = Math.max(a.lane, b.lane);
    gutters[right] = Math.max(gutters[right]!, besideWidth(label, style) + 1.6 * style.clear);
  }
  return gutters;
}

/** How wide the words on a line between two boxes are. */
export function besideWidth(label: string, style: Style): number {
  for (let width = 2 * style.label; ; width += style.label / 2) {
    const block = balanced(label, width, style.label, 700);
    if (block.lines.length <= BESIDE_LINES) return block.width;
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
