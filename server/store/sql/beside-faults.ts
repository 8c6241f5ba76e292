import type { RowFault } from '../../app/verify/compare.ts';
import type { Hall, TableName } from '../../domain/state/hall.ts';
import type { Table } from '../../domain/state/tables.ts';
import { ROW_MAPS } from '../rows/index.ts';
import { quote } from './statement.ts';
import { litFaults } from './lit.ts';
import type { SqlSession } from './session.ts';

/** Rows beside a hall's things that do not follow from them, or are missing; `live` holds the things that are on the shelf too. */
export async function besideFaults(session: SqlSession, hall: string, live: Hall): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  for (const [name, map] of Object.entries(ROW_MAPS)) {
    const beside = map?.beside;
    if (!beside) continue;
    const things = live[name as TableName] as Table<unknown>;
    const told = new Set(
      [...things.ids()].flatMap(id => beside.rowsOf(things.get(id)).map(row => JSON.stringify(row))),
    );
    const columns = beside.columns.map(quote).join(',');
    const rows = await session.query(`SELECT ${columns} FROM ${quote(beside.table)} WHERE hall=?`, [hall]);
    const stored = new Set(rows.map(row => JSON.stringify(beside.columns.map(column => row[column]))));
    const fault =
      (kind: 'missing' | 'surplus') =>
      (row: string): RowFault => {
        return { table: beside.table, id: String((JSON.parse(row) as unknown[])[0]), kind, fields: [] };
      };
    faults.push(
      ...[...told].filter(row => !stored.has(row)).map(fault('missing')),
      ...[...stored].filter(row => !told.has(row)).map(fault('surplus')),
    );
  }
  return [...faults, ...(await litFaults(session, hall))];
}
