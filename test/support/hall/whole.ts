import { draftOf, emptyHall, type Hall, merge, TABLES } from '../../../server/domain/state/hall.ts';
import type { Store } from '../../../server/app/ports.ts';
import { evolve, type Recorded } from '../../../server/domain/facts.ts';
import type { CommittedHall } from '../../../server/domain/state/hall.ts';

/** A hall as plain data, rows sorted by id, for comparing two of them. */
export function wholeOf(hall: Hall): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    TABLES.map(name => {
      const ids = [...hall[name].ids()].sort();
      return [name, Object.fromEntries(ids.map(id => [id, structuredClone(hall[name].get(id))]))];
    }),
  );
}

/** The hall that recorded facts make of an empty one, taken in so many to a batch. */
export function replayed(facts: readonly Recorded[], atOnce: number): CommittedHall {
  const hall = emptyHall();
  for (let i = 0; i < facts.length; i += atOnce) {
    const draft = draftOf(hall);
    for (const recorded of facts.slice(i, i + atOnce)) evolve(draft, recorded);
    merge(draft, hall);
  }
  return hall;
}

/** The hall as its rows tell it, with those cases that a live one holds. */
export async function loadedLike(store: Pick<Store, 'load' | 'cases'>, live: Hall): Promise<CommittedHall> {
  const { hall } = await store.load();
  for (const id of live.cases.ids()) {
    const one = await store.cases.one(id);
    if (one) hall.cases.set(id, one);
  }
  return hall;
}
