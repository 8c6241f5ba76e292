import type { QueryRunner } from 'typeorm';
import { caseRows } from '../rows/case.ts';
import { Fields } from '../rows/fields.ts';

const AT_ONCE = 500;

/** Writes anew for whom each open case stands on a list beside its bureau's, as its row tells it. */
export async function awaitedFromCases(runner: QueryRunner): Promise<void> {
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
