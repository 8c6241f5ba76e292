import type { QueryRunner } from 'typeorm';
import type { CaseFact } from '../../domain/cases/facts.ts';
import { tallyCase } from '../../domain/cases/figures/tally.ts';
import { endOf, registered } from '../../domain/cases/register/record.ts';
import { evolve, type Fact } from '../../domain/facts.ts';
import { draftOf, emptyHall, merge } from '../../domain/state/hall.ts';
import { caseRows } from '../rows/case.ts';

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

/** The halls in which a case has ended. */
const ENDED = ['closed', 'refused', 'withdrawn', 'terminated']
  .map(kind => `body LIKE '{"kind":"case.${kind}"%'`)
  .join(' OR ');

/** Writes what a case that has ended is on record as, as a replay of each hall's facts tells it. */
export async function casesFromFacts(runner: QueryRunner): Promise<void> {
  const halls = (await runner.query(`SELECT DISTINCT hall FROM fact WHERE ${ENDED}`)) as { hall: string }[];
  for (const { hall } of halls) {
    const told = emptyHall();
    for (let after = 0; ;) {
      const rows = (await runner.query(
        `SELECT seq, at, body FROM fact WHERE hall=? AND seq>? ORDER BY seq LIMIT ${AT_ONCE}`,
        [hall, after],
      )) as { seq: number | string; at: number | string; body: string }[];
      const draft = draftOf(told);
      for (const { seq, at, body } of rows)
        evolve(draft, {
          ...{ seq: Number(seq), at: Number(at), claimedAt: null, by: '' },
          fact: JSON.parse(body) as Fact,
        });
      merge(draft, told);
      if (rows.length < AT_ONCE) break;
      after = Number(rows.at(-1)!.seq);
    }
    const text = caseRows.columns.indexOf('body');
    for (const one of told.cases.values())
      if (one.register)
        await runner.query(
          'UPDATE case_file SET body=?, light_on=?, ended_on=?, outcome=?, register_state=?, reviewed_on=? WHERE hall=? AND id=?',
          [
            ...[caseRows.toRow(one)[text], one.lightOn, one.register.endedOn, endOf(one), registered(one)],
            ...[one.register.review?.firstOn ?? null, hall, one.id],
          ],
        );
  }
}
