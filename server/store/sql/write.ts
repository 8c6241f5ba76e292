import type { RowChange } from '../../app/ports.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { RowMap } from '../rows/map.ts';
import type { Engine } from '../tables/define.ts';
import { type BesideChange, saveBeside } from './beside.ts';
import { quote, type Statement } from './statement.ts';
import { type ChangedRow, insertOver, updateByCase, whichRows } from './update.ts';

interface Sorted {
  readonly map: RowMap<unknown>;
  readonly added: unknown[][];
  readonly changed: ChangedRow[];
  readonly dropped: string[];
  readonly beside: BesideChange[];
}

/**
 * Statements that save the image's changes. New rows are plain inserts, so that a number given twice is an error and
 * never an update.
 */
export function saveChanges(engine: Engine, hall: string, changes: readonly RowChange[]): Statement[] {
  const byTable = new Map<string, Sorted>();
  for (const { table, id, change, value, before } of changes) {
    const map = ROW_MAPS[table];
    if (!map) continue;
    let sorted = byTable.get(table);
    if (!sorted) byTable.set(table, (sorted = { map, added: [], changed: [], dropped: [], beside: [] }));
    if (map.beside && change !== 'dropped')
      sorted.beside.push({ id, before: change === 'added' ? undefined : before, after: value });
    if (change === 'dropped') sorted.dropped.push(id);
    else if (change === 'added') sorted.added.push([hall, ...map.toRow(value)]);
    else sorted.changed.push({ id, ...changeOf(engine, map, before, value) });
  }
  return [...byTable.values()].flatMap(({ map, added, changed, dropped, beside }) => [
    ...insertFilled(map.table, ['hall', ...map.columns], added),
    ...(engine === 'mysql' || map.part ? updateByCase(map, hall, changed) : insertOver(map, hall, changed)),
    ...(map.beside ? saveBeside(map.beside, hall, beside) : []),
    ...(map.keep ? [] : deleteRows(map, hall, dropped)),
  ]);
}

/** SQLite inserts over a row, and so needs all of it. */
function changeOf(engine: Engine, map: RowMap<unknown>, from: unknown, to: unknown): Omit<ChangedRow, 'id'> {
  const pair = engine === 'mysql' ? map.toChange?.(from, to) : undefined;
  const [before, after] = pair ?? [map.toRow(from), map.toRow(to)];
  return { before, after };
}

/** New rows without the columns that are empty in all of them: a ticket that only waits has ten of those. */
function insertFilled(table: string, columns: readonly string[], rows: readonly unknown[][]): Statement[] {
  if (rows.length === 0) return [];
  const at: number[] = [];
  for (let i = 0; i < columns.length; i += 1) if (rows.some(row => row[i] !== null)) at.push(i);
  return [{ into: table, columns, rows, at, onConflict: '' }];
}

function deleteRows(map: RowMap<unknown>, hall: string, ids: readonly string[]): Statement[] {
  const statements: Statement[] = [];
  for (let i = 0; i < ids.length; i += 1_000) {
    const chunk = ids.slice(i, i + 1_000);
    const sql = `DELETE FROM ${quote(map.table)} WHERE ${whichRows(map, chunk.length)}`;
    statements.push({ sql, params: [hall, ...chunk] });
  }
  return statements;
}
