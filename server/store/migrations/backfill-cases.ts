import type { QueryRunner } from 'typeorm';
import type { CaseFact } from '../../domain/cases/facts.ts';
import { tallyCase } from '../../domain/cases/figures/tally.ts';
import { draftOf, emptyHall } from '../../domain/state/hall.ts';

const AT_ONCE = 1_000;

/** Writes the counts of cases by month and bureau, as the facts of each hall tell them; what stands there goes. */
export async function talliesFromFacts(runner: QueryRunner): Promise<void> {
  await runner.query("DELETE FROM hall_row WHERE kind='caseTallies'");
  const halls = (await runner.query('SELECT hall FROM zz_sequencer')) as { hall: string }[];
  for (const { hall } of halls) {
    const draft = draftOf(emptyHall());
    let after = 0;
    for (;;) {
      const rows = (await runner.query(
        `SELECT seq, body FROM fact WHERE hall=? AND seq>? AND body LIKE '{"kind":"case.%' ORDER BY seq LIMIT ${AT_ONCE}`,
        [hall, after],
      )) as { seq: number | string; body: string }[];
      for (const { body } of rows) tallyCase(draft, JSON.parse(body) as CaseFact);
      if (rows.length < AT_ONCE) break;
      after = Number(rows.at(-1)!.seq);
    }
    for (const { id, value } of draft.caseTallies.changes())
      await runner.query("INSERT INTO hall_row (hall, kind, id, body) VALUES (?,'caseTallies',?,?)", [
        ...[hall, id, JSON.stringify(value)],
      ]);
  }
}
