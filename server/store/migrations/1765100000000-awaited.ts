import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { TableDef } from '../tables/define.ts';
import { awaitedFromCases } from './backfill-awaited.ts';
import { createTable } from './create.ts';

/** Frozen, so that later tables cannot change this step. */
const TABLE: TableDef = {
  name: 'case_awaited',
  columns: { hall: 'id', case_id: 'id', what: 'id', step_id: 'id', bureau_id: 'id', since: 'id' },
  primary: ['hall', 'case_id', 'what', 'step_id'],
  index: {
    awaited_by_bureau: ['hall', 'what', 'bureau_id', 'since', 'case_id'],
    awaited_by_day: ['hall', 'what', 'since', 'case_id'],
  },
};

/** Whose word a case waits for stands in rows; those of the cases that are there already follow from them. */
export class Awaited1765100000000 implements MigrationInterface {
  name = 'Awaited1765100000000';
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, TABLE);
    await awaitedFromCases(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name, true);
  }
}
