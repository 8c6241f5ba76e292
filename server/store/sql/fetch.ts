import type { HallTables, ShelvedName } from '../../domain/state/hall.ts';
import { Fields } from '../rows/fields.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { SqlSession } from './session.ts';
import { quote } from './statement.ts';
import { whichRows } from './update.ts';

const AT_ONCE = 500;

/**
 * Things of a shelved table by id, as their rows tell them now; those that are not there are left out. `known`: as some
 * were read before; a row whose newest fact is still the same is not read again.
 */
export async function fetchRows<N extends ShelvedName>(
  session: SqlSession,
  hall: string,
  table: N,
  ids: readonly string[],
  known: readonly HallTables[N][],
): Promise<HallTables[N][]> {
  const map = ROW_MAPS[table]!;
  const found: HallTables[N][] = [];
  const rowsOf = async (
    columns: string,
    asked: readonly string[],
    take: (row: Fields) => void,
  ): Promise<void> => {
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const sql = `SELECT ${columns} FROM ${quote(map.table)} WHERE ${whichRows(map, some.length)}`;
      for (const row of await session.query(sql, [hall, ...some])) take(new Fields(row));
    }
  };
  const before = new Map(known.map(one => [one.id, one]));
  const same = new Set<string>();
  await rowsOf(
    'id, seq',
    ids.filter(id => before.has(id)),
    row => {
      const one = before.get(row.text('id'))!;
      if (row.numberOrNull('seq') !== one.seq) return;
      same.add(one.id);
      found.push(one);
    },
  );
  await rowsOf(
    '*',
    ids.filter(id => !same.has(id)),
    row => found.push(map.fromRow(row) as HallTables[N]),
  );
  return found;
}
