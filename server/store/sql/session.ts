import type { QueryRunner } from 'typeorm';
import type { Engine } from '../tables/define.ts';
import { Transient } from '../../app/ports.ts';
import { asPortError } from './errors.ts';
import { type Statement, withMarks, written } from './statement.ts';

export type Row = Record<string, unknown>;

/** One connection, with the few statements that the two engines say differently. Errors come out as port errors. */
export interface SqlSession {
  readonly engine: Engine;
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs statements in order, on MySQL in one round trip; the first that fails ends it. Gives each one's rows. */
  run(statements: readonly Statement[]): Promise<Row[][]>;
}

/** A lock is waited for 3 s at most, so a server that says nothing for this long is not there (a cable, a freeze). */
const ANSWER_MS = 5_000;
const PATIENT_MS = 120_000;

/** What we use of mysql2's connection: by callback, since each of its promises captures a stack and loads a module. */
interface MysqlConnection {
  query(sql: string, values: null, done: (error: Error | null, result: unknown) => void): void;
  destroy(): void;
}

/** Cuts a runner's connection at once, without a word to the server. */
export async function cutConnection(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect().catch(() => null)) as MysqlConnection | null;
  connection?.destroy();
}

/** Asks MySQL and waits for the answer; after `ms` the connection is cut and it is a `Transient`. */
function askMysql(connection: MysqlConnection, sql: string, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      connection.destroy();
      reject(new Transient('the database does not answer'));
    }, ms);
    // Without `null` the driver looks through the whole text for marks to fill.
    connection.query(sql, null, (error, result) => {
      clearTimeout(timer);
      if (error) reject(asPortError(error) as Error);
      else resolve(result);
    });
  });
}

const rowsOf = (result: unknown): Row[] => (Array.isArray(result) ? (result as Row[]) : []);

function sqliteSession(runner: QueryRunner): SqlSession {
  const query = async (sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    try {
      return rowsOf(await runner.query(sql, params as unknown[]));
    } catch (error) {
      throw asPortError(error);
    }
  };
  return {
    engine: 'sqlite',
    query,
    async run(statements) {
      const all: Row[][] = [];
      for (const statement of statements) {
        const rows: Row[] = [];
        for (const { sql, params } of withMarks(statement)) rows.push(...(await query(sql, params)));
        all.push(rows);
      }
      return all;
    },
  };
}

/** Speaks over a TypeORM query runner's connection. `patient`: a load of the whole hall may take its time. */
export function sessionOf(runner: QueryRunner, engine: Engine, patient = false): SqlSession {
  if (engine === 'sqlite') return sqliteSession(runner);
  const ms = patient ? PATIENT_MS : ANSWER_MS;
  const ask = async (statements: readonly Statement[]): Promise<unknown> => {
    const sql = statements.map(written).join(';');
    let connection;
    try {
      connection = (await runner.connect()) as MysqlConnection;
    } catch (error) {
      throw asPortError(error);
    }
    return askMysql(connection, sql, ms);
  };
  return {
    engine,
    query: async (sql, params = []) => rowsOf(await ask([{ sql, params }])),
    async run(statements) {
      if (statements.length === 0) return [];
      const result = await ask(statements);
      return statements.length === 1 ? [rowsOf(result)] : (result as unknown[]).map(rowsOf);
    },
  };
}
