import type { Config } from '../config.ts';
import type { Position, StoredFact } from '../app/ports.ts';
import type { PastDay } from '../app/verify/replay.ts';
import { checkChain } from '../app/verify/chain-check.ts';
import { type StoredHall, type Verdict, verifyHall } from '../app/verify/verify-hall.ts';
import type { ServiceDay } from '../domain/day/service-day.ts';
import { SCHEMA } from '../store/migrations/index.ts';
import { engineOf, type Place, readingSource, writingSource } from '../store/open.ts';
import { Fields } from '../store/rows/fields.ts';
import { ROW_MAPS } from '../store/rows/index.ts';
import { readFacts, readPosition } from '../store/sql/journal.ts';
import { besideFaults } from '../store/sql/beside-faults.ts';
import { loadHall } from '../store/sql/load.ts';
import { sessionOf, type SqlSession } from '../store/sql/session.ts';
import { placeOf, ToolFault } from './place.ts';

const FACTS_AT_ONCE = 1_000;

async function thingsOf<T>(session: SqlSession, hall: string, table: string, dayId: string) {
  const map = ROW_MAPS[table]!;
  const rows = await session.query(`SELECT * FROM ${map.table} WHERE hall=? AND day_id=?`, [hall, dayId]);
  return new Map(
    rows.map(row => {
      const fields = new Fields(row);
      return [fields.text(map.key), map.fromRow(fields) as T] as const;
    }),
  );
}

/** A hall as a transaction sees it that writes nothing. */
function storedHall(session: SqlSession, hall: string, position: Position): StoredHall {
  return {
    position,
    async *facts() {
      // From below every number, so that one that was changed to less than 1 is met too.
      let after = Number.MIN_SAFE_INTEGER;
      for (;;) {
        const facts: StoredFact[] = await readFacts(session, hall, after, FACTS_AT_ONCE);
        if (facts.length > 0) yield facts;
        if (facts.length < FACTS_AT_ONCE) return;
        after = facts[facts.length - 1]!.seq;
      }
    },
    hall: async () => (await loadHall(session, hall, position, true)).hall,
    async pastDay(dayId): Promise<PastDay | null> {
      const [row] = await session.query('SELECT * FROM service_day WHERE hall=? AND id=?', [hall, dayId]);
      if (!row) return null;
      return {
        day: ROW_MAPS['days']!.fromRow(new Fields(row)) as ServiceDay,
        tickets: await thingsOf(session, hall, 'tickets', dayId),
        jobs: await thingsOf(session, hall, 'jobs', dayId),
      };
    },
    beside: live => besideFaults(session, hall, live),
    async dayIds() {
      const sql =
        'SELECT id AS day_id FROM service_day WHERE hall=? UNION SELECT day_id FROM ticket WHERE hall=? UNION SELECT day_id FROM print_job WHERE hall=?';
      return (await session.query(sql, [hall, hall, hall])).map(row => String(row['day_id']));
    },
  };
}

/** Looks at a place in one read-only transaction, beside a serving hall or offline; nothing is written. */
export async function lookAt<T>(
  place: Place,
  hall: string,
  look: (stored: StoredHall) => Promise<T>,
): Promise<T> {
  const source = 'file' in place ? readingSource(place.file) : await writingSource(place);
  await source.initialize();
  const engine = engineOf(place);
  const runner = source.createQueryRunner();
  const session = sessionOf(runner, engine, true);
  try {
    if (engine === 'mysql') await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const begin = engine === 'mysql' ? 'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY' : 'BEGIN';
    await session.query(begin);
    const [row] = await session.query('SELECT seq FROM zz_sequencer WHERE hall=?', [hall]);
    if (!row) throw new ToolFault(`数据库里没有这个大厅 this database has no hall "${hall}" (HALL_ID)`);
    return await look(storedHall(session, hall, await readPosition(session, hall)));
  } finally {
    await session.query('ROLLBACK').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** Looks at the hall that the environment names. */
export function lookAtHall<T>(config: Config, look: (stored: StoredHall) => Promise<T>): Promise<T> {
  return lookAt(placeOf(config), config.hallId, look);
}

/** Verifies a stored hall; of one that an older program wrote only the journal, since its tables were others. */
export async function verifyStored(stored: StoredHall): Promise<Verdict> {
  if (stored.position.schema >= SCHEMA) return verifyHall(stored);
  const { facts, faults } = await checkChain(stored.facts(), stored.position);
  return { facts, pastDays: 0, chain: faults, rows: [], stumbled: null };
}
