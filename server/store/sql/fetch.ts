import type { CountedCase } from '../../domain/cases/clocks/counted.ts';
import type { HallTables, ShelvedName } from '../../domain/state/hall.ts';
import { COUNTED, countedRows } from '../rows/counted.ts';
import { Fields } from '../rows/fields.ts';
import { ROW_MAPS } from '../rows/index.ts';
import type { SqlSession } from './session.ts';
import { list, quote } from './statement.ts';
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
    for (const row of await session.query(sql, [hall, ...some]))
      found.push(map.fromRow(new Fields(row)) as HallTables[N]);
  }
  return found;
}

/** Of some cases those that a fact after a number is about, as they are counted now. */
export async function countedSince(
  session: SqlSession,
  hall: string,
  ids: readonly string[],
  seq: number,
): Promise<CountedCase[]> {
  const sql = `SELECT ${COUNTED} FROM case_file WHERE hall=? AND id IN (${list(ids.length)}) AND seq>?`;
  return (await session.query(sql, [hall, ...ids, seq])).map(row => countedRows.fromRow(new Fields(row)));
}
