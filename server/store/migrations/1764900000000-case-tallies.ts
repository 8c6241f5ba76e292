import type { MigrationInterface, QueryRunner } from 'typeorm';
import { talliesFromFacts } from './backfill-cases.ts';

/** What happened to cases is counted by month and bureau. */
export class CaseTallies1764900000000 implements MigrationInterface {
  name = 'CaseTallies1764900000000';
  async up(runner: QueryRunner): Promise<void> {
    await talliesFromFacts(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM hall_row WHERE kind='caseTallies'");
  }
}
