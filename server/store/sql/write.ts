import type { RowChange } from '../../app/ports.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { RowMap } from '../rows/map.ts';
import type { Engine } from '../tables/define.ts';
import { list, places, type Statement } from './session.ts';

/** SQLite takes 32,766 values a statement, MySQL 65,535: rows go in chunks below both. */
const VALUES_AT_ONCE = 20_000;

/** Statements that insert rows, as few as fit. */
export function insertRows(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  onConflict = '',
): Statement[] {
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  const names = columns.map(quote).join(',');
  const statements: Statement[] = [];
  for (let i = 0; i < rows.length; i += atOnce) {
    const chunk = rows.slice(i, i + atOnce);
    const values = places(chunk.length, columns.length);
    const sql = `INSERT INTO ${quote(table)} (${names}) VALUES ${values}${onConflict}`;
    statements.push({ sql, params: chunk.flat() });
  }
  return statements;
}

const quote = (name: string): string => `\`${name}\``;

/** What makes an insert of rows that are there already an update of them; only used for rows known to be there. */
export function orUpdate(engine: Engine, keys: readonly string[], columns: readonly string[]): string {
  const rest = columns.filter(column => !keys.includes(column));
  if (engine === 'mysql') {
    return ` ON DUPLICATE KEY UPDATE ${rest.map(c => `${quote(c)}=VALUES(${quote(c)})`).join(',')}`;
  }
  return ` ON CONFLICT (${keys.map(quote).join(',')}) DO UPDATE SET ${rest.map(c => `${quote(c)}=excluded.${quote(c)}`).join(',')}`;
}

interface Sorted {
  readonly map: RowMap<unknown>;
  readonly added: unknown[][];
  readonly changed: unknown[][];
  readonly dropped: string[];
}

/**
 * Statements that save the image's changes. New rows are plain inserts, so that a number given twice is an error and
 * never an update.
 */
export function saveChanges(engine: Engine, hall: string, changes: readonly RowChange[]): Statement[] {
  const byTable = new Map<string, Sorted>();
  for (const { table, id, change, value } of changes) {
    const map = ROW_MAPS[table];
    if (!map) continue;
    let sorted = byTable.get(table);
    if (!sorted) byTable.set(table, (sorted = { map, added: [], changed: [], dropped: [] }));
    if (change === 'dropped') sorted.dropped.push(id);
    else (change === 'added' ? sorted.added : sorted.changed).push([hall, ...map.toRow(value)]);
  }
  return [...byTable.values()].flatMap(({ map, added, changed, dropped }) => {
    const columns = ['hall', ...map.columns];
    const update = orUpdate(engine, ['hall', ...map.keys], columns);
    return [
      ...insertFilled(map.table, columns, added),
      ...insertRows(map.table, columns, changed, update),
      ...(map.keep ? [] : deleteRows(map, hall, dropped)),
    ];
  });
}

/** New rows without the columns that are empty in all of them: a ticket that only waits has ten of those. */
function insertFilled(table: string, columns: readonly string[], rows: readonly unknown[][]): Statement[] {
  const at: number[] = [];
  for (let i = 0; i < columns.length; i += 1) if (rows.some(row => row[i] !== null)) at.push(i);
  if (at.length === columns.length) return insertRows(table, columns, rows);
  const pick = (row: readonly unknown[]): unknown[] => at.map(i => row[i]);
  return insertRows(
    table,
    at.map(i => columns[i]!),
    rows.map(pick),
  );
}

function deleteRows(map: RowMap<unknown>, hall: string, ids: readonly string[]): Statement[] {
  const kind = map.kind === undefined ? '' : ` AND kind=${quoteText(map.kind)}`;
  const statements: Statement[] = [];
  for (let i = 0; i < ids.length; i += 1_000) {
    const chunk = ids.slice(i, i + 1_000);
    const where = `hall=?${kind} AND ${quote(map.key)} IN (${list(chunk.length)})`;
    statements.push({ sql: `DELETE FROM ${quote(map.table)} WHERE ${where}`, params: [hall, ...chunk] });
  }
  return statements;
}

const quoteText = (text: string): string => `'${text.replace(/[^a-z]/gi, '')}'`;
