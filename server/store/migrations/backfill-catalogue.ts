import type { QueryRunner } from 'typeorm';
import { type CatalogueFact, evolveCatalogue } from '../../domain/catalogue/facts.ts';
import { type EntryFact, evolveEntry } from '../../domain/catalogue/versions/facts.ts';
import { draftOf, emptyHall } from '../../domain/state/hall.ts';

const AT_ONCE = 200;

const isCatalogue = (fact: CatalogueFact | EntryFact): fact is CatalogueFact =>
  fact.kind.startsWith('catalogue.');

interface Row {
  readonly seq: number | string;
  readonly at: number | string;
  readonly body: string;
}

/** Rows of the tables that follow from the facts of the catalogue, hall by hall. */
export async function versionsFromFacts(
  runner: QueryRunner,
  kinds: readonly ('standings' | 'versions' | 'clearances')[],
): Promise<void> {
  const halls = (await runner.query('SELECT hall FROM sequencer')) as { hall: string }[];
  for (const { hall } of halls) {
    const draft = draftOf(emptyHall());
    let after = 0;
    for (;;) {
      const rows = (await runner.query(
        `SELECT seq, at, body FROM fact WHERE hall=? AND seq>? AND (body LIKE '{"kind":"catalogue.%' OR body LIKE '{"kind":"entry.%') ORDER BY seq LIMIT ${AT_ONCE}`,
        [hall, after],
      )) as Row[];
      for (const { seq, at, body } of rows) {
        const fact = JSON.parse(body) as CatalogueFact | EntryFact;
        if (isCatalogue(fact)) evolveCatalogue(draft, fact, Number(at));
        else evolveEntry(draft, fact, Number(at), Number(seq));
      }
      if (rows.length < AT_ONCE) break;
      after = Number(rows.at(-1)!.seq);
    }
    for (const kind of kinds)
      for (const { id, value } of draft[kind].changes())
        await runner.query('INSERT INTO hall_row (hall, kind, id, body) VALUES (?,?,?,?)', [
          ...[hall, kind, id],
          JSON.stringify(value),
        ]);
  }
}
