import type { QueryRunner } from 'typeorm';
import type { Engine } from '../tables/define.ts';
import { asPortError } from './errors.ts';

export type Row = Record<string, unknown>;

/** One connection, with the few statements that the two engines say differently. Errors come out as port errors. */
export interface SqlSession {
  readonly engine: Engine;
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Speaks through a TypeORM query runner. */
export function sessionOf(runner: QueryRunner, engine: Engine): SqlSession {
  return {
    engine,
    async query(sql, params = []) {
      try {
        const result: unknown = await runner.query(sql, params as unknown[]);
        return Array.isArray(result) ? (result as Row[]) : [];
      } catch (error) {
        throw asPortError(error);
      }
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
