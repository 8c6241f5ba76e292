import type { DataSource, QueryRunner } from 'typeorm';
import type { Batch, HallTransaction, Stand, Swapped } from '../../app/ports.ts';
import type { Engine } from '../tables/define.ts';
import {
  beginAndLock,
  forgetFactsAfter,
  pruneAnswers,
  readAnswers,
  readFacts,
  saveBatch,
} from './journal.ts';
import { countedSince, fetchRows } from './fetch.ts';
import { loadHall } from './load.ts';
import { isElsewhere, swapped, swapStatements } from './swap.ts';
import { cutConnection, sessionOf, type SqlSession } from './session.ts';
import type { Statement } from './statement.ts';

/** MySQL ends an idle connection after this long, so that a frozen process loses the hall's lock (DESIGN 3.2). */
export const IDLE_SECONDS = 6;

const COMMIT: Statement = { sql: 'COMMIT', params: [] };
const ROLLBACK: Statement = { sql: 'ROLLBACK', params: [] };

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
  async begin(commandIds: readonly string[], since: number): Promise<HallTransaction> {
    const session = await this.session();
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        await this.abandon(session);
        throw error;
      }
    };
    const { hall, engine } = this;
    const began = await step(() => beginAndLock(session, hall, commandIds, since));
    const { position } = began;
    let open = true;
    let saved: Statement[] = [];
    const end = async (statements: Statement[]): Promise<void> => {
      if (!open) return;
      open = false;
      await step(() => session.run(statements));
    };
    return {
      ...began,
      factsAfter: (seq, limit) => readFacts(session, hall, seq, limit),
      answers: ids => readAnswers(session, hall, ids),
      load: () => loadHall(sessionOf(this.runner!, engine, true), hall, position),
      fetch: (table, ids) => fetchRows(session, hall, table, ids),
      countedSince: (ids, seq) => countedSince(session, hall, ids, seq),
      save: batch => {
        saved = saveBatch(engine, hall, batch);
        return Promise.resolve();
      },
      forgetFactsAfter: seq => forgetFactsAfter(session, hall, seq),
      pruneAnswers: (before, limit) => pruneAnswers(session, hall, before, limit),
      // A statement that fails ends the packet before its COMMIT.
      commit: () => end([...saved, COMMIT]),
      rollback: () => end([ROLLBACK]),
    };
  }

  /** Saves a batch in one packet, if the journal stands where it was decided; else changes nothing. */
  async swap(batch: Batch, stand: Stand, look: readonly string[]): Promise<Swapped> {
    const session = await this.session();
    try {
      const results = await session.run(swapStatements(this.hall, batch, stand, look));
      return { kept: true, ...swapped(results, look.length > 0) };
    } catch (error) {
      if (!isElsewhere(error)) {
        await this.drop();
        throw error;
      }
      await session.run([ROLLBACK]).catch(() => this.drop());
      return { kept: false };
    }
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
