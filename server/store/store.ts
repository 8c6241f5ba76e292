import type { DataSource } from 'typeorm';
import type { DueRow, DueKind } from '../domain/decision.ts';
import type { CredentialRow } from '../domain/decision.ts';
import type { Store } from '../app/ports.ts';
import { migrate, ensureHall } from './migrate.ts';
import { engineOf, type Place, readingSource, writingSource } from './open.ts';
import { Fields } from './rows/fields.ts';
import { caseReader } from './sql/cases.ts';
import { readFacts, readPosition } from './sql/journal.ts';
import { loadHall } from './sql/load.ts';
import { pastTickets } from './sql/past.ts';
import { type Row, sessionOf, type SqlSession } from './sql/session.ts';
import { HallConnection, IDLE_SECONDS } from './sql/transaction.ts';
import type { Engine } from './tables/define.ts';

export interface OpenedStore extends Store {
  readonly engine: Engine;
  readonly source: DataSource;
  /** Site secrets by name, sealed. */
  siteSecret(name: string): Promise<string | null>;
  /** Keeps a site secret unless another process was first; gives the one that is kept. */
  keepSiteSecret(name: string, sealed: string): Promise<string>;
}

const credentialOf = (row: Row): CredentialRow => {
  const fields = new Fields(row);
  return {
    staffId: fields.text('staff_id'),
    loginIndex: fields.text('login_index'),
    loginSealed: fields.text('login_sealed'),
    nameSealed: fields.text('name_sealed'),
    passwordHash: fields.text('password_hash'),
  };
};

