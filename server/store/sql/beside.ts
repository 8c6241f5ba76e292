import type { BesideRows } from '../rows/beside.ts';
import { list, quote, type Statement } from './statement.ts';
import { insertRows } from './insert.ts';

/** A thing's change, as far as the rows beside it go; `before` undefined: it is new. */
export interface BesideChange {
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Statements that write the rows beside some things anew, of those alone whose rows are others than before. */
export function saveBeside(
  rows: BesideRows<unknown>,
  hall: string,
  changes: readonly BesideChange[],
): Statement[] {
  const now = changes.map(({ id, before, after }) => {
    const [was, is] = [before === undefined ? [] : rows.rowsOf(before), rows.rowsOf(after)];
    return { id, was, is, isSame: JSON.stringify(was) === JSON.stringify(is) };
  });
  const other = now.filter(({ isSame }) => !isSame);
  const gone = other.filter(({ was }) => was.length > 0).map(({ id }) => id);
  const where = `hall=? AND ${quote(rows.key)} IN (${list(gone.length)})`;
  const drop: Statement[] =
    gone.length === 0
      ? []
      : [{ sql: `DELETE FROM ${quote(rows.table)} WHERE ${where}`, params: [hall, ...gone] }];
  const put = other.flatMap(({ is }) => is.map(row => [hall, ...row]));
  return [...drop, ...insertRows(rows.table, ['hall', ...rows.columns], put)];
}
