import type { QueryRunner } from 'typeorm';
import type { Engine } from '../tables/define.ts';
import { Transient } from '../../app/ports.ts';
import { asPortError } from './errors.ts';

export type Row = Record<string, unknown>;

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** One connection, with the few statements that the two engines say differently. Errors come out as port errors. */
export interface SqlSession {
  readonly engine: Engine;
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs statements in order, on MySQL in one round trip; the first that fails ends it. Gives the last one's rows. */
  run(statements: readonly Statement[]): Promise<Row[]>;
}

/** A lock is waited for 3 s at most, so a server that says nothing for this long is not there (a cable, a freeze). */
const ANSWER_MS = 5_000;

/** Cuts a runner's connection at once, without a word to the server. */
export async function cutConnection(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect().catch(() => null)) as { destroy?: () => void } | null;
  connection?.destroy?.();
}

/** The result, or a `Transient` when the server does not answer in time; its connection is then cut. */
async function inTime<T>(runner: QueryRunner, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      void cutConnection(runner);
      reject(new Transient('the database does not answer'));
    }, ANSWER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** Speaks through a TypeORM query runner. `patient`: a load of the whole hall may take its time. */
export function sessionOf(runner: QueryRunner, engine: Engine, patient = false): SqlSession {
  const query = async (sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    try {
      const work = runner.query(sql, params as unknown[]) as Promise<unknown>;
      const result = engine === 'sqlite' || patient ? await work : await inTime(runner, work);
      return Array.isArray(result) ? (result as Row[]) : [];
    } catch (error) {
      throw asPortError(error);
    }
  };
  return {
    engine,
    query,
    async run(statements) {
      if (statements.length === 0) return [];
      if (engine === 'mysql' && statements.length > 1) {
        const all = await query(
          statements.map(s => s.sql).join(';'),
          statements.flatMap(s => s.params),
        );
        const last: unknown = all[all.length - 1];
        return Array.isArray(last) ? (last as Row[]) : [];
      }
      let rows: Row[] = [];
      for (const { sql, params } of statements) rows = await query(sql, params);
      return rows;
    },
  };
}

/** `(?,?),(?,?)` for rows of a width. */
export function places(rows: number, width: number): string {
  const one = `(${'?,'.repeat(width).slice(0, -1)})`;
  return `${one},`.repeat(rows).slice(0, -1);
}

/** `?,?,?` */
export function list(width: number): string {
  return '?,'.repeat(width).slice(0, -1);
}
