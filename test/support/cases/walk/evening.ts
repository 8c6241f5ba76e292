import { evolve } from '../../../../server/domain/facts.ts';
import type { Case } from '../../../../server/domain/cases/case.ts';
import { draftOf, emptyHall, merge } from '../../../../server/domain/state/hall.ts';
import type { Walk } from './walk.ts';

/** The facts of a kind, in order. */
const factsOf = <K extends string>({ hall }: Walk, kind: K) =>
  hall.journal.flatMap(({ fact }) => (fact.kind === kind ? [fact as Extract<typeof fact, { kind: K }>] : []));

/** Cases as a second hall has them that was told the journal alone. */
export function replayed({ hall }: Walk): Map<string, Case> {
  const live = emptyHall();
  for (let at = 0; at < hall.journal.length; at += 500) {
    const draft = draftOf(live);
    for (const recorded of hall.journal.slice(at, at + 500)) evolve(draft, recorded);
    merge(draft, live);
  }
  return new Map([...live.cases.values()].map(one => [one.id, one]));
}

/** How many cases of each bureau stand in each state and under each light, counted case by case. */
export function recount(walk: Walk): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { item, state, light } of walk.all) {
    const bureau = (counts[item.bureau] ??= {});
    bureau[state] = (bureau[state] ?? 0) + 1;
    bureau[`light ${light}`] = (bureau[`light ${light}`] ?? 0) + 1;
  }
  return counts;
}

/** The same, as the hall keeps it; what is nought is left out. */
export function counted({ hall }: Walk): Record<string, Record<string, number>> {
  const rows = [...hall.hall.caseLoads.values()].map(({ bureauId, states, lights }) => {
    const all = [
      ...Object.entries(states),
      ...Object.entries(lights).map(([light, n]) => [`light ${light}`, n] as const),
    ];
    return [bureauId, Object.fromEntries(all.filter(([, n]) => n > 0))] as const;
  });
  return Object.fromEntries(rows);
}

/** Places in a row that are not 1, 2, 3 … */
const gaps = (places: readonly number[]): number[] => places.filter((place, at) => place !== at + 1);

function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/** Numbers of cases, acceptances, papers and receipts that are given twice or leave one out (rules G4, G9, G50, G71). */
export function holes(walk: Walk): number[] {
  const tail = (text: string): number => Number(/(\d+)\D*$/.exec(text)![1]);
  const received = grouped(factsOf(walk, 'case.received'), ({ on }) => on);
  const accepted = grouped(factsOf(walk, 'case.accepted'), ({ itemCode }) => itemCode);
  const papers = grouped(
    factsOf(walk, 'document.issued'),
    one => `${one.bureauId} ${one.document} ${one.on.slice(0, 4)}`,
  );
  const paid = grouped(factsOf(walk, 'case.paid'), ({ on }) => on);
  return [
    ...received.flatMap(all => gaps(all.map(({ number }) => tail(number)))),
    ...accepted.flatMap(all => gaps(all.map(({ order }) => order))),
    ...papers.flatMap(all => gaps(all.map(({ number }) => tail(number)))),
    ...paid.flatMap(all => gaps(all.map(({ receipt }) => tail(receipt)))),
  ];
}

/** Cases whose light turned to what it was already, or of which the same was found twice on a day (rules G3, G23). */
export function twice(walk: Walk): string[] {
  const lights = factsOf(walk, 'case.lit').filter(({ was, light }) => was === light);
  const found = grouped(
    factsOf(walk, 'case.found'),
    one => `${one.caseId} ${one.finding} ${one.subject} ${one.on}`,
  );
  return [
    ...lights.map(({ caseId }) => caseId),
    ...found.filter(({ length }) => length > 1).map(([one]) => one!.caseId),
  ];
}
