import type { HallDraft } from '../state/hall.ts';
import type { Drafted } from '../state/tables.ts';
import type { HallPlan, Item } from './plan.ts';

export type HallFact =
  | { kind: 'hall.founded'; hallId: string; algorithm: 'sha256' }
  | { kind: 'hall.configured'; plan: HallPlan }
  | { kind: 'catalogue.imported'; items: readonly Item[] }
  | { kind: 'person.erased'; dayIds: readonly string[]; rows: number };

function replace<T>(table: Drafted<T>, rows: readonly T[], idOf: (row: T) => string): void {
  const kept = new Set(rows.map(idOf));
  for (const id of [...table.ids()]) if (!kept.has(id)) table.drop(id);
  for (const row of rows) table.put(idOf(row), row);
}

function configure(hall: HallDraft, plan: HallPlan): void {
  const about = hall.about.get('hall')!;
  hall.about.put('hall', { ...about, name: plan.name });
  replace(hall.zones, plan.zones, row => row.id);
  replace(hall.bureaus, plan.bureaus, row => row.id);
  replace(hall.queues, plan.queues, row => row.id);
  replace(hall.profiles, plan.profiles, row => row.id);
  replace(hall.counters, plan.counters, row => row.id);
  replace(hall.printers, plan.printers, row => row.id);
  replace(hall.stations, plan.stations, row => row.id);
  for (const { id: queueId } of plan.queues) {
    if (!hall.lines.has(queueId))
      hall.lines.put(queueId, { queueId, next: 1, waiting: [], lastCalled: null });
  }
}

/** Changes the hall by a fact about its set-up. */
export function evolveHall(hall: HallDraft, fact: HallFact): void {
  switch (fact.kind) {
    case 'hall.founded': {
      const { hallId, algorithm } = fact;
      return hall.about.put('hall', { hallId, algorithm, name: { zh: hallId, en: hallId } });
    }
    case 'hall.configured':
      return configure(hall, fact.plan);
    case 'catalogue.imported':
      return replace(hall.items, fact.items, item => item.code);
    case 'person.erased':
      return;
  }
}
