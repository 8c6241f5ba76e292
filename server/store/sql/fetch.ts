import type { HallTables, ShelvedName } from '../../domain/state/hall.ts';
import { Fields } from '../rows/fields.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { SqlSession } from './session.ts';
import { quote } from './statement.ts';
import { whichRows } from './update.ts';

const AT_ONCE = 500;

/** Things of a shelved table by id, as their rows tell them now; those that are not there are left out. */
export async function fetchRows<N extends ShelvedName>(
  session: SqlSession,
  hall: string,
  table: N,
  ids: readonly string[],
): Promise<HallTables[N][]> {
  const map = ROW_MAPS[table]!;
  const found: HallTables[N][] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const sql = `SELECT * FROM ${quote(map.table)} WHERE ${whichRows(map, some.length)}`;
    const rows = await session.query(sql, [hall, ...some]);
    found.push(...rows.map(row => map.fromRow(new Fields(row)) as HallTables[N]));
  }
  return found;
}
