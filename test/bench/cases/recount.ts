import type { Fact } from '../../../server/domain/facts.ts';
import { act, staff } from '../floor/in-process.ts';
import { addWaits, type CasesBed } from './bed.ts';
import { besideCalls } from './calls.ts';
import { costOf, spent } from './cost.ts';

const LOOK_MS = 50;

/** How many cases the facts after a number say are others now. */
async function changedSince({ hall }: CasesBed, seq: number): Promise<number> {
  let changed = 0;
  for (let after = seq; ;) {
    const rows = await hall.store.factsAfter(after, 1_000);
    if (rows.length === 0) return changed;
    for (const { body } of rows) {
      const fact = JSON.parse(body) as Fact;
      if (fact.kind === 'retime.went') changed += fact.ids.length;
      if (fact.kind === 'case.lit') changed += 1;
    }
    after = rows.at(-1)!.seq;
  }
}

/**
 * The year that runs is taken out of the calendar, on which every open case leans: how long the hall's own clock takes
 * to count them all anew, beside a counter that keeps calling.
 */
export async function measureRecount(bed: CasesBed): Promise<void> {
  const { hall, report, database, cases, today } = bed;
  const { image } = hall.sequencer;
  const before = image.seq;
  let waits: number[] = [];
  const cost = await costOf(database, async () => {
    waits = await besideCalls(hall, async () => {
      const answer = await act(hall, 'calendar:withdraw', { year: Number(today.slice(0, 4)) }, staff());
      if (!answer.ok) throw new Error(answer.refusal.code);
      while (image.hall.retiming.has('hall')) await new Promise(resolve => setTimeout(resolve, LOOK_MS));
    });
  });
  const note = `${await changedSince(bed, before)} of ${cases} cases changed; ${spent(cost)}`;
  report.add({ id: 'cases/recount/all', value: cost.wall / 1_000, unit: 's', note });
  addWaits(report, 'recount/call', waits, `${waits.length} commands beside it`);
}
