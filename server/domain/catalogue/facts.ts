import { replace } from '../hall/facts.ts';
import type { Item } from '../hall/plan.ts';
import type { HallDraft } from '../state/hall.ts';
import type { ItemGuide } from './guide.ts';

export type CatalogueFact =
  | { kind: 'catalogue.imported'; items: readonly Item[] }
  | { kind: 'catalogue.assigned'; codes: readonly string[]; queueId: string | null }
  | { kind: 'catalogue.guided'; guide: ItemGuide };

/** Changes the hall by a fact about its items. A guide outlives an import that leaves its item out, and waits for it. */
export function evolveCatalogue(hall: HallDraft, fact: CatalogueFact): void {
  switch (fact.kind) {
    case 'catalogue.imported':
      return replace(hall.items, fact.items, item => item.code);
    case 'catalogue.assigned':
      for (const code of fact.codes)
        hall.items.put(code, { ...hall.items.get(code)!, queueId: fact.queueId });
      return;
    case 'catalogue.guided':
      return hall.guides.put(fact.guide.code, fact.guide);
  }
}
