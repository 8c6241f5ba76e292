import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import type { TableDef } from '../tables/define.ts';
import { addColumns, createTable } from './create.ts';

/** Frozen, so that later tables cannot change this step. */
const TABLE: TableDef = {
  name: 'case_agent',
  columns: {
    ...{ hall: 'id', id: 'id', case_id: 'id', name_masked: 'name' },
    ...{ name_sealed: 'text', id_sealed: 'text?', phone_sealed: 'text?' },
  },
  primary: ['hall', 'id'],
  index: { case_agent_by_case: ['hall', 'case_id'] },
};
const INDEX = { name: 'case_by_steward', columnNames: ['hall', 'steward_id', 'due_on', 'number'] };

/** Who acts for an applicant stands in rows of its own, and the cases of a steward are found by him; older ones have none. */
export class Agents1765500000000 implements MigrationInterface {
  name = 'Agents1765500000000';
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, TABLE);
    await addColumns(runner, 'case_file', { steward_id: 'id?' });
    const there = (await runner.getTable('case_file'))!.indices.some(({ name }) => name === INDEX.name);
    if (!there) await runner.createIndex('case_file', new TableIndex(INDEX));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', INDEX.name);
    await runner.dropColumn('case_file', 'steward_id');
    await runner.dropTable(TABLE.name, true);
  }
}
