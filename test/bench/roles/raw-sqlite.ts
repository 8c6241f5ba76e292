import Libsql from 'libsql';
import { hammer, type Load, type Measured, nameOf } from '../hammer.ts';
import { COUNTER_ROWS, QUEUES, rawTables } from '../raw/tables.ts';
import { INSERT_EVENT, INSERT_TICKET, rowsOf } from '../raw/take.ts';
import { play } from './play.ts';

let db: Libsql.Database | null = null;

/** One file, one connection, prepared statements: libsql's fastest, because its calls do not wait for anybody. */
function open(file: string): Libsql.Database {
  if (db) return db;
  db = new Libsql(file);
  db.exec('PRAGMA journal_mode=WAL');
  db.exec('PRAGMA synchronous=FULL');
  for (const sql of [...rawTables('sqlite'), COUNTER_ROWS]) db.exec(sql);
  return db;
}

const acts = {
  take({ file, rows, load }: { file: string; rows: number; load: Load }): Promise<Measured> {
    const sqlite = open(file);
    const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map(sql =>
      sqlite.prepare(sql),
    );
    const update = sqlite.prepare('UPDATE counter SET n=n+1 WHERE id=?');
    const number = sqlite.prepare('SELECT n FROM counter WHERE id=?');
    const [insertTicket, insertEvent] = [sqlite.prepare(INSERT_TICKET), sqlite.prepare(INSERT_EVENT)];
    let turn = 0;
    const once = (): string | null => {
      const queue = QUEUES[turn++ % rows]!;
      begin!.run();
      try {
        update.run(queue.id);
        const { n } = number.get(queue.id) as { n: number };
        const { ticket, event } = rowsOf(queue, n);
        insertTicket.run(...ticket);
        insertEvent.run(...event);
        commit!.run();
        return null;
      } catch (error) {
        rollback!.run();
        return nameOf(error);
      }
    };
    return hammer(load, async () => once());
  },
};

export type RawSqlite = typeof acts;
play(acts);