/** Opens a hall's store: migrates, and makes sure of the hall's sequencer row. */
export async function openStore(
  place: Place,
  hall: string,
  fresh: { head: string; epoch: string },
): Promise<OpenedStore> {
  const engine = engineOf(place);
  const source = await (await writingSource(place)).initialize();
  if (engine === 'mysql') await refuseOtherQuoting(source);
  await migrate(source, engine);
  await ensureHall(source, engine, hall, fresh);
  const readers = 'file' in place ? await readingSource(place.file).initialize() : source;
  const reader = runnerPerRead(readers, engine);
  const connection = new HallConnection(source, engine, hall);
  const alive = setInterval(() => void connection.keepAlive(), (IDLE_SECONDS * 1000) / 3);
  alive.unref();
  const one = async (sql: string, params: unknown[]): Promise<Row | null> =>
    (await reader.query(sql, params))[0] ?? null;
  return {
    engine,
    source,
    // The second packet lies ready in the driver and goes out the moment the first is answered.
    swap: engine === 'mysql' ? (batch, stand, look) => connection.swap(batch, stand, look) : null,
    begin: (commandIds, since = Number.MAX_SAFE_INTEGER) => connection.begin(commandIds, since),
    load: () => snapshot(readers, engine, hall),
    position: () => readPosition(reader, hall),
    factsAfter: (seq, limit) => readFacts(reader, hall, seq, limit),
    async due(now, limit) {
      const sql = 'SELECT * FROM due WHERE hall=? AND at<=? ORDER BY at LIMIT ?';
      const rows = await reader.query(sql, [hall, now, limit]);
      return rows.map((row): DueRow => {
        const fields = new Fields(row);
        return {
          at: fields.number('at'),
          kind: fields.text('kind') as DueKind,
          subject: fields.text('subject'),
        };
      });
    },
    async credentialByLogin(loginIndex) {
      const row = await one('SELECT * FROM credential WHERE hall=? AND login_index=?', [hall, loginIndex]);
      return row && credentialOf(row);
    },
    async credentialOf(staffId) {
      const row = await one('SELECT * FROM credential WHERE hall=? AND staff_id=?', [hall, staffId]);
      return row && credentialOf(row);
    },
    async credentials() {
      return (await reader.query('SELECT * FROM credential WHERE hall=?', [hall])).map(credentialOf);
    },
    async dayKey(dayId) {
      const row = await one('SELECT sealed FROM day_key WHERE hall=? AND day_id=?', [hall, dayId]);
      return row && new Fields(row).text('sealed');
    },
    async phoneOf(ticketId) {
      const sql =
        'SELECT id, phone_sealed FROM person WHERE hall=? AND ticket_id=? AND phone_sealed IS NOT NULL';
      const row = await one(sql, [hall, ticketId]);
      const fields = row && new Fields(row);
      return fields && { id: fields.text('id'), phoneSealed: fields.text('phone_sealed') };
    },
    async personOf(dayId, ticketId) {
      const sql = 'SELECT * FROM person WHERE hall=? AND day_id=? AND ticket_id=?';
      const row = await one(sql, [hall, dayId, ticketId]);
      if (!row) return null;
      const fields = new Fields(row);
      return {
        ...{ id: fields.text('id'), dayId, ticketId },
        idNumberSealed: fields.textOrNull('id_number_sealed'),
        phoneSealed: fields.textOrNull('phone_sealed'),
      };
    },
    async personDays() {
      const sql =
        'SELECT k.day_id AS day_id, COUNT(p.id) AS n FROM day_key k LEFT JOIN person p ON p.hall=k.hall AND p.day_id=k.day_id WHERE k.hall=? GROUP BY k.day_id';
      const rows = await reader.query(sql, [hall]);
      return rows.map(row => ({ dayId: String(row['day_id']), rows: Number(row['n']) }));
    },
    async pastWaits(dates) {
      if (dates.length === 0) return [];
      const asked = dates.map(() => '?').join(',');
      const sql = `SELECT d.date AS date, t.taken_at AS taken_at, COALESCE(t.called_at, t.ended_at) AS until_at FROM service_day d JOIN ticket t ON t.hall=d.hall AND t.day_id=d.id WHERE d.hall=? AND d.date IN (${asked}) AND COALESCE(t.called_at, t.ended_at) IS NOT NULL`;
      return (await reader.query(sql, [hall, ...dates])).map(row => {
        const fields = new Fields(row);
        return {
          date: fields.text('date'),
          from: fields.number('taken_at'),
          until: fields.number('until_at'),
        };
      });
    },
    pastTickets: (days, limit) => pastTickets(reader, hall, days, limit),
    cases: caseReader(reader, hall),
    async siteSecret(name) {
      const row = await one('SELECT sealed FROM site_secret WHERE hall=? AND name=?', [hall, name]);
      return row && new Fields(row).text('sealed');
    },
    async keepSiteSecret(name, sealed) {
      const ignore = engine === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
      await source.query(`${ignore} INTO site_secret (hall, name, sealed) VALUES (?,?,?)`, [
        hall,
        name,
        sealed,
      ]);
      const row = await one('SELECT sealed FROM site_secret WHERE hall=? AND name=?', [hall, name]);
      return new Fields(row!).text('sealed');
    },
    async close() {
      clearInterval(alive);
      await connection.close();
      if (readers !== source) await readers.destroy();
      await source.destroy();
    },
  };
}

/** Values are written with backslashes; a server that reads those otherwise would read other values. */
async function refuseOtherQuoting(source: DataSource): Promise<void> {
  const [row] = (await source.query('SELECT @@SESSION.sql_mode AS mode')) as { mode: string }[];
  if (/NO_BACKSLASH_ESCAPES/i.test(row?.mode ?? '')) {
    throw new Error('the database runs with sql_mode NO_BACKSLASH_ESCAPES; take it out of its configuration');
  }
}

/** Each read takes a connection of the pool for itself; on SQLite all share the read-only one. */
function runnerPerRead(source: DataSource, engine: Engine): SqlSession {
  const each = async <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => {
    const runner = source.createQueryRunner();
    try {
      return await work(sessionOf(runner, engine));
    } finally {
      await runner.release();
    }
  };
  return {
    engine,
    query: (sql, params) => each(session => session.query(sql, params)),
    run: statements => each(session => session.run(statements)),
  };
}

/** Loads the hall as of one moment: a snapshot transaction that writes nothing. */
async function snapshot(source: DataSource, engine: Engine, hall: string) {
  const runner = source.createQueryRunner();
  const session = sessionOf(runner, engine, true);
  try {
    if (engine === 'mysql') await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await session.query(
      engine === 'mysql' ? 'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY' : 'BEGIN',
    );
    const loaded = await loadHall(session, hall, await readPosition(session, hall));
    await session.query('COMMIT');
    return loaded;
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
