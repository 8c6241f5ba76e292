import type { HallDraft } from '../state/hall.ts';
import type { Bulletin } from './bulletin.ts';

export type BulletinFact =
  { kind: 'bulletin.put'; bulletin: Bulletin } | { kind: 'bulletin.dropped'; bulletinId: string };

/** Changes the hall by a fact about a bulletin. */
export function evolveBulletin(hall: HallDraft, fact: BulletinFact): void {
  if (fact.kind === 'bulletin.put') return hall.bulletins.put(fact.bulletin.id, fact.bulletin);
  return hall.bulletins.drop(fact.bulletinId);
}
