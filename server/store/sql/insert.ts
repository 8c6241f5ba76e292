import type { Statement } from './statement.ts';

/** The statement that inserts rows; none for no rows. */
export function insertRows(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  onConflict = '',
): Statement[] {
  return rows.length === 0 ? [] : [{ into: table, columns, rows, at: columns.map((_, i) => i), onConflict }];
}
