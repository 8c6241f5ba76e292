import type { DataSource, QueryRunner } from 'typeorm';
import type { HallTransaction } from '../../app/ports.ts';
import type { Engine } from '../tables/define.ts';
import { beginAndLock, pruneAnswers, readAnswers, readFacts, saveBatch } from './journal.ts';
import { loadHall } from './load.ts';
import { cutConnection, sessionOf, type SqlSession } from './session.ts';

/** MySQL ends an idle connection after this long, so that a frozen process loses the hall's lock (DESIGN 3.2). */
export const IDLE_SECONDS = 6;

/** The sequencer's own connection: opened when needed, thrown away when it breaks. */
export class HallConnection {
  private runner: QueryRunner | null = null;
  private readonly source: DataSource;
  private readonly engine: Engine;
  private readonly hall: string;
  constructor(source: DataSource, engine: Engine, hall: string) {
    this.source = source;
    this.engine = engine;
    this.hall = hall;
  }

  private async session(): Promise<SqlSession> {
    if (!this.runner) {
      const runner = this.source.createQueryRunner();
      const session = sessionOf(runner, this.engine);
      try {
        if (this.engine === 'mysql') {
          await session.query(`SET SESSION wait_timeout=${IDLE_SECONDS}, SESSION innodb_lock_wait_timeout=3`);
          await session.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
        }
      } catch (error) {
        await runner.release().catch(() => undefined);
        throw error;
      }
      this.runner = runner;
    }
    return sessionOf(this.runner, this.engine);
  }

  private async drop(): Promise<void> {
    const { runner } = this;
    this.runner = null;
    if (!runner) return;
    if (this.engine === 'mysql') await cutConnection(runner);
    await runner.release().catch(() => undefined);
  }

  /** Opens a transaction and takes the hall's row; any failure throws the connection away. */
  async begin(): Promise<HallTransaction> {
    const session = await this.session();
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        await this.abandon(session);
        throw error;
      }
    };
    const position = await step(() => beginAndLock(session, this.hall));
    let open = true;
    const end = async (sql: string): Promise<void> => {
      if (!open) return;
      open = false;
      await step(async () => void (await session.query(sql)));
    };
    return {
      position,
      factsAfter: (seq, limit) => readFacts(session, this.hall, seq, limit),
      answers: ids => readAnswers(session, this.hall, ids),
      load: () => loadHall(session, this.hall, position),
      save: batch => saveBatch(session, this.hall, batch),
      pruneAnswers: (before, limit) => pruneAnswers(session, this.hall, before, limit),
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
    };
  }

  /** After a failure nobody knows what the connection still holds: SQLite rolls back, MySQL gets a new connection. */
  private async abandon(session: SqlSession): Promise<void> {
    if (this.engine === 'sqlite') await session.query('ROLLBACK').catch(() => undefined);
    else await this.drop();
  }

  /** Keeps an idle connection alive; a frozen process does not call this, and so loses its lock. */
  async keepAlive(): Promise<void> {
    if (!this.runner || this.engine === 'sqlite') return;
    await sessionOf(this.runner, this.engine)
      .query('DO 0')
      .catch(() => this.drop());
  }

  async close(): Promise<void> {
    await this.drop();
  }
}
