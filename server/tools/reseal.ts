import { type FieldCipher, fieldContext, sealedVersion } from '../app/secrets/field-cipher.ts';
import { Transient } from '../app/ports.ts';
import type { Row, SqlSession } from '../store/sql/session.ts';
import { TABLE_DEFS } from '../store/tables/index.ts';

/** A table with sealed columns, and the column of its rows' ids. */
export interface SealedTable {
  readonly table: string;
  readonly id: string;
  readonly columns: readonly string[];
}

/** Every table that holds sealed text: its columns end in `sealed`, its rows are found by hall and one id. */
export const SEALED_TABLES: readonly SealedTable[] = TABLE_DEFS.flatMap(({ name, columns, primary }) => {
  const sealed = Object.keys(columns).filter(column => /(^|_)sealed$/.test(column));
  if (sealed.length === 0) return [];
  const [id, ...more] = primary.filter(column => column !== 'hall');
  if (id === undefined || more.length > 0) throw new Error(`${name}: sealed rows need one id`);
  return [{ table: name, id, columns: sealed }];
});

const ROWS_AT_ONCE = 100;
const TRIES = 20;

export interface Sealed {
  readonly table: SealedTable;
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

/** Every sealed value of a hall, in chunks. */
export async function* sealedValues(session: SqlSession, hall: string): AsyncIterable<readonly Sealed[]> {
  for (const table of SEALED_TABLES) {
    const { id, columns } = table;
    const sql = `SELECT ${[id, ...columns].join(', ')} FROM ${table.table} WHERE hall=? AND ${id}>? ORDER BY ${id} LIMIT ${ROWS_AT_ONCE}`;
    for (let after = ''; ;) {
      const rows: Row[] = await session.query(sql, [hall, after]);
      if (rows.length === 0) break;
      yield rows.flatMap(row =>
        columns.flatMap(column => {
          const text = row[column];
          return text === null || text === undefined
            ? []
            : [{ table, column, id: String(row[id]), text: String(text) }];
        }),
      );
      after = String(rows[rows.length - 1]![id]);
    }
  }
}

/** Opens a value at its own place. Throws `SecretError` when it does not open there. */
export function openAtPlace(cipher: FieldCipher, { table, column, id, text }: Sealed): string {
  return cipher.open(text, fieldContext(table.table, column, id));
}

/** Seals a value anew, unless somebody changed or erased it meanwhile: the old text is part of the condition. */
function put(session: SqlSession, hall: string, value: Sealed, sealed: string): Promise<unknown> {
  const { table, column, id, text } = value;
  const sql = `UPDATE ${table.table} SET ${column}=? WHERE hall=? AND ${table.id}=? AND ${column}=?`;
  return session.query(sql, [sealed, hall, id, text]);
}

async function inTransaction(session: SqlSession, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.query(session.engine === 'mysql' ? 'START TRANSACTION' : 'BEGIN IMMEDIATE');
      await work();
      await session.query('COMMIT');
      return;
    } catch (error) {
      await session.query('ROLLBACK').catch(() => undefined);
      if (!(error instanceof Transient) || attempt === TRIES) throw error;
    }
  }
}

/**
 * Seals every value that is not under the current key anew, a chunk a transaction; gives how many there were. What
 * is done stays done, so a run that broke off goes on where it was.
 */
export async function resealAll(
  session: SqlSession,
  hall: string,
  cipher: FieldCipher,
  current: number,
): Promise<number> {
  let done = 0;
  for await (const values of sealedValues(session, hall)) {
    const old = values.filter(({ text }) => sealedVersion(text) !== current);
    if (old.length === 0) continue;
    await inTransaction(session, async () => {
      for (const value of old) {
        const { table, column, id } = value;
        const plain = openAtPlace(cipher, value);
        await put(session, hall, value, cipher.seal(plain, fieldContext(table.table, column, id)));
      }
    });
    done += old.length;
  }
  return done;
}

/** Opens every sealed value; gives how many each table holds. Throws when one does not open. */
export async function openAll(
  session: SqlSession,
  hall: string,
  cipher: FieldCipher,
): Promise<Map<string, number>> {
  const counts = new Map(SEALED_TABLES.map(({ table }) => [table, 0]));
  for await (const values of sealedValues(session, hall)) {
    for (const value of values) {
      openAtPlace(cipher, value);
      counts.set(value.table.table, counts.get(value.table.table)! + 1);
    }
  }
  return counts;
}
