import { columnsOf } from './width.ts';
import { cut } from './wrap.ts';

/** A cell of a row: `columns` wide, its text cut with … when too long. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly align: 'left' | 'right';
}

/** Cells side by side; the result is exactly as wide as the sum of the cells' columns, Han counted as 2. */
export function row(cells: readonly Cell[]): string {
  return cells
    .map(cell => {
      const text = cut(cell.text, cell.columns);
      const blank = ' '.repeat(Math.max(0, cell.columns - columnsOf(text)));
      return cell.align === 'left' ? text + blank : blank + text;
    })
    .join('');
}
