import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns } from './create.ts';

const COLUMNS = { undated: 'id?', clock: 'text?' } as const;
const INDEX = { name: 'case_undated', columnNames: ['hall', 'undated'] };

/**
 * A new count finds also cases without a last day, and reads of a case what it counts from alone. Older rows have no
 * clock of their own: it is read from their text until something else of them changes.
 */
export class CaseCounts1765700000000 implements MigrationInterface {
  name = 'CaseCounts1765700000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_file', COLUMNS);
    const there = (await runner.getTable('case_file'))!.indices.some(({ name }) => name === INDEX.name);
    if (!there) await runner.createIndex('case_file', new TableIndex(INDEX));
    await runner.query(
      "UPDATE case_file SET undated=number WHERE due_on IS NULL AND (stage IS NOT NULL OR register_state='due')",
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', INDEX.name);
    for (const column of Object.keys(COLUMNS)) await runner.dropColumn('case_file', column);
  }
}
