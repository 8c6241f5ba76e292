import type { DataSource, QueryRunner } from 'typeorm';
import { SCHEMA } from './migrations/index.ts';
import type { Engine } from './tables/define.ts';

const LOCK = 'hall_migrations';

async function locked<T>(runner: QueryRunner, engine: Engine, work: () => Promise<T>): Promise<T> {
  if (engine === 'sqlite') return work();
  const [row] = (await runner.query(`SELECT GET_LOCK('${LOCK}', 60) AS got`)) as { got: unknown }[];
  if (Number(row?.got) !== 1) throw new Error('another process is migrating and does not end');
  try {
    return await work();
  } finally {
    await runner.query(`SELECT RELEASE_LOCK('${LOCK}')`);
  }
}

/** Brings the tables up to date, one process at a time (DESIGN 6). Two hundred processes may call it at once. */
export async function migrate(source: DataSource, engine: Engine): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await locked(runner, engine, () => source.runMigrations());
  } finally {
    await runner.release();
  }
}

/** What the tables lack or have too much against the entity schemas, as SQL; empty when they agree. */
export async function drift(source: DataSource): Promise<string[]> {
  const log = await source.driver.createSchemaBuilder().log();
  return log.upQueries.map(query => query.query);
}

/** Makes the hall's sequencer row if it is not there, and raises its schema number to this program's. */
export async function ensureHall(
  source: DataSource,
  engine: Engine,
  hall: string,
  fresh: { head: string; epoch: string },
): Promise<void> {
  const ignore = engine === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  const values = [hall, 0, fresh.head, fresh.epoch, SCHEMA];
  await source.query(
    `${ignore} INTO zz_sequencer (hall, seq, head, epoch, \`schema\`) VALUES (?,?,?,?,?)`,
    values,
  );
  await source.query('UPDATE zz_sequencer SET `schema`=? WHERE hall=? AND `schema`<?', [
    SCHEMA,
    hall,
    SCHEMA,
  ]);
}
