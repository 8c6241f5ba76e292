import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIT } from '../sql/lit.ts';
import type { CaseFact } from '../../domain/cases/facts.ts';
import { createTable } from './create.ts';
import { caseLit } from '../tables/cases.ts';

const AT_ONCE = 1_000;

/** Which facts turned the light of a case is found by the case; those of before are noted once, out of the journal. */
export class CaseLit1765700000001 implements MigrationInterface {
  name = 'CaseLit1765700000001';
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, caseLit);
    await runner.query('DELETE FROM case_lit');
    const halls = (await runner.query('SELECT hall FROM zz_sequencer')) as { hall: string }[];
    for (const { hall } of halls)
      for (let after = 0; ;) {
        const rows = (await runner.query(
          `SELECT seq, body FROM fact WHERE hall=? AND seq>? AND body LIKE '${LIT}%' ORDER BY seq LIMIT ${AT_ONCE}`,
          [hall, after],
        )) as { seq: number | string; body: string }[];
        if (rows.length === 0) break;
        const told = rows.map(({ seq, body }) => [hall, (JSON.parse(body) as CaseFact).caseId, Number(seq)]);
        await runner.query(
          `INSERT INTO case_lit (hall, case_id, seq) VALUES ${told.map(() => '(?,?,?)').join(',')}`,
          told.flat(),
        );
        after = Number(rows.at(-1)!.seq);
      }
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_lit');
  }
}
