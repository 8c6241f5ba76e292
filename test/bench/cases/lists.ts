import { lineOf } from '../../../server/app/cases/line.ts';
import type { CaseQuery } from '../../../server/app/ports.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { addWaits, type CasesBed } from './bed.ts';

const READS = 300;
/** A page and one more, as the lists of the screens ask. */
const LIMIT = 51;

async function reads(
  { report, cases }: CasesBed,
  id: string,
  read: (i: number) => Promise<unknown>,
): Promise<void> {
  const waits: number[] = [];
  for (let i = 0; i < READS; i += 1) {
    const begun = performance.now();
    await read(i);
    waits.push(performance.now() - begun);
  }
  addWaits(report, id, waits, `${cases} open cases`);
}

/** How long each list that officers and supervision look at takes, from the rows to what is sent. */
export async function measureLists(bed: CasesBed): Promise<void> {
  const { hall, today } = bed;
  const { image } = hall.sequencer;
  const page = async (query: Omit<CaseQuery, 'limit'>): Promise<unknown> => {
    const found = await hall.store.cases.list({ ...query, limit: LIMIT });
    return found.map(({ one, nameMasked }) => lineOf(image.hall, one, nameMasked, today));
  };
  const bureaus = [...image.hall.caseLoads.ids()];
  const items = [...image.hall.items.ids()].slice(0, 200);
  const bureauId = (i: number): string => bureaus[i % bureaus.length]!;
  const soon = (i: number): string => dateOf(dayOf(today) + (i % 5));
  await reads(bed, 'worklist', i => page({ bureauId: bureauId(i), stage: 'step' }));
  await reads(bed, 'due-soon', i => page({ dueBy: soon(i) }));
  await reads(bed, 'due-soon-bureau', i => page({ bureauId: bureauId(i), dueBy: soon(i) }));
  await reads(bed, 'item', i => page({ itemCodes: [items[i % items.length]!] }));
  await reads(bed, 'name', i => page({ names: [`${'王李张'[i % 3]!}**`] }));
  await reads(bed, 'totals', async () =>
    [...image.hall.caseLoads.values()].reduce((sum, { lights }) => sum + lights.red, 0),
  );
}
