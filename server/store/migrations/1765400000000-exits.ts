import type { MigrationInterface, QueryRunner } from 'typeorm';
import { awaitedFromCases } from './backfill-awaited.ts';

/** What lies to be collected, or was and is to be closed, stands in the rows of what waits. */
export class Exits1765400000000 implements MigrationInterface {
  name = 'Exits1765400000000';
  async up(runner: QueryRunner): Promise<void> {
    await awaitedFromCases(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM case_awaited WHERE what NOT IN ('member','legal','head','finding')");
  }
}
