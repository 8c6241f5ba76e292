import type { RowChange } from '../../app/ports.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { RowMap } from '../rows/map.ts';
import { list, places, type SqlSession } from './session.ts';

/** SQLite takes 32,766 values a statement, MySQL 65,535: rows go in chunks below both. */
const VALUES_AT_ONCE = 20_000;

/** Inserts rows, in as few statements as fit. */
export async function insertRows(
  session: SqlSession,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  onConflict = '',
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
  for (let i = 0; i < rows.length; i += atOnce) {
    const chunk = rows.slice(i, i + atOnce);
    const names = columns.map(quote).join(',');
    const sql = `INSERT INTO ${quote(table)} (${names}) VALUES ${places(chunk.length, columns.length)}${onConflict}`;
    await session.query(sql, chunk.flat());
  }
}

const quote = (name: string): string => `\`${name}\``;

/** What makes an insert of rows that are there already an update of them; only used for rows known to be there. */
export function orUpdate(session: SqlSession, keys: readonly string[], columns: readonly string[]): string {
  const rest = columns.filter(column => !keys.includes(column));
  if (session.engine === 'mysql') {
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

/** Saves the image's changes: new rows are plain inserts, so that a number given twice is an error and never an update. */
export async function saveChanges(
  session: SqlSession,
  hall: string,
  changes: readonly RowChange[],
): Promise<void> {
  const byTable = new Map<string, Sorted>();
  for (const { table, id, change, value } of changes) {
    const map = ROW_MAPS[table];
    if (!map) continue;
    let sorted = byTable.get(table);
    if (!sorted) byTable.set(table, (sorted = { map, added: [], changed: [], dropped: [] }));
    if (change === 'dropped') sorted.dropped.push(id);
    else (change === 'added' ? sorted.added : sorted.changed).push([hall, ...map.toRow(value)]);
  }
  for (const { map, added, changed, dropped } of byTable.values()) {
    const columns = ['hall', ...map.columns];
    if (added.length > 0) await insertRows(session, map.table, columns, added);
    const update = orUpdate(session, ['hall', ...map.keys], columns);
    if (changed.length > 0) await insertRows(session, map.table, columns, changed, update);
    if (dropped.length > 0 && !map.keep) await deleteRows(session, map, hall, dropped);
  }
}

async function deleteRows(
  session: SqlSession,
  map: RowMap<unknown>,
  hall: string,
  ids: readonly string[],
): Promise<void> {
  const kind = map.kind === undefined ? '' : ` AND kind=${quoteText(map.kind)}`;
  for (let i = 0; i < ids.length; i += 1_000) {
    const chunk = ids.slice(i, i + 1_000);
    const where = `hall=?${kind} AND ${quote(map.key)} IN (${list(chunk.length)})`;
    await session.query(`DELETE FROM ${quote(map.table)} WHERE ${where}`, [hall, ...chunk]);
  }
}

const quoteText = (text: string): string => `'${text.replace(/[^a-z]/gi, '')}'`;
