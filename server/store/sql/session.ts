import type { QueryRunner } from 'typeorm';
import type { Engine } from '../tables/define.ts';
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

/** Speaks through a TypeORM query runner. */
export function sessionOf(runner: QueryRunner, engine: Engine): SqlSession {
  const query = async (sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    try {
      const result: unknown = await runner.query(sql, params as unknown[]);
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
