import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Fields } from '../rows/fields.ts';
import { caseRows } from '../rows/case.ts';
import type { TableDef } from '../tables/define.ts';
import { createTable } from './create.ts';

const AT_ONCE = 500;

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
    await runner.query('DELETE FROM case_awaited');
    let [hall, id] = ['', ''];
    for (;;) {
      const rows = (await runner.query(
        `SELECT * FROM case_file WHERE ended_at IS NULL AND (hall>? OR (hall=? AND id>?)) ORDER BY hall, id LIMIT ${AT_ONCE}`,
        [hall, hall, id],
      )) as Record<string, unknown>[];
      for (const row of rows) {
        [hall, id] = [String(row['hall']), String(row['id'])];
        for (const put of caseRows.beside!.rowsOf(caseRows.fromRow(new Fields(row))))
          await runner.query(
            'INSERT INTO case_awaited (hall, case_id, what, step_id, bureau_id, since) VALUES (?,?,?,?,?,?)',
            [hall, ...put],
          );
      }
      if (rows.length < AT_ONCE) return;
    }
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name, true);
  }
}
