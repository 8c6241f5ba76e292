import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

const COLUMNS = { promised_on: 'id?', statutory_on: 'id?', provisional: 'int?', seq: 'time?' } as const;

/** What a clock changes of a case stands in columns, so that its text need not be written again; empty in older rows. */
export class CaseClocks1764700000000 implements MigrationInterface {
  name = 'CaseClocks1764700000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_file', COLUMNS);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const column of Object.keys(COLUMNS)) await runner.dropColumn('case_file', column);
  }
}
