import { replace } from '../hall/facts.ts';
import type { Item } from '../hall/plan.ts';
import type { HallDraft } from '../state/hall.ts';
import { entryOfGuide, type ItemGuide } from './guide.ts';
import { adopt } from './versions/facts.ts';
import { versionKey } from './versions/version.ts';

export type CatalogueFact =
  | { kind: 'catalogue.imported'; items: readonly Item[] }
  | { kind: 'catalogue.assigned'; codes: readonly string[]; queueId: string | null }
  /** Written by programs before schema 4 only: what was known of an item beside its name. */
  | { kind: 'catalogue.guided'; guide: ItemGuide };

/** How many items of a bureau were on the list that was taken over: what clearing them is measured by (DOMAIN A21). */
export interface Clearance {
  readonly bureauId: string;
  readonly before: number;
}

/** Changes the hall by a fact about its list of items. */
export function evolveCatalogue(hall: HallDraft, fact: CatalogueFact, at: number): void {
  if (fact.kind === 'catalogue.imported') return takeOver(hall, fact.items);
  if (fact.kind === 'catalogue.guided') {
    const item = hall.items.get(fact.guide.code);
    return item && adopt(hall, { entry: entryOfGuide(item, fact.guide), from: null, at });
  }
  for (const code of fact.codes) hall.items.put(code, { ...hall.items.get(code)!, queueId: fact.queueId });
}

/** A version that was adopted for an item stays in force only if the new list names the item alike. */
function takeOver(hall: HallDraft, items: readonly Item[]): void {
  replace(hall.items, items, item => item.code);
  for (const standing of [...hall.standings.values()]) {
    const { code, inForce } = standing;
    if (inForce === null) continue;
    const [item, { entry }] = [hall.items.get(code), hall.versions.get(versionKey(code, inForce))!];
    const alike =
      item?.name === entry.name && item.typeCode === entry.typeCode && item.bureauId === entry.bureauId;
    if (!alike) hall.standings.put(code, { ...standing, inForce: null });
  }
  const before = new Map<string, number>();
  for (const { bureauId } of items) before.set(bureauId, (before.get(bureauId) ?? 0) + 1);
  const cleared = [...before].map(([bureauId, count]) => ({ bureauId, before: count }));
  replace(hall.clearances, cleared, row => row.bureauId);
}
