import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { casesFromFacts } from './backfill-cases.ts';
import { addColumns } from './create.ts';

const COLUMNS = { ended_on: 'id?', outcome: 'id?', register_state: 'id?', reviewed_on: 'id?' } as const;
const INDEXES = {
  case_by_register: ['hall', 'register_state', 'ended_on', 'number'],
  case_by_review: ['hall', 'register_state', 'bureau_id', 'ended_on', 'number'],
};

/** A case that has ended is a record of the register, found by where its review stands and by the day it ended. */
export class CaseRegister1765200000000 implements MigrationInterface {
  name = 'CaseRegister1765200000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_file', COLUMNS);
    const there = new Set((await runner.getTable('case_file'))!.indices.map(({ name }) => name));
    for (const [name, columnNames] of Object.entries(INDEXES))
      if (!there.has(name)) await runner.createIndex('case_file', new TableIndex({ name, columnNames }));
    await casesFromFacts(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.dropIndex('case_file', name);
    for (const column of Object.keys(COLUMNS)) await runner.dropColumn('case_file', column);
  }
}
